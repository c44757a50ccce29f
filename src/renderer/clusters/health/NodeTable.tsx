import type { NodeReport } from '../../../shared/api/health.ts';
import { RoleSymbol } from '../../elements/RoleSymbol.tsx';
import { useWords } from '../../words/context.tsx';
import { HealthMark } from './HealthMark.tsx';
import classes from './health.module.css';
import { Table } from './Table.tsx';

/** Machines as dcos-diagnostics finds them. */
export function NodeTable({ nodes }: { nodes: readonly NodeReport[] }) {
  const { text } = useWords();
  return (
    <Table of="health-nodes" columns={['machines.machine', 'machines.state', 'machines.address']}>
      {nodes.map(({ machine, type, ip, health }) => (
        <tr key={machine}>
          <th scope="row">
            <span className={classes.state}>
              <RoleSymbol type={type} /> {machine}
              <span className={classes.role}>{text(`role.${type}`)}</span>
            </span>
          </th>
          <td>
            <HealthMark health={health} />
          </td>
          <td>{ip}</td>
        </tr>
      ))}
    </Table>
  );
}
