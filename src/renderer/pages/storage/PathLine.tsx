import { Button, Group, Text } from '@mantine/core';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../page.module.css';

/** A folder by its path, with the button that opens it where the shell can. */
export function PathLine({ label, path }: { label: string; path: string }) {
  const { text } = useWords();
  const client = useClient();
  const canOpen = useSnapshot(({ app }) => app.shell.files);
  const open = useAction(() => client.shell.openPath({ path }));
  return (
    <>
      <Group gap="sm" align="baseline">
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <span className={classes.path}>{path}</span>
        {canOpen && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => open.run()}
            aria-label={`${text('storage-page.open')}: ${label}`}
          >
            {text('storage-page.open')}
          </Button>
        )}
      </Group>
      {open.problem !== null && <ProblemCard problem={open.problem} />}
    </>
  );
}
