import * as fc from 'fast-check';
import { clusterStates, machineStates } from '../../../../src/shared/cluster/states.ts';
import { operationKinds } from '../../../../src/shared/operations/events.ts';
import type { ClusterView } from '../../../../src/shared/snapshot.ts';

/** A cluster of one master as the window shows it; what is told goes before. */
export function clusterView(told: Partial<ClusterView> = {}): ClusterView {
  return {
    id: '0123abcd',
    name: 'demo',
    provider: 'virtualbox',
    domain: 'dcos',
    network: '192.168.57.0/24',
    state: 'running',
    url: 'http://m1.dcos/',
    dcos: '2.1.0',
    machines: [machine('running')],
    problems: [],
    release: { kind: 'catalogue', version: '2.1.0' },
    folder: '/clusters/demo',
    healthy: true,
    waitingFor: [],
    ...told,
  };
}

/** Any cluster there can be. */
export const anyCluster = fc
  .record({
    name: fc.stringMatching(/^[a-z][a-z0-9-]{0,29}$/),
    state: fc.constantFrom(...clusterStates),
    provider: fc.constantFrom('virtualbox' as const, 'lxc' as const, 'simulated' as const),
    url: fc.constantFrom(null, 'http://m1.dcos/'),
    machine: fc.constantFrom(...machineStates),
    operation: fc.option(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...operationKinds),
        step: fc.constant(null),
        progress: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
  })
  .map(({ machine: state, operation, ...told }) =>
    clusterView({
      ...told,
      machines: [machine(state)],
      ...(operation === null ? {} : { operation }),
    }),
  );

function machine(state: ClusterView['machines'][number]['state']): ClusterView['machines'][number] {
  return {
    name: 'm1',
    type: 'master',
    ip: '192.168.57.90',
    state,
    cpus: 2,
    memoryMiB: 2048,
    memoryReservedMiB: null,
    aliases: [],
    usage: { cpu: null, memoryMiB: null },
    healthy: null,
    leader: false,
    tasks: null,
  };
}
