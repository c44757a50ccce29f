import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { Shell, SnapshotPublisher } from '../../../src/engine/api/context.ts';
import { ownOperations } from '../../../src/engine/api/own-operations.ts';
import { createApi } from '../../../src/engine/api/router.ts';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import { clusterPaths, readHolder } from '../../../src/engine/storage/index.ts';
import { defaultPreferences } from '../../../src/shared/api/preferences.ts';
import { problemOfCall } from '../../../src/shared/api/problem-error.ts';
import type { CreateRequest } from '../../../src/shared/api/requests.ts';
import type { ClusterState } from '../../../src/shared/cluster/states.ts';

/**
 * A page that calls a real engine, with nothing but the wire between left out. `env` is the engine's
 * environment and may be changed while it runs.
 */
export async function openPage(env: Record<string, string> = {}) {
  const data = await mkdtemp(join(tmpdir(), 'dv-page-'));
  const own = ownOperations(createEngine({ env: Object.assign(env, { DCOS_VAGRANT_HOME: data }) }));
  const { engine } = own;
  onTestFinished(async () => {
    // An operation tells its result before its last moment: what it writes then is waited for.
    await own.cancelAll();
    await engine.close();
    await rm(data, { recursive: true, force: true });
  });
  const api = createApi({ engine, publisher: silentPublisher, shell: bareShell });
  return {
    data,
    engine,
    page: createRouterClient(api.router, { context: () => api.connect() }),
    /** Ends when its operations have told their result and done what comes after it. */
    lastMoment: () => own.cancelAll(),
    /** Ends when the cluster is in that state and nothing works on it. */
    until: (name: string, state: ClusterState) => untilState(engine, name, state),
  };
}

/** What the wizard asks for where the user changes nothing but the name. */
export function simulated(name: string, text: string, more: Partial<CreateRequest> = {}) {
  return {
    name,
    provider: 'simulated',
    topology: { text },
    release: { kind: 'catalogue', version: '1.13.9', configPath: null },
    domain: null,
    network: null,
    speed: 1000,
    ...more,
  } satisfies CreateRequest;
}

/** Code and parameters of the problem that the call is refused with. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const { code, kind, params } = problemOfCall(error);
    return { code, kind, params };
  }
  throw new Error('It was not refused.');
}

async function untilState(engine: Engine, name: string, state: ClusterState): Promise<void> {
  // An operation tells its end and then lets the lock go; the next one is refused until it has.
  const { lock } = clusterPaths(engine.dataFolder, name);
  for (;;) {
    const found = await engine.status(name);
    if (found.state === state && (await readHolder(lock)) === null) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const silentPublisher: SnapshotPublisher = {
  snapshot: () => {
    throw new Error('No test of this suite asks for it.');
  },
  watch: () => {
    throw new Error('No test of this suite watches it.');
  },
  onChange: () => () => undefined,
  refresh: () => undefined,
  close: async () => undefined,
};

const bareShell: Shell = {
  info: { kind: 'browser', files: false, tray: false, updates: false },
  preferences: async () => defaultPreferences,
  setPreferences: async () => defaultPreferences,
  launches: async function* () {},
};
