import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { Verdict } from '../../shared/cluster/predicates.ts';
import { useWords } from '../words/context.tsx';

interface ActionButtonProps extends ButtonProps {
  /** From the predicates: where it says no, the button stays reachable and tells why. */
  readonly verdict: Verdict;
  readonly onAct: () => void;
  readonly children: React.ReactNode;
}

/** A button that cannot be pressed in vain: what keeps it from acting is said at it. */
export function ActionButton({ verdict, onAct, children, ...look }: ActionButtonProps) {
  const { text } = useWords();
  if (verdict.ok) {
    return (
      <Button {...look} onClick={onAct}>
        {children}
      </Button>
    );
  }
  const why = text(verdict.why);
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Button {...look} data-disabled aria-disabled aria-description={why} loading={false}>
        {children}
      </Button>
    </Tooltip>
  );
}
