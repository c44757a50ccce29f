import type { SimulatedApp } from '../state.ts';
import { failure, json, type SimulatedAnswer, type SimulatedRequest } from './answer.ts';
import { registeredAgents, type Scene } from './cluster-facts.ts';
import { agentIdOf, frameworkIdOf } from './mesos.ts';

/** How often a simulated task writes a line, ms; and how many it keeps. */
const lineMs = 5_000;
const mostLines = 1_000;

/**
 * What Admin Router hands on to an agent: which executors it has, and what their tasks wrote. Null where
 * the path is another one.
 */
export function answerAgent(
  scene: Scene,
  path: string,
  request: SimulatedRequest,
): SimulatedAnswer | null {
  const [, id, rest] = /^\/(?:agent|slave)\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (id === undefined || rest === undefined) return null;
  const agent = registeredAgents(scene).find(({ name }) => agentIdOf(scene, name) === id);
  if (agent === undefined) return failure(404, `No agent ${id} is registered.`);
  const tasks = scene.state.apps.flatMap((app) =>
    app.tasks.filter(({ machine }) => machine === agent.name).map((task) => ({ app, task })),
  );
  if (rest === '/state' || rest === '/slave(1)/state') {
    const executors = tasks.map(({ task }) => ({ id: task.id, directory: folderOf(task) }));
    return json(200, {
      id,
      hostname: agent.ip,
      frameworks: [{ id: frameworkIdOf(scene), name: 'marathon', executors }],
      completed_frameworks: [],
    });
  }
  if (rest !== '/files/read') return failure(404, `The agent has nothing at ${rest}.`);
  const query = new URLSearchParams(request.path.split('?')[1] ?? '');
  const wanted = query.get('path') ?? '';
  const found = tasks.find(({ task }) => wanted.startsWith(`${folderOf(task)}/`));
  const file = wanted.split('/').at(-1);
  if (found === undefined || (file !== 'stdout' && file !== 'stderr')) {
    return failure(404, `No such file: ${wanted}`);
  }
  const written = Buffer.from(file === 'stdout' ? outputOf(found.app, found.task, scene.now) : '');
  const offset = Number(query.get('offset') ?? 0);
  if (offset < 0) return json(200, { data: '', offset: written.length });
  const length = Number(query.get('length') ?? written.length);
  return json(200, { data: written.subarray(offset, offset + length).toString(), offset });
}

type Task = SimulatedApp['tasks'][number];

function folderOf({ id }: Task): string {
  return `/var/lib/mesos/slave/simulated/${id}`;
}

/** Grows with the time, and says that nothing runs. */
function outputOf(app: SimulatedApp, task: Task, now: number): string {
  const what = app.cmd ?? app.image ?? app.id;
  const lines = [`Simulated task ${task.id}`, `Nothing runs; this would be: ${what}`];
  const count = Math.min(mostLines, Math.max(0, Math.floor((now - task.startedAt) / lineMs)));
  for (let line = 1; line <= count; line += 1) lines.push(`still simulated after ${line * 5} s`);
  return `${lines.join('\n')}\n`;
}
