import { Text } from '@mantine/core';
import type { AppReport, AppState } from '../../../shared/api/health.ts';
import type { Meaning } from '../../elements/StateMark.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from './HealthMark.tsx';
import { Table } from './Table.tsx';

/** What Marathon keeps running. */
export function AppTable({ apps }: { apps: readonly AppReport[] }) {
  const { text } = useWords();
  if (apps.length === 0) return <Text c="dimmed">{text('health-page.apps.none')}</Text>;
  return (
    <Table
      of="apps"
      columns={[
        'health-page.app',
        'machines.state',
        'health-page.instances',
        'health-page.cpu-each',
        'health-page.memory-each',
      ]}
    >
      {apps.map(({ id, state, instances, running, cpus, memoryMiB }) => (
        <tr key={id}>
          <th scope="row">{id}</th>
          <td>
            <Marked meaning={meanings[state]}>{text(`health.app.${state}`)}</Marked>
          </td>
          <td>{text('machines.used', { value: running, of: instances })}</td>
          <td>{Math.round(cpus * 100) / 100}</td>
          <td>{readableBytes(memoryMiB * 2 ** 20)}</td>
        </tr>
      ))}
    </Table>
  );
}

const meanings: Readonly<Record<AppState, Meaning>> = {
  running: 'runs',
  deploying: 'works',
  waiting: 'works',
  suspended: 'off',
  unhealthy: 'needs',
};
