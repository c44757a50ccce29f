import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Row, within } from '../measure.ts';
import { followLog } from './followed-log.ts';
import { startHosted } from './hosted.ts';
import type { Surroundings } from './surroundings.ts';

const perSecond = 20_000;
const seconds = 10;
/** A version whose checksum was not published: anything may come for it. */
const version = '2.2.1';

/**
 * How long the engine's thread is kept from everything else while it downloads 1 GiB, hashes another
 * file of 1 GiB, writes and streams a log to a page, and watches a cluster of 60 machines.
 */
export async function busyEngineRow(at: Surroundings): Promise<Row> {
  at.make('sixty', 60);
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, '../programs/serve-gibibyte.ts')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const mirror = new URL(url).origin;
  const hosted = await startHosted({ ...at.env, DCOS_VAGRANT_MIRROR: mirror });
  const file = join(at.data, 'gibibyte');
  try {
    writeFileSync(file, '');
    truncateSync(file, 1024 ** 3);
    const log = await followLog(at, hosted, { cluster: 'sixty', perSecond });
    await hosted.ask('measure');
    const [written] = await Promise.all([
      hosted.ask('pour', 'sixty', seconds, perSecond),
      hosted.ask('download', version),
      hosted.ask('hash', file),
    ]);
    const { p99Ms, maxMs } = await hosted.ask('measured');
    await hosted.ask('endLog');
    await log.isWhole(written);
    await log.window.close();
    console.error(
      `Delay of the busy engine: p99 ${p99Ms.toFixed(1)} ms, most ${maxMs.toFixed(1)} ms`,
    );
    return within(
      'Delay of the engine (p99) while it downloads, hashes, and streams a log to a page',
      p99Ms,
      50,
    );
  } finally {
    await hosted.close();
    server.kill();
    at.destroy('sixty');
  }
}
