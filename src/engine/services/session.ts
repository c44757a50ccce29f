import type { MachineSpec } from '../../shared/cluster/spec.ts';
import type { MachineState } from '../../shared/cluster/states.ts';
import { refuse } from '../../shared/problem.ts';
import { type Cosmos, cosmosOver } from '../dcos/cosmos.ts';
import type { ClientOf } from '../dcos/health.ts';
import { type Marathon, marathonOver } from '../dcos/marathon.ts';
import { type Send, withLogin } from '../dcos/request.ts';
import { answeringMaster, type Expected, expectedOf } from '../health/answering.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** One conversation with a cluster's DC/OS, through the master that answered first. */
export interface ServiceSession {
  readonly cluster: ClusterRecord;
  readonly marathon: Marathon;
  readonly cosmos: Cosmos;
  /** First in nobody's name, then in the name of who logged in with the DC/OS CLI. */
  readonly send: Send;
  /** Masters and agents that were made. */
  readonly expected: readonly Expected[];
  /** DC/OS version that answers. */
  readonly dcos: string;
}

export interface SessionSubject {
  readonly cluster: ClusterRecord;
  readonly states: ReadonlyMap<string, MachineState>;
  readonly clientOf: ClientOf;
  /** Of who logged in; null where nobody did. */
  token(): Promise<string | null>;
}

/** Throws `SERVICES-NO-DCOS` (invalid), `SERVICES-NOT-RUNNING` (prerequisite), `HEALTH-SILENT`. */
export async function openSession(
  { cluster, states, clientOf, token }: SessionSubject,
  signal: AbortSignal,
): Promise<ServiceSession> {
  const { name, release } = cluster.spec;
  if (release.kind === 'none') refuse('SERVICES-NO-DCOS', { name }, { kind: 'invalid' });
  const expected = expectedOf(cluster, states);
  const running = expected.filter(({ runs }) => runs);
  if (!running.some(({ type }) => type === 'master')) {
    refuse('SERVICES-NOT-RUNNING', { name }, { kind: 'prerequisite' });
  }
  const { client, dcos } = await answeringMaster(name, running, clientOf, signal);
  const send = withLogin(client.send, token);
  const left: Send = (path, request) => send(path, { signal, ...request });
  return {
    cluster,
    send: left,
    expected,
    dcos,
    marathon: marathonOver(left),
    cosmos: cosmosOver(left),
  };
}

/** Name of the machine with an address; the address itself where it is none of the cluster's. */
export function machineAt(machines: readonly MachineSpec[], ip: string): string {
  return machines.find((machine) => machine.ip === ip)?.name ?? ip;
}
