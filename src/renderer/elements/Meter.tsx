import { Box, Group, Progress, Text } from '@mantine/core';
import type { Meaning } from './StateMark.tsx';

interface MeterProps {
  readonly label: string;
  /** In words: `10.5 of 16.0 GB`. */
  readonly value: string;
  /** 0..1; more than 1 is shown as full. */
  readonly fraction: number;
  readonly meaning?: Meaning;
}

const colours: Readonly<Record<Meaning, string>> = {
  runs: 'var(--dv-runs)',
  works: 'var(--dv-works)',
  needs: 'var(--dv-needs)',
  off: 'var(--dv-off)',
};

/** How much of something is taken, as a bar and in words. */
export function Meter({ label, value, fraction, meaning }: MeterProps) {
  return (
    <Box>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed" className="tabular">
          {value}
        </Text>
      </Group>
      <Progress.Root size="sm" mt={4} transitionDuration={150}>
        <Progress.Section
          value={Math.min(100, Math.max(0, fraction * 100))}
          color={meaning === undefined ? 'violet' : colours[meaning]}
          aria-label={label}
          aria-valuetext={value}
        />
      </Progress.Root>
    </Box>
  );
}
