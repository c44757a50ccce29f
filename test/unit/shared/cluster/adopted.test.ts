import { expect, test } from 'vitest';
import {
  canChange,
  canDestroy,
  canForget,
  canStart,
  canStop,
} from '../../../../src/shared/cluster/predicates.ts';
import type { ClusterStatus } from '../../../../src/shared/snapshot.ts';

const own: ClusterStatus = {
  name: 'demo',
  provider: 'virtualbox',
  domain: 'dcos',
  network: '192.168.65.0/24',
  state: 'running',
  url: null,
  dcos: null,
  machines: [{ name: 'm1', type: 'master', ip: '192.168.65.90', state: 'running' }],
  problems: [],
};
const adopted: ClusterStatus = { ...own, adopted: '/home/dev/dcos-vagrant' };

test.each([
  ['start', canStart({ ...adopted, state: 'stopped' })],
  ['stop', canStop(adopted)],
  ['destroy', canDestroy(adopted)],
  ['scale', canChange(adopted, 'scale')],
  ['snapshot', canChange(adopted, 'snapshot')],
])('an adopted cluster is not to %s', (_, verdict) => {
  expect(verdict).toMatchObject({ ok: false, why: { code: 'cannot.adopted' } });
});

test('only an adopted cluster is taken off the list with its machines left', () => {
  expect(canForget(adopted)).toEqual({ ok: true });
  expect(canForget(own)).toMatchObject({ ok: false, why: { code: 'cannot.forget' } });
});
