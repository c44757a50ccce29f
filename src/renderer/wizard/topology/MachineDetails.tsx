import { NativeSelect, NumberInput } from '@mantine/core';
import { machineTypes } from '../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { useWords } from '../../words/context.tsx';
import { CommitInput } from '../frame/CommitInput.tsx';
import classes from './topology.module.css';

interface MachineDetailsProps {
  readonly machine: MachineSpec;
  change(patch: Partial<MachineSpec>): void;
}

/** What is seldom changed of a machine: its role, memory kept back, other names. */
export function MachineDetails({ machine, change }: MachineDetailsProps) {
  const { text } = useWords();
  const { name, type, memoryReservedMiB, aliases } = machine;
  const isAgent = type === 'agent-private' || type === 'agent-public';
  return (
    <div className={classes.details}>
      <NativeSelect
        size="xs"
        label={text('wizard.machines.role')}
        aria-label={text('wizard.machines.role-of', { name })}
        value={type}
        data={machineTypes.map((value) => ({ value, label: text(`role.${value}`) }))}
        onChange={(event) => {
          const next = machineTypes.find((each) => each === event.currentTarget.value);
          if (next !== undefined) change({ type: next });
        }}
      />
      {isAgent && (
        <NumberInput
          size="xs"
          label={text('wizard.machines.kept-back')}
          description={text('wizard.machines.kept-back.why')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          aria-label={text('wizard.machines.kept-back-of', { name })}
          value={(memoryReservedMiB ?? 0) / 1024}
          min={0}
          step={0.25}
          decimalScale={2}
          suffix=" GB"
          onChange={(next) => {
            if (typeof next !== 'number') return;
            change({ memoryReservedMiB: next === 0 ? null : Math.round(next * 1024) });
          }}
        />
      )}
      <CommitInput
        size="xs"
        className={classes.wide}
        label={text('wizard.machines.aliases')}
        description={text('wizard.machines.aliases.why')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        aria-label={text('wizard.machines.aliases-of', { name })}
        value={aliases.join(' ')}
        commit={(typed) => change({ aliases: typed.split(/[\s,]+/).filter((each) => each !== '') })}
      />
    </div>
  );
}
