import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useWords } from '../../words/context.tsx';
import classes from './diagnosis.module.css';

interface UnknownFailureProps {
  /** Name of the cluster. */
  readonly name: string;
  readonly operation: string;
}

/** Nobody wrote down yet why this happens: the log, for whoever wants to find out. */
export function UnknownFailure({ name, operation }: UnknownFailureProps) {
  const { text } = useWords();
  return (
    <Text size="sm" c="dimmed" className={classes.unknown}>
      {text('diagnosis.unknown')}{' '}
      <Anchor component={Link} href={`/clusters/${name}/logs/${operation}`} size="sm">
        {text('diagnosis.show-log')}
      </Anchor>
    </Text>
  );
}
