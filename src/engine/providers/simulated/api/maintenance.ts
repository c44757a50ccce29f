import * as z from 'zod';
import type { SimulatedState } from '../state.ts';
import { failure, json, type SimulatedAnswer, type SimulatedRequest } from './answer.ts';
import { registeredAgents, type Scene } from './cluster-facts.ts';
import { withTasksPlaced } from './marathon.ts';

const machineIds = z.array(z.looseObject({ hostname: z.string().optional(), ip: z.string() }));
const scheduleBody = z.looseObject({
  windows: z.array(z.looseObject({ machine_ids: machineIds })),
});

/**
 * Mesos' maintenance: a schedule, and machines that are taken down and up. A machine that is down loses
 * its agent, and Marathon starts its tasks on others. Null where the path is another one.
 */
export function answerMaintenance(
  scene: Scene,
  path: string,
  request: SimulatedRequest,
): SimulatedAnswer | null {
  const answer = routes[path.replace(/^\/mesos(\/master)?/, '')]?.[request.method];
  if (answer === undefined) return null;
  const parsed = bodyOf(request.body);
  return answer(scene, parsed);
}

type Answer = (scene: Scene, body: unknown) => SimulatedAnswer;

const routes: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  '/maintenance/schedule': {
    GET: ({ state }) => json(200, { windows: windowsOf(state) }),
    POST: (scene, body) => schedule(scene, body),
  },
  '/maintenance/status': {
    GET: ({ state }) =>
      json(200, {
        draining_machines: ipsIn(state, false).map((ip) => ({ id: machineId(ip) })),
        down_machines: ipsIn(state, true).map(machineId),
      }),
  },
  '/machine/down': { POST: (scene, body) => takeDown(scene, body) },
  '/machine/up': { POST: (scene, body) => bringUp(scene, body) },
};

function schedule(scene: Scene, body: unknown): SimulatedAnswer {
  const parsed = scheduleBody.safeParse(body);
  if (!parsed.success) return failure(400, 'The schedule cannot be read.');
  const wanted = parsed.data.windows.flatMap(({ machine_ids: ids }) => ids.map(({ ip }) => ip));
  const { maintenance = [] } = scene.state;
  if (maintenance.some(({ ip, down }) => down && !wanted.includes(ip))) {
    return failure(400, 'A machine that is down must stay in the schedule.');
  }
  const next = wanted.map(
    (ip) => maintenance.find((each) => each.ip === ip) ?? { ip, down: false },
  );
  return json(200, {}, { ...scene.state, maintenance: next });
}

function takeDown(scene: Scene, body: unknown): SimulatedAnswer {
  const ips = ipsOf(body);
  const { maintenance = [] } = scene.state;
  if (ips === null || ips.some((ip) => !maintenance.some((each) => each.ip === ip && !each.down))) {
    return failure(400, 'Only machines that are draining can be taken down.');
  }
  const next = maintenance.map((each) => (ips.includes(each.ip) ? { ...each, down: true } : each));
  const after = { ...scene, state: { ...scene.state, maintenance: next } };
  const left = new Set(registeredAgents(after).map(({ name }) => name));
  const apps = after.state.apps.map((app) => ({
    ...app,
    tasks: app.tasks.filter(({ machine }) => left.has(machine)),
  }));
  return json(200, {}, withTasksPlaced({ ...after, state: { ...after.state, apps } }));
}

function bringUp({ state }: Scene, body: unknown): SimulatedAnswer {
  const ips = ipsOf(body);
  const { maintenance = [] } = state;
  if (ips === null || ips.some((ip) => !maintenance.some((each) => each.ip === ip && each.down))) {
    return failure(400, 'Only machines that are down can be brought up.');
  }
  const next = maintenance.filter(({ ip }) => !ips.includes(ip));
  return json(200, {}, { ...state, maintenance: next });
}

function windowsOf({ maintenance = [] }: SimulatedState): object[] {
  return maintenance.map(({ ip }) => ({
    machine_ids: [machineId(ip)],
    unavailability: { start: { nanoseconds: 0 } },
  }));
}

function ipsIn({ maintenance = [] }: SimulatedState, isDown: boolean): string[] {
  return maintenance.filter(({ down }) => down === isDown).map(({ ip }) => ip);
}

function machineId(ip: string): object {
  return { hostname: ip, ip };
}

function ipsOf(body: unknown): string[] | null {
  const parsed = machineIds.safeParse(body);
  return parsed.success ? parsed.data.map(({ ip }) => ip) : null;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
