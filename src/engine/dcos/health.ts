import { type ClusterSpec, type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { problemOf } from '../../shared/problem.ts';
import type { DcosClient } from './client.ts';

/** Gives the client of a machine's Admin Router: port 80 on masters, 61001 on agents. */
export type ClientOf = (machine: MachineSpec) => DcosClient;

/**
 * What still keeps the machines from being a healthy DC/OS, asked over HTTP from this computer;
 * empty once it is one. Only `machines` are looked at, so that part of a cluster can be healthy.
 */
export async function waitingFor(
  spec: ClusterSpec,
  machines: readonly string[],
  clientOf: ClientOf,
  signal?: AbortSignal,
): Promise<Message[]> {
  const chosen = { machines: spec.machines.filter(({ name }) => machines.includes(name)) };
  const masters = machinesOf(chosen, 'master');
  const agents = machinesOf(chosen, 'agent-private', 'agent-public');
  const ofMasters = await Promise.all(
    masters.map((master) => masterWaits(master, masters, clientOf(master), signal)),
  );
  // Any master answers for all agents; those of the spec, for an agent may be all that is looked at.
  const [asked] = masters.length > 0 ? masters : machinesOf(spec, 'master');
  const ofAgents =
    asked === undefined ? [] : await agentsWait(agents, clientOf(asked), clientOf, signal);
  return [...ofMasters.flat(), ...ofAgents];
}

async function masterWaits(
  master: MachineSpec,
  masters: readonly MachineSpec[],
  client: DcosClient,
  signal?: AbortSignal,
): Promise<Message[]> {
  const waiting: Message[] = [];
  const machine = master.name;
  try {
    await client.version(signal);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return [say('wait.master', { machine })];
  }
  try {
    const servers = await client.exhibitor(signal);
    const serving = servers.filter(({ description }) => description === 'serving');
    const missing = masters.filter(({ ip }) => !serving.some(({ hostname }) => hostname === ip));
    for (const { name } of missing) waiting.push(say('wait.zookeeper', { machine: name }));
    if (servers.every(({ isLeader }) => !isLeader)) waiting.push(say('wait.leader'));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    // With log-in, DC/OS before 1.12 tells ZooKeeper's state only to who has a token.
    if (problemOf(error).code !== 'DCOS-TOKEN-NEEDED') {
      waiting.push(say('wait.zookeeper', { machine }));
    }
  }
  return waiting;
}

async function agentsWait(
  agents: readonly MachineSpec[],
  master: DcosClient,
  clientOf: ClientOf,
  signal?: AbortSignal,
): Promise<Message[]> {
  if (agents.length === 0) return [];
  try {
    const active = (await master.agents(signal)).filter((agent) => agent.active);
    return agents
      .filter(({ ip }) => !active.some((agent) => agent.ip === ip))
      .map(({ name }) => say('wait.agent', { machine: name }));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    if (problemOf(error).code !== 'DCOS-TOKEN-NEEDED') return [say('wait.mesos')];
  }
  // With log-in the registrations are not for everybody; an agent's own Admin Router is.
  const answers = await Promise.all(
    agents.map(async (agent) => {
      const status = await clientOf(agent)
        .status('/', signal)
        .catch(() => 0);
      return status > 0 && status < 500 ? [] : [say('wait.agent', { machine: agent.name })];
    }),
  );
  signal?.throwIfAborted();
  return answers.flat();
}

/** Port of a machine's Admin Router. */
export function adminRouterPort(machine: Pick<MachineSpec, 'type'>): number {
  return machine.type === 'master' ? 80 : 61001;
}
