import { Progress, Text } from '@mantine/core';
import { memo } from 'react';
import type { OperationView } from '../../../shared/operations/view.ts';
import type { MachineView } from '../../../shared/snapshot.ts';
import { RoleSymbol } from '../../elements/RoleSymbol.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './operation.module.css';
import { progressOfMachine, stepOfMachine } from './progress-text.ts';

interface MachineProgressProps {
  readonly operation: OperationView;
  readonly machines: readonly MachineView[];
}

/** The same symbols as everywhere, each with its step and a thin bar. */
export function MachineProgress({ operation, machines }: MachineProgressProps) {
  const { text } = useWords();
  return (
    <ul className={classes.machines} aria-label={text('machines.title')}>
      {machines.map(({ name, type }) => {
        const step = stepOfMachine(operation, name);
        return (
          <Row
            key={name}
            name={name}
            type={type}
            step={step === null ? '' : text(step.title)}
            line={operation.lastLines[name] ?? ''}
            percent={Math.floor(progressOfMachine(operation, name) * 100)}
          />
        );
      })}
    </ul>
  );
}

interface RowProps extends Pick<MachineView, 'name' | 'type'> {
  readonly step: string;
  /** Its newest line of output. */
  readonly line: string;
  readonly percent: number;
}

const Row = memo(function Row({ name, type, step, line, percent }: RowProps) {
  return (
    <li className={classes.machine}>
      <RoleSymbol type={type} />
      <div className={classes.machineBody}>
        <div className={classes.machineLine}>
          <Text fw={600} span>
            {name}
          </Text>
          <Text size="sm" c="dimmed" truncate span flex={1}>
            {step}
          </Text>
        </div>
        <Progress.Root size={4} transitionDuration={150} mt={4}>
          <Progress.Section value={percent} aria-label={name} aria-valuetext={`${percent} %`} />
        </Progress.Root>
        <Text size="xs" c="dimmed" ff="monospace" truncate mih={18} lang="en" translate="no">
          {line}
        </Text>
      </div>
    </li>
  );
});
