import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterStore } from './clusters/store.ts';
import { refuseUnknownMachine } from './clusters/unknown-machine.ts';
import type { Engine } from './engine.ts';
import type { History } from './history/index.ts';
import { currentOperation } from './operations/current.ts';
import { readLog, readNewestLog } from './operations/log-file.ts';
import { clusterPaths } from './storage/index.ts';

interface Dependencies {
  readonly data: string;
  readonly store: ClusterStore;
  readonly history: Pick<History, 'refuseWithoutLog'>;
}

/** What any engine can do with an operation, whichever engine runs it. */
export function operationAccess({
  data,
  store,
  history,
}: Dependencies): Pick<Engine, 'cancel' | 'logs'> {
  return {
    cancel: async (name) => {
      await store.get(name);
      const paths = clusterPaths(data, name);
      const { last, running } = await currentOperation(paths);
      if (last === null || !running) return false;
      await writeFile(paths.cancel(last.id), '');
      return true;
    },
    logs: async function* (name, machine, operation) {
      const cluster = await store.get(name);
      if (machine !== undefined) refuseUnknownMachine(cluster, machine);
      const { logs } = clusterPaths(data, name);
      if (operation === undefined) return yield* readNewestLog(logs, machine);
      await history.refuseWithoutLog(name, operation);
      yield* readLog(join(logs, `${operation}.log`), machine);
    },
  };
}
