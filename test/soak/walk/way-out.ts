import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, type OperationHandle } from '../../../src/engine/index.ts';
import { canDestroy, canStart } from '../../../src/shared/cluster/predicates.ts';
import type { ClusterStatus } from '../../../src/shared/snapshot.ts';

/** By what means a person gets out: what the window's buttons do, or `up` in a terminal. */
export type Means = 'window' | 'terminal';

/** More operations than any state needs; who needs them all is stuck. */
const patience = 4;

/**
 * From the state that a cluster is in there is a way to one that runs, and from there to none: walked
 * in a copy of its folder, with nothing but what is offered in each state. Throws where there is none.
 */
export async function findWayOut(data: string, name: string, means: Means): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'dv-way-out-'));
  try {
    const folder = join(copy, 'clusters', name);
    await mkdir(join(copy, 'clusters'));
    await cp(join(data, 'clusters', name), folder, { recursive: true });
    const spec = join(folder, 'cluster.yaml');
    const text = await readFile(spec, 'utf8');
    await writeFile(spec, text.replace(/speed: \S+/, 'speed: 1000000'));
    const hosts = join(copy, 'hosts');
    const engine = createEngine({
      env: { DCOS_VAGRANT_HOME: copy, DCOS_VAGRANT_HOSTS_FILE: hosts },
    });
    await leave(engine, name, means);
    await engine.close();
    if (existsSync(folder)) throw new Error(`${name} was destroyed, and its folder is there`);
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function leave(engine: Engine, name: string, means: Means): Promise<void> {
  const way: string[] = [];
  for (;;) {
    // An interrupted destruction that is gone on with leads out at once.
    if (way.at(-1) === 'resume done' && (await engine.list()).length === 0) return;
    const status = await engine.status(name);
    way.push(status.state);
    if (status.state === 'running') break;
    if (way.length > patience) throw new Error(`${name} is stuck (${means}): ${way.join(' > ')}`);
    const [act, begun] = nextAct(engine, status, means, way.at(-2) ?? '');
    const outcome = await finished(begun).catch((error: unknown) => String(error));
    way.push(`${act} ${outcome}`);
  }
  const verdict = canDestroy(await engine.status(name));
  if (!verdict.ok) throw new Error(`${name} runs and cannot be destroyed`);
  const outcome = await finished(engine.destroy(name));
  if (outcome !== 'done') throw new Error(`${name} runs, and its destruction ended as ${outcome}`);
}

/** A start that did not help is gone on with, as the window offers it. */
function nextAct(
  engine: Engine,
  status: ClusterStatus,
  means: Means,
  before: string,
): [string, Promise<OperationHandle>] {
  const { name } = status;
  if (means === 'terminal') return ['up', engine.up({ name })];
  if (canStart(status).ok && !before.startsWith('start')) return ['start', engine.start(name)];
  return ['resume', engine.resume(name)];
}

async function finished(begun: Promise<OperationHandle>): Promise<string> {
  return (await (await begun).result).outcome;
}
