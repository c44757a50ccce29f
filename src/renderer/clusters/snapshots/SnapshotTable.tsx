import { Button, Group, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { canChange, type Verdict } from '../../../shared/cluster/predicates.ts';
import type { ClusterSnapshot } from '../../../shared/cluster/snapshots.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import table from '../../elements/table.module.css';
import { useWords } from '../../words/context.tsx';

type Kind = 'restore' | 'snapshot-delete';

interface TableProps {
  readonly cluster: ClusterView;
  readonly snapshots: readonly ClusterSnapshot[];
}

/** Newest first, each with what follows from going back to it or deleting it, asked in its own place. */
export function SnapshotTable({ cluster, snapshots }: TableProps) {
  const { text, language } = useWords();
  const client = useClient();
  const [asked, setAsked] = useState<{ at: string; kind: Kind } | null>(null);
  const { name } = cluster;
  const change = useAction(
    ({ kind, snapshot }: { kind: Kind; snapshot: string }) =>
      client.clusters.change({ name, change: { kind, snapshot } }),
    () => setAsked(null),
  );
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={table.scroll}>
      {change.problem !== null && <ProblemCard problem={change.problem} />}
      <table className={table.named}>
        <thead>
          <tr>
            {(['snapshot', 'taken', 'size', 'holds', 'actions'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`snapshots-page.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {snapshots.toReversed().map((snapshot) => {
            const at = times.format(new Date(snapshot.at));
            const kind = asked?.at === snapshot.at ? asked.kind : null;
            return (
              <Fragment key={snapshot.at}>
                <tr>
                  <th scope="row">{snapshot.name}</th>
                  <td>{at}</td>
                  <td>
                    {snapshot.bytes === null
                      ? text('snapshots-page.unknown-size')
                      : readableBytes(snapshot.bytes)}
                  </td>
                  <td>{text(holdsOf(snapshot))}</td>
                  <td>
                    <Group gap="xs" wrap="nowrap">
                      {(['restore', 'snapshot-delete'] as const).map((each) => (
                        <ActionButton
                          key={each}
                          size="compact-sm"
                          variant="default"
                          verdict={verdictOf(cluster, snapshot, each)}
                          aria-label={text(labels[each].full, { snapshot: snapshot.name })}
                          onAct={() => setAsked({ at: snapshot.at, kind: each })}
                        >
                          {text(labels[each].short)}
                        </ActionButton>
                      ))}
                    </Group>
                  </td>
                </tr>
                {kind !== null && (
                  <tr>
                    <td colSpan={5}>
                      <Group
                        gap="sm"
                        role="group"
                        aria-label={text(labels[kind].full, { snapshot: snapshot.name })}
                      >
                        <Text size="sm" w="100%">
                          {consequence(kind, snapshot, { name, at, text })}
                        </Text>
                        <Button
                          size="compact-sm"
                          color="var(--dv-danger)"
                          loading={change.busy}
                          onClick={() => change.run({ kind, snapshot: snapshot.name })}
                        >
                          {text(labels[kind].full, { snapshot: snapshot.name })}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          autoFocus
                          onClick={() => setAsked(null)}
                        >
                          {text('action.leave')}
                        </Button>
                      </Group>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const labels = {
  restore: { short: 'snapshots-page.restore', full: 'snapshots-page.restore-of' },
  'snapshot-delete': { short: 'snapshots-page.delete', full: 'snapshots-page.delete-of' },
} as const;

function holdsOf({ missing, running }: ClusterSnapshot) {
  if (missing.length > 0) {
    return say('snapshots-page.incomplete', { machines: missing.join(', ') });
  }
  return say(running ? 'snapshots-page.running' : 'snapshots-page.stopped');
}

function verdictOf(cluster: ClusterView, snapshot: ClusterSnapshot, kind: Kind): Verdict {
  const can = canChange(cluster, kind);
  if (!can.ok) return can;
  if (kind === 'restore' && snapshot.missing.length > 0) {
    return { ok: false, why: say('snapshots-page.not-whole') };
  }
  if (kind === 'snapshot-delete' && snapshot.blockedBy.length > 0) {
    const others = snapshot.blockedBy.join(', ');
    return { ok: false, why: say('snapshots-page.blocked', { others }) };
  }
  return can;
}

function consequence(
  kind: Kind,
  { name: snapshot, running }: ClusterSnapshot,
  { name, at, text }: { name: string; at: string; text: ReturnType<typeof useWords>['text'] },
): string {
  if (kind === 'snapshot-delete') return text('snapshots-page.delete-what', { snapshot });
  return text(running ? 'snapshots-page.restore-running' : 'snapshots-page.restore-stopped', {
    name,
    at,
  });
}
