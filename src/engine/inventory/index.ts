import type { ResetPlan, ResetResult, StorageReport } from '../../shared/api/answers.ts';
import type { ClusterStore } from '../clusters/store.ts';
import type { DcosCli } from '../dcos/cli/index.ts';
import type { Downloads } from '../downloads/index.ts';
import type { OperationHandle } from '../operations/run.ts';
import type { EngineSettings, Settings } from '../settings/index.ts';
import { diskOf } from '../storage/index.ts';
import { type MoveOptions, moveDownloads, settleMove } from './move.ts';
import { removeItem } from './remove.ts';
import { type ReportOptions, storageReport } from './report.ts';
import { reset } from './reset.ts';
import { resetPlan } from './reset-plan.ts';
import { type Work, work } from './work.ts';

/** What of this program lies on this computer's disk: shown, moved and taken away. */
export interface Inventory {
  report(): Promise<StorageReport>;
  /**
   * Removes an item of the report. Throws `INVENTORY-UNKNOWN` (invalid), or why it is kept:
   * `INVENTORY-IN-USE` and its like (busy), `INVENTORY-MACHINES` (invalid).
   */
  remove(id: string): Promise<void>;
  /**
   * Moves the downloaded installers and boxes to a folder that is empty or not there yet. An abort
   * before the switch takes it back. Throws `INVENTORY-…` and the problems of writing.
   */
  moveDownloads(folder: string, signal?: AbortSignal): Work<{ folder: string }>;
  resetPlan(): Promise<ResetPlan>;
  /**
   * Factory reset; `typed` must be the word `reset`. Works in every state: what cannot be removed is
   * among the result's problems and stays known. Throws `RESET-NOT-TYPED` (invalid), `RESET-RUNS` (busy).
   */
  reset(typed: string, signal?: AbortSignal): Work<ResetResult>;
}

export interface InventoryOptions {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly store: ClusterStore;
  readonly hostsFile: string;
  readonly downloads: Pick<Downloads, 'list' | 'cancel'>;
  /** DC/OS's command line tool, which lies outside of the data folder. */
  readonly dcosCli: Pick<DcosCli, 'paths' | 'clear'>;
  readonly changeSettings: Pick<EngineSettings, 'setDownloads'>;
  settings(): Promise<Settings>;
  destroy(name: string): Promise<OperationHandle>;
  /** How long a cluster's operation may take to stop before a reset leaves it, ms. */
  readonly patienceMs?: number;
}

/** A vagrant that is interrupted ends its machine's step first. */
const usualPatienceMs = 120_000;

export function createInventory(options: InventoryOptions): Inventory {
  const { data, env, store, hostsFile, patienceMs = usualPatienceMs } = options;
  const downloadsFolder = async () => (await options.settings()).releases.downloads;

  const reportOptions = async (): Promise<ReportOptions> => ({
    data,
    downloads: await downloadsFolder(),
    clusters: await store.all(),
    host: { settingsHome: { env }, lxcPath: '/var/lib/lxc' },
  });
  const moveOptions: MoveOptions = {
    data,
    downloads: downloadsFolder,
    setDownloads: (folder) => options.changeSettings.setDownloads(folder),
    clusters: () => store.all(),
    hash: async (path, signal) =>
      (await import('../releases/hash.ts')).hashFile(path, 'sha256', { signal }),
    freeBytes: async (folder) => {
      const disk = await diskOf(folder);
      return disk === null ? null : disk.freeMiB * 2 ** 20;
    },
  };
  const stopDownloads = async () => {
    const running = () => options.downloads.list().filter(({ state }) => state === 'running');
    for (const what of running()) options.downloads.cancel(what);
    for (let tries = 0; running().length > 0 && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  return {
    async report() {
      await settleMove(moveOptions);
      return storageReport(await reportOptions());
    },
    remove: async (id) => removeItem(id, await reportOptions()),
    moveDownloads: (folder, signal) =>
      work((tell, stop) => moveDownloads(folder, moveOptions, tell, stop), signal),
    async resetPlan() {
      const { installers, downloads } = (await options.settings()).releases;
      return resetPlan({
        data,
        downloads,
        installers,
        store,
        hostsFile,
        dcosCli: options.dcosCli,
      });
    },
    reset: (typed, signal) =>
      work((tell, stop) => {
        const { destroy, dcosCli } = options;
        // Settings that cannot be read are no reason to leave the rest.
        const downloads = () => downloadsFolder().catch(() => null);
        const settle = () => settleMove(moveOptions).catch(() => undefined);
        const given = {
          data,
          store,
          destroy,
          patienceMs,
          downloads,
          stopDownloads,
          settle,
          dcosCli,
        };
        return reset(typed, given, tell, stop);
      }, signal),
  };
}
