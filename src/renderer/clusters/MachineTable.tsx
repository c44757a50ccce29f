import { useInViewport } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { memo } from 'react';
import type { MachineView } from '../../shared/snapshot.ts';
import { gigabytes } from '../../shared/topology/fit.ts';
import { RoleSymbol } from '../elements/RoleSymbol.tsx';
import { meaningClass, meaningOfMachine, StateMark } from '../elements/StateMark.tsx';
import { readableBytes } from '../elements/sizes.ts';
import { useCluster } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';

interface MachineTableProps {
  readonly name: string;
  /** Asked for another size of a machine. */
  readonly onResize: (machine: string) => void;
}

/** The machines and their roles, alive: state, address, what they use, what DC/OS says of them. */
export function MachineTable({ name, onResize }: MachineTableProps) {
  const { text } = useWords();
  const cluster = useCluster(name);
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
            <th scope="col">
              <span className="visually-hidden">{text('machines.size')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cluster?.machines.map((machine) => (
            <MachineRow key={machine.name} machine={machine} onResize={onResize} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<MachineTableProps, 'onResize'> {
  readonly machine: MachineView;
}

/** Drawn again only when its own machine says something new: sixty of them stand in a large cluster. */
const MachineRow = memo(function MachineRow({ machine, onResize }: RowProps) {
  const { text } = useWords();
  const { name, type, ip, cpus, memoryMiB, usage } = machine;
  const { ref, inViewport } = useInViewport<HTMLTableRowElement>();
  return (
    <tr ref={ref}>
      <th scope="row">
        <Who name={name} type={type} />
      </th>
      <td>
        <State state={machine.state} healthy={machine.healthy} />
      </td>
      <td className={classes.typed}>{ip}</td>
      <td>
        <Used
          seen={inViewport}
          label={text('machines.cpu')}
          fraction={usage.cpu}
          value={usage.cpu === null ? null : `${Math.round(usage.cpu * 100)} %`}
          of={text('machines.cpus', { count: cpus })}
        />
      </td>
      <td>
        <Used
          seen={inViewport}
          label={text('machines.memory')}
          fraction={usage.memoryMiB === null ? null : usage.memoryMiB / memoryMiB}
          value={memoryOf(usage.memoryMiB)}
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
      <td>
        <ResizeButton name={name} onResize={onResize} />
      </td>
    </tr>
  );
});

const ResizeButton = memo(function ResizeButton({ name, onResize }: MachineTableProps) {
  const { text } = useWords();
  const label = text('resize-page.open', { machine: name });
  return (
    <button
      type="button"
      className={classes.resize}
      title={label}
      aria-label={label}
      onClick={() => onResize(name)}
    >
      <IconAdjustmentsHorizontal size={16} aria-hidden />
    </button>
  );
});

const Who = memo(function Who({ name, type }: Pick<MachineView, 'name' | 'type'>) {
  const { text } = useWords();
  return (
    <span className={classes.machine}>
      <RoleSymbol type={type} />
      <span className={classes.machineName}>{name}</span>
      <span className={classes.role}>{text(`role.${type}`)}</span>
    </span>
  );
});

const State = memo(function State({ state, healthy }: Pick<MachineView, 'state' | 'healthy'>) {
  const { text } = useWords();
  const meaning = healthy === false ? 'needs' : meaningOfMachine(state);
  return (
    <span className={classes.state}>
      <StateMark meaning={meaning} size={10} />
      <span className={meaningClass(meaning)}>{text(stateOf({ state, healthy }))}</span>
    </span>
  );
});

function stateOf({ state, healthy }: Pick<MachineView, 'state' | 'healthy'>) {
  if (state === 'running' && healthy === true) return 'machines.healthy' as const;
  if (state === 'running' && healthy === false) return 'machines.unhealthy' as const;
  return `machine-state.${state}` as const;
}

/** In the unit of the whole, unless that would read as nothing at all. */
function memoryOf(memoryMiB: number | null): string | null {
  if (memoryMiB === null) return null;
  return memoryMiB < 100 ? readableBytes(memoryMiB * 2 ** 20) : gigabytes(memoryMiB);
}

interface UsedProps {
  /** Out of sight it stays as it was: figures change with each look, and most rows may be further down. */
  readonly seen: boolean;
  readonly label: string;
  /** 0..1; null where it cannot be told. */
  readonly fraction: number | null;
  readonly value: string | null;
  readonly of: string;
}

const Used = memo(
  function Used({ label, fraction, value, of }: UsedProps) {
    const { text } = useWords();
    const said = value === null ? of : text('machines.used', { value, of });
    return (
      <span className={classes.used}>
        {fraction !== null && (
          <span
            className={classes.bar}
            role="img"
            aria-label={`${label}: ${said}`}
            style={{ backgroundSize: `${Math.min(100, Math.round(fraction * 100))}% 100%` }}
          />
        )}
        {said}
      </span>
    );
  },
  (before, now) =>
    before.label === now.label &&
    before.of === now.of &&
    (!now.seen || (before.seen && before.fraction === now.fraction && before.value === now.value)),
);
