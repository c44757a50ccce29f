import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import { registeredVms, setExtraData } from '../../../src/engine/virtualbox/index.ts';
import { type FreshVirtualBox, freshVirtualBox, named } from './fresh-virtualbox.ts';

let virtualbox: FreshVirtualBox;
let engine: Engine;
/** The runner of the engine hands this process's environment on: VirtualBox's own folder is part of it. */
let before: string | undefined;

beforeEach(async () => {
  virtualbox = await freshVirtualBox();
  before = process.env.VBOX_USER_HOME;
  process.env.VBOX_USER_HOME = virtualbox.folder;
  engine = createEngine({
    env: {
      ...virtualbox.env,
      DCOS_VAGRANT_HOME: join(virtualbox.folder, 'data'),
      DCOS_VAGRANT_HOSTS_FILE: join(virtualbox.folder, 'hosts'),
      DCOS_VAGRANT_VBOXMANAGE: join(named('TEST_VIRTUALBOX_FOLDER'), 'VBoxManage'),
    },
  });
});
afterEach(async () => {
  if (before === undefined) delete process.env.VBOX_USER_HOME;
  else process.env.VBOX_USER_HOME = before;
  await engine.close();
  await virtualbox.end();
});

it('tells all of this computer and its VirtualBox within five seconds', async () => {
  const began = performance.now();
  const results = new Map((await engine.doctor.results()).map((each) => [each.id, each]));
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(results.get('virtualbox-present')?.status).toBe('pass');
  // There is no kernel module on this computer, which VirtualBox's own launcher says.
  expect(results.get('vbox-driver')?.summary.code).toBe('check.virtualbox.driver');
  expect(results.get('hostonly-range')?.status).toBe('pass');
  expect(results.get('subnet-conflict')?.status).toBe('pass');
  expect(results.get('leftovers')?.status).not.toBe('warn');
});

it('removes a machine of a cluster that is no more, and no other one', async () => {
  const left = await virtualbox.emptyMachine('dv-old-m1');
  await virtualbox.emptyMachine('dv-mine-m1');
  await setExtraData(virtualbox.vbox, left, 'dcos-vagrant/cluster', 'deadbeef');
  const found = (await engine.doctor.results()).find(({ id }) => id === 'leftovers');
  expect(found?.actions.map(({ id }) => id)).toContain(`leftovers:vm:${left}`);
  expect((await engine.doctor.fix(`leftovers:vm:${left}`)).outcome).toBe('fixed');
  const names = (await registeredVms(virtualbox.vbox)).vms.map(({ name }) => name);
  expect(names).toEqual(['dv-mine-m1']);
});
