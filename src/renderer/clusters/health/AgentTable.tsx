import type { AgentReport, Amount } from '../../../shared/api/health.ts';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from './HealthMark.tsx';
import classes from './health.module.css';
import { Table } from './Table.tsx';

/** What the agents have, and how much of it tasks use, as Mesos counts. */
export function AgentTable({ agents }: { agents: readonly AgentReport[] }) {
  const { text } = useWords();
  return (
    <Table
      of="agents"
      columns={[
        'health-page.agent',
        'machines.state',
        'machines.cpu',
        'machines.memory',
        'health-page.disk',
        'health-page.tasks',
      ]}
    >
      {agents.map(({ machine, registered, resources, tasks }) => (
        <tr key={machine}>
          <th scope="row">{machine}</th>
          <td>
            <Marked meaning={registered ? 'runs' : 'needs'}>
              {text(registered ? 'health.agent.registered' : 'health.agent.lost')}
            </Marked>
          </td>
          {resources === null ? (
            <td colSpan={3}>{text('health-page.unknown')}</td>
          ) : (
            <>
              <td>
                <Used label={text('machines.cpu')} amount={resources.cpus} format={cpus} />
              </td>
              <td>
                <Used label={text('machines.memory')} amount={resources.memoryMiB} format={size} />
              </td>
              <td>
                <Used label={text('health-page.disk')} amount={resources.diskMiB} format={size} />
              </td>
            </>
          )}
          <td>{tasks}</td>
        </tr>
      ))}
    </Table>
  );
}

interface UsedProps {
  readonly label: string;
  readonly amount: Amount;
  readonly format: (value: number) => string;
}

/** As a bar and in words. */
function Used({ label, amount: { used, total }, format }: UsedProps) {
  const { text } = useWords();
  const said = text('machines.used', { value: format(used), of: format(total) });
  const part = total === 0 ? 0 : Math.min(1, used / total);
  return (
    <span className={classes.state}>
      <span
        className={classes.bar}
        role="img"
        aria-label={`${label}: ${said}`}
        style={{ backgroundSize: `${Math.round(part * 100)}% 100%` }}
      />
      {said}
    </span>
  );
}

/** Mesos gives out parts of a CPU. */
function cpus(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function size(mebibytes: number): string {
  return mebibytes === 0 ? '0' : readableBytes(mebibytes * 2 ** 20);
}
