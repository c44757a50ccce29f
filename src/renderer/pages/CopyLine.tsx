import { Button, CopyButton, Group } from '@mantine/core';
import { useWords } from '../words/context.tsx';
import classes from './page.module.css';

/** A text to be copied, with the button that does it; `what` names it where the text is not seen. */
export function CopyLine({ value, what }: { value: string; what: string }) {
  const { text } = useWords();
  return (
    <Group gap="sm" align="baseline">
      <span className={classes.path}>{value}</span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="default"
            onClick={copy}
            aria-label={`${text(copied ? 'action.copied' : 'action.copy')}: ${what}`}
          >
            {text(copied ? 'action.copied' : 'action.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
