import * as z from 'zod';
import { ProblemError, problem } from '../../shared/problem.ts';
import { parseJson, refuseUnlessLetIn } from './request.ts';

// apache/mesos include/mesos/maintenance/maintenance.proto and docs/maintenance.md, since Mesos 0.25.
// What is not read here is carried along: the schedule is always written as a whole.
const machineIds = z.array(
  z.looseObject({ hostname: z.string().optional(), ip: z.string().optional() }),
);
const schedule = z.looseObject({
  windows: z.array(z.looseObject({ machine_ids: machineIds })).default([]),
});
const status = z.looseObject({ down_machines: machineIds.default([]) });
type Schedule = z.infer<typeof schedule>;

/** Taking agents out of work, as the leading Mesos master does it. Machines are named by their addresses. */
export interface Maintenance {
  /** Those of the machines that are down, or planned to be. */
  planned(ips: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
  /** Those of the machines that are down: their tasks run elsewhere, their agents are not let in. */
  down(ips: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
  /** Plans their maintenance from now on, beside what is planned for others; frameworks are asked to leave. */
  plan(ips: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Takes planned machines down: their agents are shut down and their tasks are lost to the frameworks. */
  takeDown(ips: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Ends the maintenance of machines; of those that were only planned, the plan. */
  end(ips: readonly string[], signal?: AbortSignal): Promise<void>;
}

/** Asks the master, by GET or with a value by POST; throws as a client's request does. */
export type AskMaster = (path: string, value: unknown, signal?: AbortSignal) => Promise<Response>;

/**
 * Mesos' maintenance primitives through Admin Router. Each call throws a `ProblemError`:
 * `DCOS-UNREACHABLE`, `DCOS-TOKEN-NEEDED`, `DCOS-ANSWER-UNEXPECTED` or `OPERATION-CANCELLED`.
 */
export function maintenanceOver(baseUrl: string, ask: AskMaster): Maintenance {
  const send = async (path: string, value: unknown, signal?: AbortSignal): Promise<unknown> => {
    const url = `${baseUrl}${path}`;
    const answer = await ask(path, value, signal);
    const body = await answer.text().catch(() => '');
    refuseUnlessLetIn(url, answer.status);
    if (answer.ok) return parseJson(body);
    throw new ProblemError(problem('DCOS-ANSWER-UNEXPECTED', { url, status: answer.status }));
  };
  const read = async <T>(path: string, shape: z.ZodType<T>, signal?: AbortSignal): Promise<T> => {
    const parsed = shape.safeParse((await send(path, undefined, signal)) ?? {});
    if (parsed.success) return parsed.data;
    const url = `${baseUrl}${path}`;
    throw new ProblemError(problem('DCOS-ANSWER-UNEXPECTED', { url, status: 200 }));
  };
  const readSchedule = (signal?: AbortSignal) => read(paths.schedule, schedule, signal);
  const down: Maintenance['down'] = async (ips, signal) => {
    const { down_machines: machines } = await read(paths.status, status, signal);
    return among(ips, addressesOf(machines));
  };

  return {
    down,
    async planned(ips, signal) {
      const { windows } = await readSchedule(signal);
      return among(
        ips,
        windows.flatMap(({ machine_ids: ids }) => addressesOf(ids)),
      );
    },
    async plan(ips, signal) {
      const current = await readSchedule(signal);
      const planned = current.windows.flatMap(({ machine_ids: ids }) => addressesOf(ids));
      const fresh = ips.filter((ip) => !planned.includes(ip));
      if (fresh.length === 0) return;
      const window = {
        machine_ids: fresh.map(machineId),
        unavailability: { start: { nanoseconds: Date.now() * 1_000_000 } },
      };
      await send(paths.schedule, { ...current, windows: [...current.windows, window] }, signal);
    },
    async takeDown(ips, signal) {
      const already = await down(ips, signal);
      const waiting = ips.filter((ip) => !already.includes(ip));
      if (waiting.length > 0) await send(paths.down, waiting.map(machineId), signal);
    },
    async end(ips, signal) {
      // Of a machine that is up again the master forgets the window itself.
      const ended = await down(ips, signal);
      if (ended.length > 0) await send(paths.up, ended.map(machineId), signal);
      const current = await readSchedule(signal);
      const left = without(current, ips);
      if (left !== null) await send(paths.schedule, left, signal);
    },
  };
}

const paths = {
  schedule: '/mesos/maintenance/schedule',
  status: '/mesos/maintenance/status',
  down: '/mesos/machine/down',
  up: '/mesos/machine/up',
} as const;

/** DC/OS starts every agent with its address as its host name. */
function machineId(ip: string): object {
  return { hostname: ip, ip };
}

type MachineIds = z.infer<typeof machineIds>;

function addressesOf(ids: MachineIds): string[] {
  return ids.flatMap(({ ip, hostname }) => ip ?? hostname ?? []);
}

function among(ips: readonly string[], found: readonly string[]): string[] {
  return ips.filter((ip) => found.includes(ip));
}

/** The schedule without the machines; null where it has none of them. */
function without(current: Schedule, ips: readonly string[]): Schedule | null {
  const windows = current.windows.map((window) => ({
    ...window,
    machine_ids: window.machine_ids.filter(
      ({ ip, hostname }) => !ips.includes(ip ?? hostname ?? ''),
    ),
  }));
  const changed = windows.some(
    ({ machine_ids: ids }, index) => ids.length !== current.windows[index]?.machine_ids.length,
  );
  if (!changed) return null;
  return { ...current, windows: windows.filter(({ machine_ids: ids }) => ids.length > 0) };
}
