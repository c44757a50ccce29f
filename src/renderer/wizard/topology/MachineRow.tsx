import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { renameMachine } from '../../../shared/topology/rename-machine.ts';
import { RoleSymbol } from '../../elements/RoleSymbol.tsx';
import { StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import { editTopology } from '../draft/changes.ts';
import type { PageIssue } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { CommitInput } from '../frame/CommitInput.tsx';
import { machineRowId } from '../frame/ErrorList.tsx';
import { MachineDetails } from './MachineDetails.tsx';
import { changeMachine, removeMachine } from './machines.ts';
import { SizeInput } from './SizeInput.tsx';
import classes from './topology.module.css';

interface MachineRowProps {
  readonly machine: MachineSpec;
  /** Names of all machines, with spaces between. */
  readonly names: string;
  readonly hostCpus: number;
  readonly hostMemoryMiB: number;
  readonly issues: readonly PageIssue[];
}

/**
 * One machine: what is often changed in a line, the rest one click below. Drawn again only when it
 * has changed itself: sixty of them stand in a large cluster.
 */
export const MachineRow = memo(function MachineRow(props: MachineRowProps) {
  const { machine, names, hostCpus, hostMemoryMiB, issues } = props;
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const { name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases } = machine;
  const change = (patch: Partial<MachineSpec>) =>
    changeDraft((draft) => editTopology(changeMachine(draft.text, name, patch))(draft));
  const rename = (typed: string) =>
    changeDraft((draft) => editTopology(renameMachine(draft.text, name, typed))(draft));
  // A doubled name would make two machines one, so it is not even written down.
  const refuseName = (typed: string) => {
    if (typed === '') return text('wizard.machines.name-empty');
    const taken = names.split(' ').includes(typed);
    return taken ? text('wizard.machines.name-taken', { name: typed }) : undefined;
  };
  const wrong = issues.length > 0;
  return (
    <tbody id={machineRowId(name)} data-wrong={wrong} className={classes.machine}>
      <tr>
        <th scope="row">
          <div className={classes.name}>
            <RoleSymbol type={type} />
            <div>
              <CommitInput
                variant="unstyled"
                classNames={{ input: classes.nameInput }}
                aria-label={text('wizard.machines.name-of', { name })}
                value={name}
                refuse={refuseName}
                commit={rename}
              />
              <span className={classes.under}>{text(`role.${type}`)}</span>
            </div>
          </div>
        </th>
        <td>
          <CommitInput
            variant="unstyled"
            classNames={{ input: classes.addressInput }}
            aria-label={text('wizard.machines.address-of', { name })}
            value={ip}
            commit={(typed) => change({ ip: typed })}
          />
          <span className={classes.under} title={aliases.join(' ')}>
            {aliases.join(' ')}
          </span>
        </td>
        <td>
          <SizeInput
            label={text('wizard.machines.cpus-of', { name })}
            value={cpus}
            min={1}
            max={Math.max(hostCpus, cpus, 8)}
            step={1}
            unit="CPU"
            digits={0}
            onChange={(next) => change({ cpus: Math.round(next) })}
          />
        </td>
        <td>
          <SizeInput
            label={text('wizard.machines.memory-of', { name })}
            value={memoryMiB / 1024}
            min={0.5}
            max={Math.max(Math.floor(hostMemoryMiB / 1024), memoryMiB / 1024, 2)}
            step={0.5}
            unit="GB"
            digits={2}
            onChange={(next) => change({ memoryMiB: Math.round(next * 1024) })}
          />
          {memoryReservedMiB !== null && memoryReservedMiB > 0 && (
            <span className={classes.under}>
              {text('wizard.machines.kept', { memory: gigabytes(memoryReservedMiB) })}
            </span>
          )}
        </td>
        <td className={classes.actions}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('wizard.machines.more', { name })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconChevronDown size={16} aria-hidden className={open ? classes.turned : undefined} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('wizard.machines.remove', { name })}
            onClick={() =>
              changeDraft((draft) => editTopology(removeMachine(draft.text, name))(draft))
            }
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </td>
      </tr>
      {open && (
        <tr className={classes.below}>
          <td colSpan={5}>
            <MachineDetails machine={machine} change={change} />
          </td>
        </tr>
      )}
      {wrong && (
        <tr className={classes.below}>
          <td colSpan={5}>
            {issues.map(({ message }) => (
              <Text key={message.code} size="sm" className={classes.error}>
                <StateMark meaning="needs" size={10} /> {text(message)}
              </Text>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}, isSame);

function isSame(one: MachineRowProps, other: MachineRowProps): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
