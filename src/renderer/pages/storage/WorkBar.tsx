import { Button, Group, Progress, Text } from '@mantine/core';
import type { WorkProgress } from '../../../shared/api/answers.ts';
import { useWords } from '../../words/context.tsx';

interface WorkBarProps {
  readonly label: string;
  readonly told: WorkProgress<unknown> | null;
  stop(): void;
}

/** How far something long is, what is being done, and the way to stop it. */
export function WorkBar({ label, told, stop }: WorkBarProps) {
  const { text } = useWords();
  const percent = Math.floor((told?.progress ?? 0) * 100);
  const now = told?.now ?? null;
  return (
    <div>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm" role="status">
          {now === null ? label : text(now)}
        </Text>
        <Group gap="md" wrap="nowrap">
          <Text size="sm" c="dimmed" className="tabular">
            {percent} %
          </Text>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {text('action.cancel')}
          </Button>
        </Group>
      </Group>
      <Progress.Root size="md" transitionDuration={150}>
        <Progress.Section value={percent} aria-label={label} aria-valuetext={`${percent} %`} />
      </Progress.Root>
    </div>
  );
}
