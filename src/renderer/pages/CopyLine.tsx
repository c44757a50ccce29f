import { Group } from '@mantine/core';
import { Copy } from '../elements/Copy.tsx';
import classes from './page.module.css';

/** A text to be copied, with the button that does it; `what` names it where the text is not seen. */
export function CopyLine({ value, what }: { value: string; what: string }) {
  return (
    <Group gap="sm" align="baseline">
      <span className={classes.path}>{value}</span>
      <Copy value={value} what={what} />
    </Group>
  );
}
