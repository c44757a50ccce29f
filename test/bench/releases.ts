import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hashFile } from '../../src/engine/releases/hash.ts';
import { createKnownFiles } from '../../src/engine/releases/known-files.ts';
import { compare, type Row, timed } from './measure.ts';

const program = (name: string) => join(import.meta.dirname, 'programs', name);

/** Downloads of one GiB from loopback, and the check of an installer that was seen before. */
export async function releaseRows(folder: string, runs: number): Promise<Row[]> {
  return [await installerCheck(folder, runs), ...(await downloads(folder, runs))];
}

async function installerCheck(folder: string, runs: number): Promise<Row> {
  const file = join(folder, 'gibibyte');
  writeFileSync(file, '');
  truncateSync(file, 1024 ** 3);
  const known = createKnownFiles(join(folder, 'known'));
  await known.hash(file, 'sha256');
  try {
    return await compare({
      what: 'Check of a known 1 GiB installer',
      otherIs: 'hashing it',
      wanted: 1 / 100,
      runs,
      ours: () => timed(() => known.hash(file, 'sha256')),
      other: () => timed(() => hashFile(file, 'sha256')),
    });
  } finally {
    rmSync(file);
  }
}

async function downloads(folder: string, runs: number): Promise<Row[]> {
  const server = spawn(process.execPath, [program('serve-gibibyte.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const place = join(folder, 'download');
  const fresh = () => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
  };
  const memory: number[] = [];
  try {
    const time = await compare({
      what: 'Download and hash of 1 GiB',
      otherIs: 'curl, then sha256sum',
      wanted: 0.8,
      runs,
      ours: async () => {
        fresh();
        const told = execFileSync(process.execPath, [program('download.ts'), url, place]);
        const { ms, memoryMiB } = JSON.parse(told.toString()) as Record<'ms' | 'memoryMiB', number>;
        memory.push(memoryMiB);
        return ms;
      },
      other: async () => {
        fresh();
        const file = join(place, 'file');
        return timed(async () => {
          execFileSync('curl', ['-sS', '-o', file, url]);
          execFileSync('sha256sum', [file]);
        });
      },
    });
    console.error(
      `Memory of a download above idle: ${Math.max(...memory).toFixed(0)} MiB of 80 MB`,
    );
    if (Math.max(...memory) * 1.048576 > 80) throw new Error('A download takes too much memory.');
    return [time];
  } finally {
    server.kill();
    rmSync(place, { recursive: true, force: true });
  }
}
