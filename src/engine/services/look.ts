import type { ClusterServices, ServiceApp, ServiceTask } from '../../shared/api/services.ts';
import type { MarathonApp } from '../dcos/marathon.ts';
import { type MesosTask, mesosTasks } from '../dcos/mesos-tasks.ts';
import { parseJson, unexpected } from '../dcos/request.ts';
import { agentsOf, appStateOf } from '../health/reports.ts';
import { summaryAnswer } from '../health/shapes.ts';
import { told, wantsLogin } from '../health/told.ts';
import { machineAt, type ServiceSession } from './session.ts';

/** Most tasks that are told of: those that ended are many on a cluster where something keeps failing. */
const mostEnded = 50;

/** Asks Marathon and Mesos at once; what one does not tell hides nothing of the other. */
export async function lookAtServices(
  session: ServiceSession,
  url: () => Promise<string | null>,
  signal: AbortSignal,
): Promise<ClusterServices> {
  const { cluster, marathon, send, expected } = session;
  const { name, provider } = cluster.spec;
  const answers = await Promise.all([
    told(signal, marathon.apps(signal)),
    told(signal, marathon.deployments(signal)),
    told(signal, summaryOf(session, signal)),
    told(signal, mesosTasks(send, signal)),
  ]);
  const [apps, deployments, agents, tasks] = answers;
  return {
    cluster: name,
    simulated: provider === 'simulated',
    url: await url().catch(() => null),
    loginNeeded: answers.some(wantsLogin),
    apps: apps.value?.map(serviceApp) ?? null,
    deployments: deployments.value,
    agents: agents.value && agentsOf(expected, agents.value.slaves),
    tasks: tasks.value && tasksOf(tasks.value, session),
    problems: answers.flatMap((each) =>
      each.problem === null || wantsLogin(each) ? [] : [each.problem],
    ),
  };
}

async function summaryOf({ send }: ServiceSession, signal: AbortSignal) {
  const answer = await send('/mesos/state-summary', { signal });
  const parsed = summaryAnswer.safeParse(parseJson(answer.body));
  if (answer.status !== 200 || !parsed.success) throw unexpected(answer);
  return parsed.data;
}

export function serviceApp(app: MarathonApp): ServiceApp {
  return {
    id: app.id,
    state: appStateOf(app),
    instances: app.instances,
    running: app.tasksRunning,
    cpus: app.cpus,
    memoryMiB: app.memoryMiB,
    cmd: app.cmd,
    image: app.image,
    deployments: app.deployments,
    failure: app.lastTaskFailure,
  };
}

function tasksOf(tasks: readonly MesosTask[], session: ServiceSession): ServiceTask[] {
  const run = tasks.filter(({ ended }) => !ended);
  const ended = tasks.filter((task) => task.ended).slice(0, mostEnded);
  return [...run, ...ended].map((task) => serviceTask(task, session));
}

export function serviceTask(
  task: MesosTask,
  { cluster }: Pick<ServiceSession, 'cluster'>,
): ServiceTask {
  return {
    id: task.id,
    app: appOfTask(task),
    framework: task.framework.name,
    machine: task.agent === null ? null : machineAt(cluster.spec.machines, task.agent),
    state: task.state,
    cpus: task.cpus,
    memoryMiB: task.memoryMiB,
    at: task.at,
    ended: task.ended,
  };
}

/** Marathon names the task of `/group/web` `web.group`. */
export function appOfTask({
  name,
  framework,
}: Pick<MesosTask, 'name' | 'framework'>): string | null {
  return framework.name === 'marathon' ? `/${name.split('.').toReversed().join('/')}` : null;
}
