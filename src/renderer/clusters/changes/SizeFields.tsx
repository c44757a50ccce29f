import { Group, NumberInput } from '@mantine/core';
import { SMALLEST_CPUS, SMALLEST_MEMORY_MIB } from '../../../shared/topology/sizes.ts';
import { useWords } from '../../words/context.tsx';
import type { TypedSize } from './agents-draft.ts';

interface SizeFieldsProps {
  readonly size: TypedSize;
  /** Said where nothing is typed. */
  readonly placeholder?: string;
  change(size: TypedSize): void;
}

const most = { cpus: 64, memoryMiB: 1_048_576 };

/** Processors, and memory in GB. */
export function SizeFields({ size, placeholder, change }: SizeFieldsProps) {
  const { text } = useWords();
  const { cpus, memoryMiB } = size;
  const look = {
    allowNegative: false,
    ...(placeholder === undefined ? {} : { placeholder }),
    w: 190,
  };
  return (
    <Group gap="md" align="flex-start">
      <NumberInput
        {...look}
        label={text('changes-page.cpus')}
        value={cpus ?? ''}
        min={SMALLEST_CPUS}
        max={most.cpus}
        allowDecimal={false}
        onChange={(typed) => change({ ...size, cpus: numberIn(typed) })}
      />
      <NumberInput
        {...look}
        label={text('changes-page.memory')}
        value={memoryMiB === null ? '' : Math.round((memoryMiB / 1024) * 100) / 100}
        min={SMALLEST_MEMORY_MIB / 1024}
        max={most.memoryMiB / 1024}
        step={0.5}
        decimalScale={2}
        suffix=" GB"
        onChange={(typed) => {
          const gigabytes = numberIn(typed);
          const next = gigabytes === null ? null : Math.round(gigabytes * 1024);
          change({ ...size, memoryMiB: next });
        }}
      />
    </Group>
  );
}

function numberIn(typed: number | string): number | null {
  const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
  return Number.isFinite(number) ? number : null;
}
