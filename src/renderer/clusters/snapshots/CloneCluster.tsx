import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { useSteadyClusters } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { useGoTo } from '../use-go-to.ts';
import { NameForm } from './NameForm.tsx';

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
  return (
    <section className={classes.card} aria-label={text('clone-page.title')}>
      <Title order={2} size="h4">
        {text('clone-page.title')}
      </Title>
      <Text size="sm" maw={720} my="sm">
        {text('clone-page.what')}
      </Text>
      <NameForm
        label={text('clone-page.name')}
        value={newName}
        change={setNewName}
        button={text('clone-page.do')}
        variant="default"
        verdict={canChange(cluster, 'clone')}
        action={clone}
      />
    </section>
  );
}

/** `demo-copy`, `demo-copy-2`, …: a name has at most 30 characters. */
function freeCopy(name: string, taken: readonly string[]): string {
  const base = `${name.slice(0, 22)}-copy`;
  let free = base;
  for (let count = 2; taken.includes(free); count += 1) free = `${base}-${count}`;
  return free;
}
