import { memo } from 'react';
import type { ClusterView, MachineView } from '../../shared/snapshot.ts';
import { gigabytes } from '../../shared/topology/fit.ts';
import { RoleSymbol } from '../elements/RoleSymbol.tsx';
import { meaningClass, meaningOfMachine, StateMark } from '../elements/StateMark.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';

/** The machines and their roles, alive: state, address, what they use, what DC/OS says of them. */
export function MachineTable({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  return (
    <div className={classes.scroll}>
      <table className={classes.machines}>
        <caption className="visually-hidden">{text('machines.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('machines.machine')}</th>
            <th scope="col">{text('machines.state')}</th>
            <th scope="col">{text('machines.address')}</th>
            <th scope="col">{text('machines.cpu')}</th>
            <th scope="col">{text('machines.memory')}</th>
            <th scope="col">{text('machines.dcos')}</th>
          </tr>
        </thead>
        <tbody>
          {cluster.machines.map((machine) => (
            <MachineRow key={machine.name} machine={machine} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawn again only when its own machine says something new: sixty of them stand in a large cluster. */
const MachineRow = memo(function MachineRow({ machine }: { machine: MachineView }) {
  const { text } = useWords();
  const { name, type, ip, state, cpus, memoryMiB, usage } = machine;
  const meaning = machine.healthy === false ? 'needs' : meaningOfMachine(state);
  return (
    <tr>
      <th scope="row">
        <span className={classes.machine}>
          <RoleSymbol type={type} />
          <span className={classes.machineName}>{name}</span>
          <span className={classes.role}>{text(`role.${type}`)}</span>
        </span>
      </th>
      <td>
        <span className={classes.state}>
          <StateMark meaning={meaning} size={10} />
          <span className={meaningClass(meaning)}>{text(stateOf(machine))}</span>
        </span>
      </td>
      <td className={classes.typed}>{ip}</td>
      <td>
        <Used
          label={text('machines.cpu')}
          fraction={usage.cpu}
          value={usage.cpu === null ? null : `${Math.round(usage.cpu * 100)} %`}
          of={text('machines.cpus', { count: cpus })}
        />
      </td>
      <td>
        <Used
          label={text('machines.memory')}
          fraction={usage.memoryMiB === null ? null : usage.memoryMiB / memoryMiB}
          value={usage.memoryMiB === null ? null : gigabytes(usage.memoryMiB)}
          of={`${gigabytes(memoryMiB)} GB`}
        />
      </td>
      <td>
        {[
          machine.leader ? text('machines.leader') : null,
          machine.tasks === null ? null : text('machines.tasks', { count: machine.tasks }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </td>
    </tr>
  );
});

function stateOf({ state, healthy }: MachineView) {
  if (state === 'running' && healthy === true) return 'machines.healthy' as const;
  if (state === 'running' && healthy === false) return 'machines.unhealthy' as const;
  return `machine-state.${state}` as const;
}

interface UsedProps {
  readonly label: string;
  /** 0..1; null where it cannot be told. */
  readonly fraction: number | null;
  readonly value: string | null;
  readonly of: string;
}

function Used({ label, fraction, value, of }: UsedProps) {
  const { text } = useWords();
  const said = value === null ? of : text('machines.used', { value, of });
  return (
    <span className={classes.used}>
      {fraction !== null && (
        <span className={classes.bar} role="img" aria-label={`${label}: ${said}`}>
          <span
            className={classes.fill}
            style={{ width: `${Math.min(100, Math.round(fraction * 100))}%` }}
          />
        </span>
      )}
      {said}
    </span>
  );
}
