import type * as z from 'zod';
import type { AgentReport, Amount, AppReport, AppState } from '../../shared/api/health.ts';
import type { Expected } from './answering.ts';
import type { appsAnswer, summaryAnswer } from './shapes.ts';

type Slave = z.infer<typeof summaryAnswer>['slaves'][number];
type App = z.infer<typeof appsAnswer>['apps'][number];

/** The agents that should be there and those that are, with what they have and what is used of it. */
export function agentsOf(expected: readonly Expected[], slaves: readonly Slave[]): AgentReport[] {
  const ours = expected.filter(({ type }) => type !== 'master');
  const strangers = slaves
    .map(({ hostname }) => hostname)
    .filter((ip) => !ours.some((agent) => agent.ip === ip));
  const known = [
    ...ours.map(({ name, ip, type }) => ({ machine: name, ip, isPublic: type === 'agent-public' })),
    // Mesos remembers for some minutes who has left.
    ...strangers.map((ip) => ({ machine: ip, ip, isPublic: isPublic(slaves, ip) })),
  ];
  return known.map((agent) => {
    const slave = slaves.find(({ hostname, active }) => hostname === agent.ip && active);
    return {
      ...agent,
      registered: slave !== undefined,
      resources: slave === undefined ? null : resourcesOf(slave),
      tasks: slave?.TASK_RUNNING ?? 0,
    };
  });
}

export function appsOf(apps: readonly App[]): AppReport[] {
  return apps
    .map((app) => ({
      id: app.id,
      state: appStateOf(app),
      instances: app.instances,
      running: app.tasksRunning,
      cpus: app.cpus,
      memoryMiB: app.mem,
    }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

function resourcesOf({ resources: has, used_resources: used }: Slave) {
  const amount = (key: 'cpus' | 'mem' | 'disk'): Amount => {
    return { total: has[key] ?? 0, used: used[key] ?? 0 };
  };
  return { cpus: amount('cpus'), memoryMiB: amount('mem'), diskMiB: amount('disk') };
}

function isPublic(slaves: readonly Slave[], ip: string): boolean {
  // dcos/dcos gives public agents this attribute.
  return slaves.some(({ hostname, attributes }) => {
    return hostname === ip && attributes.public_ip === 'true';
  });
}

/** What is counted of an app; Marathon's words. */
export type AppCounts = Pick<
  App,
  'instances' | 'tasksRunning' | 'tasksStaged' | 'tasksUnhealthy'
> & { readonly deployments: readonly unknown[] };

export function appStateOf(counts: AppCounts): AppState {
  const { instances, tasksRunning, tasksStaged, tasksUnhealthy, deployments } = counts;
  if (tasksUnhealthy > 0) return 'unhealthy';
  if (deployments.length > 0 || tasksStaged > 0) return 'deploying';
  if (tasksRunning < instances) return 'waiting';
  return instances === 0 ? 'suspended' : 'running';
}
