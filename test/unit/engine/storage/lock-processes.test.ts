import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireLock, readHolder } from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

function start(program: string, ...args: string[]) {
  const file = join(import.meta.dirname, 'programs', program);
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** A process that has the lock. */
async function startHolder(folder: string) {
  const child = start('hold.ts', folder);
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('acquired\n');
  return child;
}

describe('a lock between processes', () => {
  it('is free the moment its holder is killed', async () => {
    const folder = join(temporaryFolder(), 'lock');
    const child = await startHolder(folder);
    expect(await acquireLock(folder, 'up')).toMatchObject({
      kind: 'busy',
      holder: { label: 'hold', identity: { pid: child.pid } },
    });
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(await readHolder(folder)).toBeNull();
    expect(await acquireLock(folder, 'up')).toMatchObject({ kind: 'acquired' });
  });

  it('is kept by a holder that is suspended', async () => {
    const folder = join(temporaryFolder(), 'lock');
    const child = await startHolder(folder);
    child.kill('SIGSTOP');
    expect(await acquireLock(folder, 'up')).toMatchObject({ kind: 'busy' });
    expect(await readHolder(folder)).toMatchObject({ identity: { pid: child.pid } });
  });

  it('is had by one at a time of eight that take it twenty times each', async () => {
    const folder = join(temporaryFolder(), 'lock');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const child = start('contend.ts', folder, '20');
        return Promise.all([text(child.stdout), text(child.stderr)]);
      }),
    );
    expect(outcomes).toEqual(Array(8).fill(['alone each time\n', '']));
  }, 60_000);
});
