import type { Engine } from '../engine/index.ts';
import { canStop, isBusy } from '../shared/cluster/predicates.ts';
import { type Problem, problemOf } from '../shared/problem.ts';

/** How often an operation that was asked to end is looked at, ms. */
const lookEveryMs = 500;

/**
 * Stops everything that runs: operations at work are cancelled first and waited for. Gives what could
 * not be stopped, and why.
 */
export async function stopAll(
  engine: Pick<Engine, 'status' | 'cancel' | 'stop'>,
  names: readonly string[],
  wait: (ms: number) => Promise<void>,
): Promise<Problem[]> {
  const problems = await Promise.all(names.map((name) => stopOne(engine, name, wait)));
  return problems.flat();
}

async function stopOne(
  engine: Pick<Engine, 'status' | 'cancel' | 'stop'>,
  name: string,
  wait: (ms: number) => Promise<void>,
): Promise<Problem[]> {
  try {
    let status = await engine.status(name);
    // A stop that runs already is what is wanted, and a removal leaves nothing to stop.
    const ending = status.state === 'stopping' || status.state === 'destroying';
    if (isBusy(status.state) && !ending) await engine.cancel(name);
    while (isBusy(status.state)) {
      await wait(lookEveryMs);
      status = await engine.status(name);
    }
    if (!canStop(status).ok) return [];
    const { outcome } = await (await engine.stop(name)).result;
    return outcome === 'done' ? [] : [...(await engine.status(name)).problems];
  } catch (error) {
    const problem = problemOf(error);
    return problem.code === 'CLUSTER-UNKNOWN' ? [] : [problem];
  }
}
