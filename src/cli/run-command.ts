import type { MachineType } from '../shared/cluster/kinds.ts';
import { refuse } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';

export interface RunOptions {
  /** `KEY=VALUE` each. */
  readonly env?: readonly string[];
  /** Where DC/OS's integration tests are, with the variables that they need. */
  readonly testEnv?: boolean;
}

const testFolder = '/opt/mesosphere/active/dcos-integration-test';

/**
 * The argument vector for a machine. One word is a line for the shell there, as with `ssh`; several are a
 * program and its arguments, which arrive exactly as they stand here. Throws `CLI-ENV-INVALID`.
 */
export function commandFor(
  cluster: Pick<ClusterStatus, 'machines'>,
  machine: string,
  command: readonly string[],
  { env = [], testEnv = false }: RunOptions,
): readonly string[] {
  const asked = command.length === 1 ? ['sh', '-c', ...command] : command;
  const argv = testEnv ? ['bash', '-c', inTests, 'bash', ...asked] : asked;
  const variables = [...(testEnv ? testVariables(cluster, machine) : []), ...env];
  for (const each of env) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(each)) {
      refuse('CLI-ENV-INVALID', { given: each }, { kind: 'invalid' });
    }
  }
  return variables.length === 0 ? argv : ['env', ...variables, ...argv];
}

const inTests = `. /opt/mesosphere/environment.export && cd ${testFolder} && exec "$@"`;

/** What the integration tests of DC/OS read. Source: dcos/dcos-e2e, `run_with_test_environment`. */
function testVariables({ machines }: Pick<ClusterStatus, 'machines'>, machine: string): string[] {
  const of = (...types: MachineType[]) =>
    machines.filter(({ type }) => types.includes(type)).map(({ ip }) => ip);
  const here = machines.find(({ name }) => name === machine)?.ip ?? '';
  const agents = of('agent-private', 'agent-public').length;
  return [
    `MASTER_HOSTS=${of('master').join(',')}`,
    `PUBLIC_MASTER_HOSTS=${of('master').join(',')}`,
    `SLAVE_HOSTS=${of('agent-private').join(',')}`,
    `PUBLIC_SLAVE_HOSTS=${of('agent-public').join(',')}`,
    `DCOS_DNS_ADDRESS=http://${here}`,
    `DCOS_NUM_MASTERS=${of('master').length}`,
    `DCOS_NUM_AGENTS=${agents}`,
  ];
}
