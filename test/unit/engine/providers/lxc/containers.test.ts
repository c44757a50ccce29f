import { expect, test } from 'vitest';
import { clusterMark, namesIn } from '../../../../../src/engine/providers/lxc/containers.ts';

test('names as lxc-ls prints them, padded', () => {
  expect(namesIn('dv-demo-m1  \ndv-demo-boot\n')).toEqual(['dv-demo-m1', 'dv-demo-boot']);
  expect(namesIn('')).toEqual([]);
});

test('the cluster’s mark is found however lxc wrote the line', () => {
  expect(clusterMark('lxc.environment=DCOS_VAGRANT_CLUSTER=0a1b2c3d\n')).toBe('0a1b2c3d');
  expect(clusterMark('lxc.environment = DCOS_VAGRANT_CLUSTER=0a1b2c3d')).toBe('0a1b2c3d');
  expect(clusterMark('lxc.environment = DCOS_VAGRANT_MACHINE=m1')).toBeNull();
  expect(clusterMark('# lxc.environment = DCOS_VAGRANT_CLUSTER=0a1b2c3d')).toBeNull();
});
