import { Button, CopyButton, Text } from '@mantine/core';
import { useWords } from '../words/context.tsx';
import classes from './commands.module.css';
import { Lines } from './Lines.tsx';

interface CommandsProps {
  /** What they are for: said above them, and to who copies without seeing them. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** What can be typed or pasted, exactly as it is, with one button that copies all of it. */
export function Commands({ label, lines }: CommandsProps) {
  const { text } = useWords();
  if (lines.length === 0) return null;
  const value = lines.join('\n');
  return (
    <div>
      <div className={classes.head}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="default"
              onClick={copy}
              aria-label={`${text(copied ? 'action.copied' : 'action.copy')}: ${label}`}
            >
              {text(copied ? 'action.copied' : 'action.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Lines label={label} lines={lines} />
    </div>
  );
}
