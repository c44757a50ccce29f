import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ClusterState, MachineState } from '../../../src/shared/cluster/states.ts';

/** What the files say of a cluster, read without the engine: what a status must agree with. */
export interface Truth {
  readonly machines: Readonly<Record<string, MachineState>>;
  /** More than one where an operation ended whose end could not be written: its own process knows it. */
  readonly states: readonly ClusterState[];
}

const simulated = z.object({
  machines: z.record(
    z.string(),
    z.object({
      state: z.enum(['stopped', 'saved', 'starting', 'running', 'paused']),
      readyAt: z.number().nullable(),
    }),
  ),
});
const begin = z.object({
  type: z.literal('begin'),
  kind: z.string(),
  deployed: z.boolean(),
  begun: z.boolean(),
});
const result = z.object({ type: z.literal('result'), outcome: z.string() });

/** Null where there is no such cluster. `running` is what a process is at now; `now` in ms since 1970. */
export async function truthOf(
  data: string,
  name: string,
  { running, now }: { readonly running: boolean; readonly now: number },
): Promise<Truth | null> {
  const folder = join(data, 'clusters', name);
  if (!existsSync(join(folder, 'cluster.yaml'))) return null;
  const machines = await machinesIn(folder, name, now);
  const last = await lastIn(folder);
  const cutOff = !running && last !== null && last.outcome === null;
  const ends = cutOff ? [last, { ...last, outcome: 'failed' }] : [last];
  return { machines, states: ends.map((end) => stateOf(machines, end)) };
}

interface Last extends z.infer<typeof begin> {
  readonly outcome: string | null;
}

async function machinesIn(folder: string, name: string, now: number): Promise<Truth['machines']> {
  const path = join(folder, 'simulated.json');
  const text = existsSync(path) ? await readFile(path, 'utf8') : '{"machines":{}}';
  const found = simulated.parse(JSON.parse(text)).machines;
  const spec = await readFile(join(folder, 'cluster.yaml'), 'utf8');
  const names = [...spec.matchAll(/^ {2}- name: (\S+)$/gm)].map(([, machine = '']) => machine);
  return Object.fromEntries(
    names.map((machine): [string, MachineState] => {
      const { state, readyAt } = found[`dv-${name}-${machine}`] ?? {
        state: 'absent',
        readyAt: null,
      };
      const booted = state === 'starting' && readyAt !== null && readyAt <= now;
      return [machine, booted ? 'running' : state];
    }),
  );
}

async function lastIn(folder: string): Promise<Last | null> {
  const path = join(folder, 'journal.ndjson');
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  let last: Last | null = null;
  for (const line of text.split('\n')) {
    const value = parsed(line);
    const begun = begin.safeParse(value);
    if (begun.success) last = { ...begun.data, outcome: null };
    const ended = result.safeParse(value);
    if (ended.success && last !== null) last = { ...last, outcome: ended.data.outcome };
  }
  return last;
}

function stateOf({ boot, ...nodes }: Truth['machines'], last: Last | null): ClusterState {
  if (last === null || last.outcome === null || last.outcome === 'cancelled') return 'interrupted';
  const { kind, outcome, deployed, begun } = last;
  if (kind === 'deploy' && outcome === 'failed') return 'failed';
  const made = begun || deployed || (kind === 'deploy' && outcome === 'done');
  if (!made || (kind === 'destroy' && outcome === 'done')) return 'interrupted';
  const are = (...states: MachineState[]) =>
    [boot, ...Object.values(nodes)].every((state = 'absent') => states.includes(state));
  if (are('stopped', 'saved')) return 'stopped';
  const nodesRun = Object.values(nodes).every((state) => state === 'running');
  return nodesRun && ['running', 'stopped', 'saved'].includes(boot ?? '') ? 'running' : 'degraded';
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
