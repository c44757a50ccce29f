import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useSteadyClusters } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { useGoTo } from '../use-go-to.ts';

/** A copy of the whole cluster under a new name; the window goes on with the copy. */
export function CloneCluster({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const taken = useSteadyClusters().map(({ name }) => name);
  const [newName, setNewName] = useState(() => freeCopy(cluster.name, taken));
  const goTo = useGoTo();
  const clone = useAction(
    () => client.clusters.clone({ name: cluster.name, newName }),
    () => goTo(newName),
  );
  const verdict = canChange(cluster, 'clone');
  return (
    <form
      className={classes.card}
      aria-label={text('clone-page.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict.ok) clone.run();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {text('clone-page.title')}
        </Title>
        <Text size="sm" maw={720}>
          {text('clone-page.what')}
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput
            flex={1}
            maw={420}
            autoComplete="off"
            spellCheck={false}
            label={text('clone-page.name')}
            value={newName}
            onChange={(event) => setNewName(event.currentTarget.value)}
          />
          <ActionButton
            variant="default"
            verdict={verdict}
            loading={clone.busy}
            onAct={() => clone.run()}
          >
            {text('clone-page.do')}
          </ActionButton>
        </Group>
        {clone.problem !== null && <ProblemCard problem={clone.problem} />}
      </Stack>
    </form>
  );
}

/** `demo-copy`, `demo-copy-2`, …: a name has at most 30 characters. */
function freeCopy(name: string, taken: readonly string[]): string {
  const base = `${name.slice(0, 22)}-copy`;
  let free = base;
  for (let count = 2; taken.includes(free); count += 1) free = `${base}-${count}`;
  return free;
}
