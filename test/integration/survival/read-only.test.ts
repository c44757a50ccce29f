import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { problemOf } from '../../../src/shared/problem.ts';
import { copyOf, glance, look, makeHome, readBytes, writeBytes } from './damaged-home.ts';

let home: { readonly data: string; remove(): Promise<void> };
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home?.remove());

/** A data folder that may be read and not written, and a process that is nobody of importance. */
async function readOnlyHome(): Promise<string> {
  const data = await copyOf(home.data);
  // What the program loads at its first use is loaded now: another user may not read it.
  await glance(home.data);
  for (const file of await readdir(data, { recursive: true, withFileTypes: true })) {
    await chmod(join(file.parentPath, file.name), file.isDirectory() ? 0o555 : 0o444);
  }
  await chmod(data, 0o555);
  // To root nothing is read-only.
  if (process.geteuid?.() === 0) process.seteuid?.(65_534);
  onTestFinished(async () => {
    process.seteuid?.(process.getuid?.() ?? 0);
    const folders = await readdir(data, { recursive: true, withFileTypes: true });
    await chmod(data, 0o755);
    for (const file of folders) await chmod(join(file.parentPath, file.name), 0o755);
  });
  return data;
}

describe('a data folder that cannot be written', () => {
  it('is shown as it is; what would change something is refused, and says why', async () => {
    const data = await readOnlyHome();
    const { engine, snapshot, listed } = await look(data);
    const states = [
      ['demo', 'stopped'],
      ['other', 'running'],
    ];
    expect(snapshot.clusters.map(({ name, state }) => [name, state])).toEqual(states);
    expect(listed.map(({ name, state }) => [name, state])).toEqual(states);
    const attempts = {
      up: () => engine.up({ name: 'new', provider: 'simulated', dcos: '2.1.0' }),
      start: () => engine.start('demo'),
      stop: () => engine.stop('other'),
      destroy: () => engine.destroy('other'),
      settings: () => engine.settings.change({ parallel: 3 }),
    };
    const told = Object.entries(attempts).map(async ([name, attempt]) => {
      const error: unknown = await attempt().catch((thrown: unknown) => thrown);
      return [name, problemOf(error).code];
    });
    expect(Object.fromEntries(await Promise.all(told))).toEqual({
      up: 'STORAGE-NOT-WRITABLE',
      start: 'STORAGE-NOT-WRITABLE',
      stop: 'STORAGE-NOT-WRITABLE',
      destroy: 'STORAGE-NOT-WRITABLE',
      settings: 'STORAGE-NOT-WRITABLE',
    });
    expect((await engine.list()).map(({ name, state }) => [name, state])).toEqual(states);
  });

  it('keeps a damaged file where it is, and does not take it for none', async () => {
    const path = join(home.data, 'clusters', 'demo', 'cluster.yaml');
    const whole = await readBytes(path);
    await writeBytes(path, whole.subarray(0, 100));
    onTestFinished(() => writeBytes(path, whole));
    const data = await readOnlyHome();
    const { snapshot, told, demo } = await look(data);
    expect(snapshot.clusters.map(({ name }) => name)).toEqual(['other']);
    expect(demo).toMatchObject({ code: 'STORAGE-CORRUPT-STUCK' });
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['STORAGE-CORRUPT-STUCK']));
    const kept = await readBytes(join(data, 'clusters', 'demo', 'cluster.yaml'));
    expect(kept).toEqual(whole.subarray(0, 100));
  });
});

describe('a data folder that cannot be read', () => {
  it('is told, and not shown as one without clusters', async () => {
    const data = await copyOf(home.data);
    await glance(home.data);
    await chmod(join(data, 'clusters'), 0o000);
    if (process.geteuid?.() === 0) process.seteuid?.(65_534);
    onTestFinished(async () => {
      process.seteuid?.(process.getuid?.() ?? 0);
      await chmod(join(data, 'clusters'), 0o755);
    });
    const { snapshot, demo } = await look(data, { list: false });
    expect(demo).toMatchObject({ code: 'STORAGE-NOT-READABLE' });
    expect(snapshot.notices).toMatchObject([{ code: 'STORAGE-NOT-READABLE' }]);
  });
});
