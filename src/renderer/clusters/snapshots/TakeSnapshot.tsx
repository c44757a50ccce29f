import { Text } from '@mantine/core';
import { useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import { say } from '../../../shared/messages/message.ts';
import { snapshotName } from '../../../shared/operations/change.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { NameForm } from './NameForm.tsx';

/** A name, and what the snapshot costs. */
export function TakeSnapshot({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const [name, setName] = useState('');
  const take = useAction(
    () => client.clusters.change({ name: cluster.name, change: { kind: 'snapshot', name } }),
    () => setName(''),
  );
  const can = canChange(cluster, 'snapshot');
  const fits = snapshotName.safeParse(name).success;
  const verdict =
    can.ok && !fits ? { ok: false as const, why: say('snapshots-page.name-rule') } : can;
  return (
    <section className={classes.card} aria-label={text('snapshots-page.take')}>
      <NameForm
        label={text('snapshots-page.name')}
        value={name}
        change={setName}
        error={name !== '' && !fits ? text('snapshots-page.name-rule') : null}
        longest={50}
        button={text('snapshots-page.take')}
        verdict={verdict}
        action={take}
      >
        <Text size="sm" c="dimmed" my="sm">
          {costs(cluster, text)}
        </Text>
      </NameForm>
    </section>
  );
}

function costs({ machines }: ClusterView, text: ReturnType<typeof useWords>['text']): string {
  const running = machines.filter(({ state }) => state === 'running');
  if (running.length === 0) return text('snapshots-page.costs-disk');
  const mebibytes = running.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  return text('snapshots-page.costs-memory', { size: readableBytes(mebibytes * 1024 * 1024) });
}
