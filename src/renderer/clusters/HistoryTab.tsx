import { Anchor, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { OperationSummary } from '../../shared/operations/view.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { type Meaning, meaningClass, StateMark } from '../elements/StateMark.tsx';
import { clock } from '../elements/sizes.ts';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';
import { useHistory } from './use-history.ts';

/** What was done with the cluster, newest first, each with its log. */
export function HistoryTab({ cluster }: { cluster: ClusterView }) {
  const { text, language } = useWords();
  const [, go] = useLocation();
  const { name } = cluster;
  const { data, error } = useHistory(cluster);
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Waiting />;
  if (data.length === 0) return <Text c="dimmed">{text('history.empty')}</Text>;
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={classes.scroll}>
      <table className={classes.machines}>
        <thead>
          <tr>
            <th scope="col">{text('history.when')}</th>
            <th scope="col">{text('history.what')}</th>
            <th scope="col">{text('history.end')}</th>
            <th scope="col">{text('history.took')}</th>
            <th scope="col">{text('history.log')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((each) => (
            <tr key={each.id}>
              <td>{times.format(each.startedAt)}</td>
              <td>{text(`kind.${each.kind}`)}</td>
              <td>
                <span className={classes.state}>
                  <StateMark meaning={meaningOf(each)} size={10} />
                  <span className={meaningClass(meaningOf(each))}>{text(endOf(each))}</span>
                </span>
              </td>
              <td>{each.ms === null ? '' : clock(each.ms)}</td>
              <td>
                {each.log === null && !each.running ? (
                  <Text component="span" size="sm" c="dimmed">
                    {text('logs.not-kept')}
                  </Text>
                ) : (
                  <Anchor
                    component="button"
                    onClick={() => go(`/clusters/${name}/logs/${each.id}`)}
                  >
                    {text('history.show-log')}
                  </Anchor>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function endOf({ outcome, running }: OperationSummary) {
  if (outcome !== null) return `outcome.${outcome}` as const;
  return running ? ('outcome.running' as const) : ('outcome.interrupted' as const);
}

function meaningOf({ outcome, running }: OperationSummary): Meaning {
  if (outcome === 'done') return 'runs';
  if (outcome === 'cancelled') return 'off';
  return running ? 'works' : 'needs';
}
