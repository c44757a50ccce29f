import { Code } from '@mantine/core';
import classes from './commands.module.css';

/** What stands in a file or is typed, exactly as it is; what is long is scrolled, also by keyboard. */
export function Lines({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <Code
      block
      className={classes.lines}
      role="group"
      aria-label={label}
      tabIndex={0}
      lang="en"
      translate="no"
    >
      {lines.join('\n')}
    </Code>
  );
}
