import type { AgentReport } from '../../../shared/api/health.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from './HealthMark.tsx';
import { Table } from './Table.tsx';

/** Whether the agents are there, as the leading Mesos master knows them; what they have is among the services. */
export function AgentTable({ agents }: { agents: readonly AgentReport[] }) {
  const { text } = useWords();
  return (
    <Table
      of="health-agents"
      columns={['health-page.agent', 'machines.state', 'health-page.tasks']}
    >
      {agents.map(({ machine, registered, tasks }) => (
        <tr key={machine}>
          <th scope="row">{machine}</th>
          <td>
            <Marked meaning={registered ? 'runs' : 'needs'}>
              {text(registered ? 'health.agent.registered' : 'health.agent.lost')}
            </Marked>
          </td>
          <td>{tasks}</td>
        </tr>
      ))}
    </Table>
  );
}
