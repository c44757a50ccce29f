import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DownloadOptions, download } from '../../../src/engine/releases/download.ts';
import type { DownloadItem } from '../../../src/engine/releases/download-item.ts';
import { createHttpClient } from '../../../src/engine/releases/http.ts';
import { createKnownFiles } from '../../../src/engine/releases/known-files.ts';
import { createRecordedHashes } from '../../../src/engine/releases/recorded-hashes.ts';
import { releaseSettings } from '../../../src/engine/releases/settings.ts';
import { problemOf } from '../../../src/shared/problem.ts';

/** A folder to download into, and what a download needs, without real waits. */
export function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'dv-releases-'));
  const waits: number[] = [];
  const known = createKnownFiles(join(folder, 'known'));
  const target = join(folder, 'dcos_generate_config.sh');

  const downloadWith = (
    changes: Partial<DownloadItem> & { url: string },
    options: DownloadOptions & {
      env?: Record<string, string>;
      freeBytes?: number;
      silenceMs?: number;
    } = {},
  ) => {
    const { env = {}, freeBytes = 1e12, silenceMs = 5_000, ...rest } = options;
    const { url, ...item } = changes;
    const client = createHttpClient({ settings: releaseSettings(undefined, env), silenceMs });
    const dependencies = {
      client,
      known,
      recorded: createRecordedHashes(join(folder, 'recorded')),
      freeBytes: async () => freeBytes,
      pause: async (ms: number) => void waits.push(ms),
    };
    const wanted: DownloadItem = {
      what: 'DC/OS 1.2.3',
      key: 'dcos-1.2.3',
      urls: [url],
      target,
      checksum: null,
      content: 'script',
      instead: '--installer FILE',
      ...item,
    };
    return download(wanted, dependencies, rest).finally(() => client.close());
  };

  return {
    folder,
    target,
    part: `${target}.part`,
    /** ms of the waits between tries that were asked for. */
    waits,
    download: downloadWith,
    /** The problem that a download ends with. */
    refusal: (...args: Parameters<typeof downloadWith>) =>
      downloadWith(...args).then(
        () => Promise.reject(new Error('It was not refused.')),
        (error: unknown) => problemOf(error),
      ),
    close: async () => {
      await known.settle();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
