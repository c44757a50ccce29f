import { Text } from '@mantine/core';
import { Copy } from './Copy.tsx';
import classes from './commands.module.css';
import { Lines } from './Lines.tsx';

interface CommandsProps {
  /** What they are for: said above them, and to who copies without seeing them. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** What can be typed or pasted, exactly as it is, with one button that copies all of it. */
export function Commands({ label, lines }: CommandsProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <div className={classes.head}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <Copy value={lines.join('\n')} what={label} />
      </div>
      <Lines label={label} lines={lines} />
    </div>
  );
}
