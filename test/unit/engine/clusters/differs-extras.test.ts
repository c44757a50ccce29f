import { expect, test } from 'vitest';
import { refuseDifferences } from '../../../../src/engine/clusters/differs.ts';
import type { MachineExtras } from '../../../../src/shared/cluster/install-wishes.ts';
import { clusterSpec } from '../install/spec.ts';

const made: MachineExtras = {
  privateRegistry: true,
  mount: { method: 'rsync', folder: '/work', guestFolder: '/vagrant' },
};
const asking = (extras: MachineExtras) =>
  refuseDifferences({ name: 'demo', extras }, clusterSpec({ extras: made }));

test('what was asked for may be asked for again, in any order', async () => {
  const { mount, privateRegistry } = made;
  await expect(asking({ mount, privateRegistry })).resolves.toBeUndefined();
});

test('other extras would be another cluster', async () => {
  await expect(asking({ privateRegistry: true })).rejects.toMatchObject({
    problem: { code: 'CLUSTER-DIFFERS', params: { option: 'extras' } },
  });
});

test('how much Vagrant tells is no difference', async () => {
  await expect(asking({ ...made, vagrantLog: 'debug' })).resolves.toBeUndefined();
  await expect(asking({ vagrantLog: 'debug' })).resolves.toBeUndefined();
});
