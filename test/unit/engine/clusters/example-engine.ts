import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEngine, type Engine, type UpRequest } from '../../../../src/engine/index.ts';
import type { ResultEvent } from '../../../../src/shared/operations/events.ts';
import { type Problem, ProblemError } from '../../../../src/shared/problem.ts';

export interface Example {
  readonly engine: Engine;
  /** Its data folder. */
  readonly data: string;
  /** What it told beside its answers. */
  readonly notices: Problem[];
  /** Brings a simulated cluster up and gives the result. */
  up(name: string, request?: Partial<UpRequest>): Promise<ResultEvent>;
  /** Another engine over the same folder, as another process has one. */
  another(): Engine;
}

/** An engine over a folder of its own for the running test. */
export async function exampleEngine(env: Record<string, string> = {}): Promise<Example> {
  const data = await mkdtemp(join(tmpdir(), 'dv-engine-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const notices: Problem[] = [];
  const open = () =>
    createEngine({
      // This computer's own hosts file may have lines of clusters that really run.
      env: { DCOS_VAGRANT_HOSTS_FILE: join(data, 'hosts'), ...env, DCOS_VAGRANT_HOME: data },
      onNotice: (notice) => notices.push(notice),
    });
  const engine = open();
  return {
    engine,
    data,
    notices,
    up: async (name, request = {}) => {
      const fast = { provider: 'simulated', speed: 10_000 } as const;
      return (await engine.up({ name, ...fast, ...request })).result;
    },
    another: open,
  };
}

/** Code and kind of the problem that the call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<readonly [string, string]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return [error.problem.code, error.problem.kind];
    throw error;
  }
  throw new Error('It was not refused.');
}
