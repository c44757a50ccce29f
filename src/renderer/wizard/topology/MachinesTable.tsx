import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { MachineType } from '../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { useWords } from '../../words/context.tsx';
import { editTopology } from '../draft/changes.ts';
import type { Facts } from '../draft/facts.ts';
import { issuesOf } from '../draft/issues.ts';
import { changeDraft } from '../draft/use-draft.ts';
import { MachineRow } from './MachineRow.tsx';
import { addMachine } from './machines.ts';
import classes from './topology.module.css';

interface MachinesTableProps {
  readonly facts: Facts;
  readonly machines: readonly MachineSpec[];
  readonly strict: boolean;
}

/** The machines as a table; every change is one of the file's text. */
export function MachinesTable({ facts, machines }: MachinesTableProps) {
  const { text } = useWords();
  const issues = issuesOf('topology', facts);
  const { host, network } = facts;
  const names = machines.map(({ name }) => name).join(' ');
  const hasBoot = machines.some(({ type }) => type === 'boot');
  const add = (type: MachineType) =>
    changeDraft((draft) => editTopology(addMachine(draft.text, type, network))(draft));
  const offered: readonly MachineType[] = hasBoot
    ? ['agent-private', 'agent-public', 'master']
    : ['boot', 'agent-private', 'agent-public', 'master'];
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.machines}>
          <caption className="visually-hidden">{text('wizard.machines')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('wizard.machines.name')}</th>
              <th scope="col">{text('wizard.machines.address')}</th>
              <th scope="col">{text('wizard.machines.cpus')}</th>
              <th scope="col">{text('wizard.machines.memory')}</th>
              <th scope="col">
                <span className="visually-hidden">{text('wizard.machines.actions')}</span>
              </th>
            </tr>
          </thead>
          {machines.map((machine) => (
            <MachineRow
              key={machine.name}
              machine={machine}
              names={names}
              hostCpus={host.cpus}
              hostMemoryMiB={host.memoryMiB}
              issues={issues.filter((issue) => issue.machine === machine.name)}
            />
          ))}
        </table>
      </div>
      <Group gap="xs" mt="sm">
        {offered.map((type) => (
          <Button
            key={type}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => add(type)}
          >
            {text(`wizard.machines.add.${type}`)}
          </Button>
        ))}
      </Group>
    </>
  );
}
