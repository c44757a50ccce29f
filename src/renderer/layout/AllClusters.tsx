import { Group } from '@mantine/core';
import { allToStart, allToStop } from '../../shared/cluster/all.ts';
import type { Verdict } from '../../shared/cluster/predicates.ts';
import { type MessageCode, say } from '../../shared/messages/message.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';

/** Starts or stops all clusters at once, where there are several. */
export function AllClusters({ clusters }: { clusters: readonly ClusterView[] }) {
  const { text } = useWords();
  const client = useClient();
  const start = useAction(() => client.clusters.startAll());
  const stop = useAction(() => client.clusters.stopAll());
  const problem = start.problem ?? stop.problem;
  const look = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs" px={8} mt="sm" role="group" aria-label={text('all.title')}>
      <ActionButton
        {...look}
        loading={start.busy}
        verdict={some(allToStart(clusters), 'all.none-to-start')}
        onAct={() => start.run()}
      >
        {text('all.start')}
      </ActionButton>
      <ActionButton
        {...look}
        loading={stop.busy}
        verdict={some(allToStop(clusters), 'all.none-to-stop')}
        onAct={() => stop.run()}
      >
        {text('all.stop')}
      </ActionButton>
      {problem !== null && <ProblemCard problem={problem} />}
    </Group>
  );
}

function some(names: readonly string[], none: MessageCode): Verdict {
  return names.length > 0 ? { ok: true } : { ok: false, why: say(none) };
}
