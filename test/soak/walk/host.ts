import type { Change } from '../../../src/shared/operations/change.ts';
import { type Faults, installFaults } from './faults.ts';

/** What a host is asked for. */
export type Call =
  | { readonly call: 'faults'; readonly faults: Faults }
  | { readonly call: 'list' }
  | { readonly call: 'windows' }
  | { readonly call: 'status'; readonly name: string }
  | { readonly call: 'history'; readonly name: string }
  | { readonly call: 'cancel'; readonly name: string }
  | Ask;
/** What is asked for by a button or a command. */
export type Ask =
  | { readonly call: Act; readonly name: string }
  | { readonly call: 'change'; readonly name: string; readonly change: Change };
/** What a person can do; each asks the predicate that its button asks. */
export type Act = 'up' | 'start' | 'stop' | 'destroy' | 'resume';

/** What a host tells of a call: its answer, or why not; of an operation also each event and its end. */
export type Told = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly refused: { readonly code: string; readonly kind: string; readonly text: string } }
  | { readonly event: string }
  | { readonly ended: string }
);

const faults: Faults = JSON.parse(process.env.WALK_FAULTS ?? '');
await installFaults(faults);
// Loaded only now, when what it writes with has been exchanged.
const { createEngine } = await import('../../../src/engine/index.ts');
const { refuseUnless } = await import('../../../src/engine/clusters/refuse-unless.ts');
const { canDestroy, canStart, canStop } = await import('../../../src/shared/cluster/predicates.ts');
const { problemOf } = await import('../../../src/shared/problem.ts');
const { renderText } = await import('../../../src/shared/messages/message.ts');

const engine = createEngine({
  env: {
    ...process.env,
    get DCOS_VAGRANT_SIMULATE_FAILURE() {
      return faults.failure;
    },
  },
});

const begin = {
  up: async (name: string) => {
    // Of one that is there the version is not told again: it may have been upgraded.
    const there = (await engine.list()).some((cluster) => cluster.name === name);
    const speed = Number(process.env.WALK_SPEED);
    return engine.up({ name, ...(!there && { provider: 'simulated', dcos: '2.1.0', speed }) });
  },
  start: async (name: string) => {
    refuseUnless(canStart(await engine.status(name)));
    return engine.start(name);
  },
  stop: async (name: string) => {
    refuseUnless(canStop(await engine.status(name)));
    return engine.stop(name);
  },
  destroy: async (name: string) => {
    refuseUnless(canDestroy(await engine.status(name)));
    return engine.destroy(name);
  },
  resume: (name: string) => engine.resume(name),
} satisfies Record<Act, (name: string) => unknown>;

const tell = (told: Told) => process.connected && process.send?.(told);

async function answer(id: number, call: Call): Promise<void> {
  if (call.call === 'faults') {
    Object.assign(faults, call.faults);
    tell({ id, answer: null });
  } else if (call.call === 'list') tell({ id, answer: await engine.list() });
  else if (call.call === 'windows') tell({ id, answer: await engine.views.clusters() });
  else if (call.call === 'status') tell({ id, answer: await engine.status(call.name) });
  else if (call.call === 'history') tell({ id, answer: await engine.history.list(call.name) });
  else if (call.call === 'cancel') tell({ id, answer: await engine.cancel(call.name) });
  else {
    const operation =
      call.call === 'change'
        ? await engine.change(call.name, call.change)
        : await begin[call.call](call.name);
    tell({ id, answer: operation.id });
    for await (const event of operation.events) {
      if (event.type === 'step') tell({ id, event: `${event.step} ${event.state}` });
    }
    tell({ id, ended: (await operation.result).outcome });
  }
}

process.on('message', ({ id, ...call }: { id: number } & Call) => {
  answer(id, call as Call).catch((error: unknown) => {
    const problem = problemOf(error);
    const detail = error instanceof Error ? error.stack : '';
    const text = problem.code === 'UNEXPECTED' ? String(detail) : renderText(problem);
    tell({ id, refused: { code: problem.code, kind: problem.kind, text } });
  });
});
process.on('disconnect', () => process.exit());
tell({ id: 0, answer: 'ready' });
