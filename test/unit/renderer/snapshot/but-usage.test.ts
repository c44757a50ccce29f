import { describe, expect, it } from 'vitest';
import { allSameButUsage, sameButUsage } from '../../../../src/renderer/snapshot/but-usage.ts';
import { applyUpdate } from '../../../../src/shared/api/apply-update.ts';
import type { AppSnapshot, ClusterView, MachineView } from '../../../../src/shared/snapshot.ts';

const machine: MachineView = {
  ...{ name: 'm1', type: 'master', ip: '192.168.57.90', state: 'running', cpus: 2 },
  ...{ memoryMiB: 2048, memoryReservedMiB: null, aliases: [], usage: { cpu: 0.1, memoryMiB: 900 } },
  ...{ healthy: true, leader: true, tasks: null },
};
const cluster: ClusterView = {
  ...{ name: 'demo', id: '01234567', provider: 'simulated', domain: 'dcos', state: 'running' },
  ...{ network: '192.168.57.0/24', url: null, dcos: null, machines: [machine], problems: [] },
  ...{ release: { kind: 'none' }, folder: '/demo', healthy: true, waitingFor: [] },
};

/** The cluster as the page holds it once it has come over the wire again with that change. */
function changed(change: (copy: ClusterView) => ClusterView): ClusterView {
  const before = { revision: 1, clusters: [cluster] } as unknown as AppSnapshot;
  const sent = JSON.parse(JSON.stringify(change(cluster))) as ClusterView;
  const now = applyUpdate(before, { type: 'patch', base: 1, revision: 2, clusters: [sent] });
  return now?.clusters[0] ?? cluster;
}
const withMachine = (change: Partial<MachineView>) =>
  changed((copy) => ({ ...copy, machines: [{ ...machine, ...change }] }));

describe('what a page around the machines is drawn anew for', () => {
  it('is not what they use', () => {
    const used = withMachine({ usage: { cpu: 0.9, memoryMiB: 1800 } });
    expect(used).not.toBe(cluster);
    expect(sameButUsage(cluster, used)).toBe(true);
    expect(allSameButUsage([cluster], [used])).toBe(true);
  });

  it.each([
    ['a state', withMachine({ state: 'aborted' })],
    ['its health', withMachine({ healthy: false })],
    ['a machine more', changed((copy) => ({ ...copy, machines: [machine, machine] }))],
    ['an address of DC/OS', changed((copy) => ({ ...copy, url: 'http://m1.dcos/' }))],
  ])('is %s', (_, now) => {
    expect(sameButUsage(cluster, now)).toBe(false);
    expect(allSameButUsage([cluster], [now])).toBe(false);
  });

  it('is a cluster that comes or goes', () => {
    expect(sameButUsage(null, cluster)).toBe(false);
    expect(sameButUsage(cluster, null)).toBe(false);
    expect(allSameButUsage([cluster], [])).toBe(false);
  });
});
