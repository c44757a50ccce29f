import { expect, test } from 'vitest';
import { registryAddress } from '../../../../src/shared/cluster/registry.ts';
import { clusterSpec, machine } from '../../engine/install/spec.ts';

test('the registry is where the boot machine is, whatever that is called', () => {
  const extras = { privateRegistry: true };
  expect(registryAddress(clusterSpec({ extras }))).toBe('boot.dcos:5000');
  const machines = [machine('installer', 'boot', 50)];
  expect(registryAddress(clusterSpec({ extras, machines, domain: 'two.dcos' }))).toBe(
    'installer.two.dcos:5000',
  );
});

test('there is none without a wish or a boot machine', () => {
  expect(registryAddress(clusterSpec())).toBeNull();
  const machines = [machine('m1', 'master', 90)];
  expect(registryAddress(clusterSpec({ extras: { privateRegistry: true }, machines }))).toBeNull();
});
