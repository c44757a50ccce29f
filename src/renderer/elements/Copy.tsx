import { Button, CopyButton } from '@mantine/core';
import { useWords } from '../words/context.tsx';

/** A button that copies the value; `what` names it to who does not see what stands beside it. */
export function Copy({ value, what }: { value: string; what: string }) {
  const { text } = useWords();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => {
        const said = text(copied ? 'action.copied' : 'action.copy');
        return (
          <Button
            size="compact-xs"
            variant="default"
            onClick={copy}
            aria-label={`${said}: ${what}`}
          >
            {said}
          </Button>
        );
      }}
    </CopyButton>
  );
}
