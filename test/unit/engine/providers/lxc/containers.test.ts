import { expect, test } from 'vitest';
import { clusterMark, parseStates } from '../../../../../src/engine/providers/lxc/containers.ts';

test('states as lxc-ls prints them', () => {
  const output = [
    'NAME        STATE    ',
    'dv-demo-m1  RUNNING  ',
    'dv-demo-a1  STOPPED  ',
    'dv-demo-p1  FROZEN   ',
    'dv-demo-x1  ABORTING ',
    'dv-demo-y1  SLEEPING ',
    '',
  ].join('\n');
  expect(Object.fromEntries(parseStates(output))).toEqual({
    'dv-demo-m1': 'running',
    'dv-demo-a1': 'stopped',
    'dv-demo-p1': 'saved',
    'dv-demo-x1': 'aborted',
    'dv-demo-y1': 'unknown',
  });
  expect(parseStates('').size).toBe(0);
});

test('the cluster’s mark is found however lxc wrote the line', () => {
  expect(clusterMark('lxc.environment=DCOS_VAGRANT_CLUSTER=0a1b2c3d\n')).toBe('0a1b2c3d');
  expect(clusterMark('lxc.environment = DCOS_VAGRANT_CLUSTER=0a1b2c3d')).toBe('0a1b2c3d');
  expect(clusterMark('lxc.environment = DCOS_VAGRANT_MACHINE=m1')).toBeNull();
  expect(clusterMark('# lxc.environment = DCOS_VAGRANT_CLUSTER=0a1b2c3d')).toBeNull();
});
