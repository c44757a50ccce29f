import type { Engine } from '../engine.ts';
import type { OperationHandle } from '../operations/run.ts';

/** The operations that this very process runs: they stop when it does, unlike those of others. */
export interface OwnOperations {
  /** The engine to hand to the pages: what is begun through it is known here. */
  readonly engine: Engine;
  /** Names of the clusters that are being worked on. */
  clusters(): string[];
  /** Asks each one to cancel and resolves when all have come to their end. */
  cancelAll(): Promise<void>;
}

export function ownOperations(engine: Engine): OwnOperations {
  const running = new Map<OperationHandle, string>();
  const known = (name: string, handle: OperationHandle): OperationHandle => {
    running.set(handle, name);
    handle.result.finally(() => running.delete(handle));
    return handle;
  };
  return {
    // A child of the engine's object: its other parts stay what they are, also those made when asked for.
    engine: Object.assign(Object.create(engine) as Engine, {
      up: async (request) => known(request.name, await engine.up(request)),
      change: async (name, change) => known(name, await engine.change(name, change)),
      clone: async (name, newName) => known(newName, await engine.clone(name, newName)),
      resume: async (name, secrets) => known(name, await engine.resume(name, secrets)),
      start: async (name) => known(name, await engine.start(name)),
      stop: async (name) => known(name, await engine.stop(name)),
      destroy: async (name) => known(name, await engine.destroy(name)),
    } satisfies Partial<Engine>),
    clusters: () => [...new Set(running.values())],
    cancelAll: async () => {
      const handles = [...running.keys()];
      for (const handle of handles) handle.cancel();
      await Promise.all(handles.map(({ result }) => result));
    },
  };
}
