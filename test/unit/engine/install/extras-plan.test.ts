import { describe, expect, test } from 'vitest';
import { createSshPullInstallation } from '../../../../src/engine/install/index.ts';
import type { Provider } from '../../../../src/engine/providers/provider.ts';
import { simulatedInstallation } from '../../../../src/engine/providers/simulated/installation.ts';
import type { MachineExtras } from '../../../../src/shared/cluster/install-wishes.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import { clusterSpec, noFiles } from './spec.ts';

const real = createSshPullInstallation({ ...noFiles, provider: {} as Provider });
const simulated = simulatedInstallation();
const all = ['m1', 'a1', 'p1', 'boot'];
const extras: MachineExtras = { privateRegistry: true, java: '/no/such/jre.tar.gz' };
const added = /^(registry|java)/;

function cluster(changes: Partial<ClusterSpec> = {}) {
  return { spec: clusterSpec({ extras, ...changes }), folder: '/no/such/folder' };
}
const idsOf = (steps: readonly { id: string }[]) =>
  steps.map(({ id }) => id).filter((id) => added.test(id));

describe.each([
  ['over ssh', real],
  ['simulated', simulated],
])('an installation %s', (_, installation) => {
  test('makes the registry, has all machines trust it and gives the agents Java', () => {
    expect(idsOf(installation.steps(cluster(), all))).toEqual([
      'registry',
      ...['registry-trust:m1', 'registry-trust:a1', 'registry-trust:p1', 'registry-trust:boot'],
      ...['java:a1', 'java:p1'],
    ]);
  });

  test('waits for no more than what they need', () => {
    const steps = installation.steps(cluster(), all);
    const needs = new Map(steps.map((step) => [step.id, step.needs]));
    expect(needs.get('registry')).toEqual(['base:boot']);
    expect(needs.get('registry-trust:a1')).toEqual(['registry', 'base:a1']);
    expect(needs.get('java:a1')).toEqual(['names:a1', 'base:a1']);
  });

  test('has none of it where none was wished for, and only Java without DC/OS', () => {
    const plain = { spec: clusterSpec(), folder: '/no/such/folder' };
    expect(idsOf(installation.steps(plain, all))).toEqual([]);
    expect(idsOf(installation.steps(cluster({ release: { kind: 'none' } }), all))).toEqual([
      'java:a1',
      'java:p1',
    ]);
  });

  test('gives an agent that joins the same', () => {
    expect(idsOf(installation.joinSteps(cluster(), ['p1', 'boot']))).toEqual([
      ...['registry', 'registry-trust:p1', 'registry-trust:boot', 'java:p1'],
    ]);
  });
});

test('after a start the registry is looked at again, and does not keep the cluster from running', () => {
  const steps = real.resumeSteps(cluster(), all).filter(({ id }) => added.test(id));
  expect(steps.map(({ id }) => id)).toContain('registry');
  expect(steps.every(({ optional }) => optional === true)).toBe(true);
  expect(steps.every(({ needs }) => needs.includes('clock:boot'))).toBe(true);
});
