import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flushNames } from '../../../../src/engine/hosts/flush.ts';
import type { RunOptions } from '../../../../src/engine/process/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-flush-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function withPrograms(platform: NodeJS.Platform, ...names: string[]) {
  const ran: string[][] = [];
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  const run = async ({ file, args }: RunOptions) => {
    ran.push([file.replace(`${folder}/`, ''), ...args]);
    if (file.endsWith('killall')) throw new Error('Operation not permitted');
    return { exitCode: 0, stdout: '', stderr: '' };
  };
  return { ran, options: { run, platform, env: { PATH: folder } } };
}

describe('what a system remembers of names', () => {
  it('is cleared by the program that keeps it', async () => {
    const { ran, options } = withPrograms('linux', 'resolvectl');
    expect(await flushNames(options)).toEqual([]);
    expect(ran).toContainEqual(['resolvectl', 'flush-caches']);
  });

  it('that cannot be cleared is a note, not a problem', async () => {
    const { ran, options } = withPrograms('darwin', 'dscacheutil', 'killall');
    expect(await flushNames(options)).toMatchObject([
      { code: 'hosts.note.flush', params: { command: 'killall -HUP mDNSResponder' } },
    ]);
    expect(ran[0]).toEqual(['dscacheutil', '-flushcache']);
  });

  it('is left alone on a system that keeps nothing', async () => {
    const { ran, options } = withPrograms('freebsd');
    expect(await flushNames(options)).toEqual([]);
    expect(ran).toEqual([]);
  });
});
