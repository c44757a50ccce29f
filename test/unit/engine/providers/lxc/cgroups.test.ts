import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeStaleCgroups } from '../../../../../src/engine/providers/lxc/cgroups.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cgroup-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const make = (path: string) => mkdir(join(root, path), { recursive: true });
const there = (path: string) => existsSync(join(root, path));

test('what a container left goes, in every hierarchy', async () => {
  await make('memory/vlxc/dv-demo-m1/lxc.pivot');
  await make('systemd/vlxc/dv-demo-m1/lxc.payload.dv-demo-m1/system.slice/ssh.service');
  await make('vlxc/dv-demo-m1');
  await removeStaleCgroups(root, ['dv-demo-m1']);
  expect(there('memory/vlxc')).toBe(false);
  expect(there('systemd/vlxc')).toBe(false);
  expect(there('vlxc')).toBe(false);
  expect(there('memory')).toBe(true);
});

test('the groups of a cluster whose name begins alike stay', async () => {
  await make('memory/vlxc/dv-demo-m1/lxc.pivot');
  await make('memory/vlxc/dv-demo-two-m1/lxc.pivot');
  await removeStaleCgroups(root, ['dv-demo-m1']);
  expect(there('memory/vlxc/dv-demo-m1')).toBe(false);
  expect(there('memory/vlxc/dv-demo-two-m1/lxc.pivot')).toBe(true);
});

test('nothing to remove, or no control groups at all, is no error', async () => {
  await removeStaleCgroups(root, ['dv-demo-m1']);
  await removeStaleCgroups(join(root, 'nowhere'), ['dv-demo-m1']);
});
