import { Table } from '@mantine/core';
import type { ImportLook } from '../../shared/api/sharing.ts';
import { useWords } from '../words/context.tsx';

/** What a cluster from elsewhere is, a line a fact; what cannot be told is left out. */
export function Facts({ found }: { found: ImportLook }) {
  const { text } = useWords();
  const { machines, totals, network, dcos, installer, provider } = found;
  const facts = [
    ['machines', machines.length === 0 ? null : machinesText()],
    ['network', network],
    ['dcos', dcos ?? installer],
    ['runs-with', text(`cluster.provider.${provider}`)],
  ] as const;
  return (
    <Table maw={640} withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={140}>
                {text(`import-page.fact.${name}`)}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ),
        )}
      </Table.Tbody>
    </Table>
  );

  function machinesText(): string {
    return text('import-page.fact.machines.value', {
      names: machines.map(({ name }) => name).join(', '),
      cpus: totals.cpus,
      memory: (totals.memoryMiB / 1024).toFixed(1),
    });
  }
}
