import { lookup } from 'node:dns/promises';
import type { MachineSpec } from '../../shared/cluster/spec.ts';
import { appIdOf, type ExampleDefinition } from '../../shared/examples/definition.ts';
import type { MarathonApp } from '../dcos/marathon.ts';
import { appOfPart, packageLabel } from './standing.ts';

/** The IPv4 address that a name leads to on this computer; null where it leads nowhere. */
export type Resolve = (name: string) => Promise<string | null>;

/**
 * Where an example is seen from this computer, by the first of its ways that there is: a name that
 * Marathon-LB serves where the name leads to its agent, the load balancer's port, or a task's own address.
 */
export async function addressOf(
  example: ExampleDefinition,
  apps: readonly MarathonApp[],
  machines: readonly MachineSpec[],
  resolve: Resolve = addressOfName,
): Promise<string | null> {
  for (const way of example.open) {
    const part = example.parts.find((each) => appIdOf(each) === way.part);
    const app = part === undefined ? null : appOfPart(example.id, part, apps);
    const task = app?.tasks.find(
      ({ state, ports }) => state === 'TASK_RUNNING' && ports.length > 0,
    );
    if (app === null || task === undefined) continue;
    if (way.kind === 'task') return `http://${task.host}:${task.ports[0]}/`;
    const balancer = balancerOf(apps);
    if (balancer === null) continue;
    const named = machines.some(
      ({ ip, aliases }) => ip === balancer && aliases.includes(way.alias),
    );
    // By name only where it leads there; a hosts file that is not ours to write is no obstacle.
    const byName = named && (await resolve(way.alias)) === balancer;
    return byName ? `http://${way.alias}/` : `http://${balancer}:${way.servicePort}/`;
  }
  return null;
}

/** Address of the agent on which Marathon-LB runs. */
function balancerOf(apps: readonly MarathonApp[]): string | null {
  const tasks = apps
    .filter(({ labels }) => labels[packageLabel] === 'marathon-lb')
    .flatMap((app) => app.tasks);
  return tasks.find(({ state }) => state === 'TASK_RUNNING')?.host ?? null;
}

async function addressOfName(name: string): Promise<string | null> {
  try {
    return (await lookup(name, { family: 4 })).address;
  } catch {
    return null;
  }
}
