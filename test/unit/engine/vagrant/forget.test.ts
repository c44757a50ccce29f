import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  forgetMachines,
  type Vagrant,
  vagrantFolder,
} from '../../../../src/engine/vagrant/index.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { recordingContext } from '../../../contract/providers/recording-context.ts';

const machines = ['m1', 'a1', 'boot'];

async function workspace() {
  const folder = await mkdtemp(join(tmpdir(), 'dv-forget-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const machine of machines) {
    await mkdir(vagrantFolder(folder, 'lxc', machine), { recursive: true });
    await writeFile(join(vagrantFolder(folder, 'lxc', machine), 'id'), machine);
  }
  return folder;
}

/** A Vagrant that gets to some machines at each call, and trips over its locks until none is left. */
function tripping(folder: string, ...calls: readonly (readonly string[])[]) {
  const asked: string[][] = [];
  const destroy: Vagrant['destroy'] = async (left) => {
    asked.push([...left]);
    for (const machine of calls[asked.length - 1] ?? []) {
      await rm(vagrantFolder(folder, 'lxc', machine), { recursive: true });
    }
    const done = calls.slice(0, asked.length).flat();
    if (done.length < machines.length) throw new ProblemError(problem('VAGRANT-LOCKED', {}));
  };
  return { asked, vagrant: () => ({ destroy }) as Vagrant };
}

async function forget(...calls: readonly (readonly string[])[]) {
  const folder = await workspace();
  const { asked, vagrant } = tripping(folder, ...calls);
  const context = recordingContext();
  await forgetMachines({ folder, provider: 'lxc', machines, vagrant }, context);
  const left = machines.filter((machine) => existsSync(vagrantFolder(folder, 'lxc', machine)));
  return { asked, left, warnings: context.warnings.map(({ code }) => code) };
}

test('what Vagrant did not get to the first time it is asked again', async () => {
  expect(await forget(['m1', 'a1'], ['boot'])).toEqual({
    asked: [['m1', 'a1', 'boot'], ['boot']],
    left: [],
    warnings: [],
  });
});

test('a lock that stays is told once, and the entries go without Vagrant', async () => {
  const { asked, left, warnings } = await forget(['m1']);
  expect(asked).toEqual([
    ['m1', 'a1', 'boot'],
    ['a1', 'boot'],
    ['a1', 'boot'],
  ]);
  expect({ left, warnings }).toEqual({ left: [], warnings: ['VAGRANT-LOCKED'] });
});

test('what Vagrant never knew it is not asked about', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dv-forget-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const vagrant = (): Vagrant => expect.unreachable('nothing is to be forgotten');
  await forgetMachines({ folder, provider: 'lxc', machines, vagrant }, recordingContext());
});
