import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { GuideLink } from '../../help/GuideLink.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './diagnosis.module.css';

/** Nobody wrote down yet why this happens: the address of the log, for whoever wants to find out. */
export function UnknownFailure({ log }: { readonly log: string }) {
  const { text } = useWords();
  return (
    <Text size="sm" c="dimmed" className={classes.unknown}>
      {text('diagnosis.unknown')}{' '}
      <Anchor component={Link} href={log} size="sm">
        {text('diagnosis.show-log')}
      </Anchor>{' '}
      <GuideLink page="troubleshooting" heading="asking-somebody" />
    </Text>
  );
}
