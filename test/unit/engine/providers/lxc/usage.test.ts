import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { containerUsage } from '../../../../../src/engine/providers/lxc/usage.ts';
import { clusterSpec } from '../../install/spec.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cgroup-'));
  return () => rm(root, { recursive: true, force: true });
});

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const mebibytes = (count: number) => `${count * 2 ** 20}`;

/** Looks at m1 and a1 of the cluster, each of 2 processors, at that time in ms. */
function looking() {
  let time = 0;
  const usage = containerUsage(root, () => time);
  const cluster = { spec: clusterSpec(), folder: '/data/clusters/demo' };
  return (at: number) => {
    time = at;
    return usage(cluster, ['m1', 'a1']);
  };
}

describe.each([
  {
    version: 'v1',
    cpu: (id: string, ms: number) => write(`cpuacct/vlxc/${id}/cpuacct.usage`, `${ms * 1e6}\n`),
    memory: async (id: string, used: number, cache: number) => {
      await write(`memory/vlxc/${id}/memory.usage_in_bytes`, `${mebibytes(used)}\n`);
      const stat = `cache 1\ninactive_file 1\ntotal_inactive_file ${mebibytes(cache)}\n`;
      await write(`memory/vlxc/${id}/memory.stat`, stat);
    },
  },
  {
    version: 'v2',
    cpu: (id: string, ms: number) =>
      write(`vlxc/${id}/cpu.stat`, `usage_usec ${ms * 1000}\nuser_usec 1\n`),
    memory: async (id: string, used: number, cache: number) => {
      await write(`vlxc/${id}/memory.current`, `${mebibytes(used)}\n`);
      await write(`vlxc/${id}/memory.stat`, `anon 1\ninactive_file ${mebibytes(cache)}\n`);
    },
  },
])('what a container uses, with control groups $version', ({ cpu, memory }) => {
  test('is its load since the last look, and its memory without the cache', async () => {
    const look = looking();
    await cpu('dv-demo-m1', 10_000);
    await memory('dv-demo-m1', 1_500, 300);
    expect(await look(0)).toEqual(new Map([['m1', { cpu: null, memoryMiB: 1_200 }]]));
    // One of two processors for half of three seconds.
    await cpu('dv-demo-m1', 11_500);
    expect(await look(3_000)).toEqual(new Map([['m1', { cpu: 0.25, memoryMiB: 1_200 }]]));
  });

  test('is not measured over a moment', async () => {
    const look = looking();
    await cpu('dv-demo-m1', 0);
    await look(0);
    await cpu('dv-demo-m1', 3_000);
    await look(3_000);
    await cpu('dv-demo-m1', 3_400);
    expect((await look(3_100)).get('m1')?.cpu).toBe(0.5);
  });

  test('begins anew with a new container, and is never more than all of it', async () => {
    const look = looking();
    await cpu('dv-demo-m1', 10_000);
    await look(0);
    await cpu('dv-demo-m1', 100);
    await memory('dv-demo-m1', 100, 0);
    expect((await look(3_000)).get('m1')?.cpu).toBeNull();
    await cpu('dv-demo-m1', 99_000);
    expect((await look(6_000)).get('m1')?.cpu).toBe(1);
  });
});

test('of a container without control groups nothing is told', async () => {
  expect(await looking()(0)).toEqual(new Map());
});
