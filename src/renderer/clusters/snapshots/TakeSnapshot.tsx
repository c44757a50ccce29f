import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import { say } from '../../../shared/messages/message.ts';
import { snapshotName } from '../../../shared/operations/change.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';

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
    <form
      className={classes.card}
      aria-label={text('snapshots-page.take')}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict.ok) take.run();
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            flex={1}
            maw={420}
            autoComplete="off"
            spellCheck={false}
            maxLength={50}
            label={text('snapshots-page.name')}
            error={name !== '' && !fits ? text('snapshots-page.name-rule') : null}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ActionButton verdict={verdict} loading={take.busy} onAct={() => take.run()}>
            {text('snapshots-page.take')}
          </ActionButton>
        </Group>
        <Text size="sm" c="dimmed">
          {costs(cluster, text)}
        </Text>
        {take.problem !== null && <ProblemCard problem={take.problem} />}
      </Stack>
    </form>
  );
}

function costs({ machines }: ClusterView, text: ReturnType<typeof useWords>['text']): string {
  const running = machines.filter(({ state }) => state === 'running');
  if (running.length === 0) return text('snapshots-page.costs-disk');
  const mebibytes = running.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  return text('snapshots-page.costs-memory', { size: readableBytes(mebibytes * 1024 * 1024) });
}
