import { Text } from '@mantine/core';
import type { AgentReport, Amount } from '../../../shared/api/health.ts';
import { Meter } from '../../elements/Meter.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import type { WindowCode } from '../../words/codes.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from '../health/HealthMark.tsx';
import classes from './services.module.css';

/** What the agents have, and how much of it tasks use, as Mesos counts. */
export function AgentResources({ agents }: { agents: readonly AgentReport[] }) {
  const { text } = useWords();
  return (
    <ul className={classes.agents}>
      {agents.map(({ machine, isPublic, resources, tasks }) => (
        <li key={machine} aria-label={machine}>
          <div className={classes.agent}>
            <strong>{machine}</strong>
            <Text size="sm" c="dimmed">
              {text('services-page.agent.tasks', {
                role: text(isPublic ? 'role.agent-public' : 'role.agent-private'),
                count: tasks,
              })}
            </Text>
          </div>
          {resources === null ? (
            <Marked meaning="needs">{text('health.agent.lost')}</Marked>
          ) : (
            <>
              <Used label="machines.cpu" amount={resources.cpus} format={cpus} />
              <Used label="machines.memory" amount={resources.memoryMiB} format={size} />
              <Used label="health-page.disk" amount={resources.diskMiB} format={size} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface UsedProps {
  readonly label: WindowCode;
  readonly amount: Amount;
  readonly format: (value: number) => string;
}

function Used({ label, amount: { used, total }, format }: UsedProps) {
  const { text } = useWords();
  const value = text('services-page.free', {
    used: format(used),
    of: format(total),
    free: format(Math.max(0, total - used)),
  });
  return <Meter label={text(label)} value={value} fraction={total === 0 ? 0 : used / total} />;
}

/** Mesos gives out parts of a CPU. */
function cpus(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function size(mebibytes: number): string {
  return mebibytes === 0 ? '0' : readableBytes(mebibytes * 2 ** 20);
}
