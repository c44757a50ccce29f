import type { MachineSpec } from '../../shared/cluster/spec.ts';

/** The systemd unit of a machine's Mesos agent. */
export function agentUnit({ type }: Pick<MachineSpec, 'type'>): string {
  return type === 'agent-public' ? 'dcos-mesos-slave-public' : 'dcos-mesos-slave';
}
