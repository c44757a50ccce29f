import { clusterNamePattern, type ProviderId } from '../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../shared/cluster/spec.ts';
import { type Problem, ProblemError, problem } from '../../shared/problem.ts';
import type { ClusterStore } from '../clusters/store.ts';
import { livingClusters } from '../doctor/leftovers/living.ts';
import { markedContainers } from '../providers/lxc/marked.ts';
import { type MachineNote, readNote } from '../providers/machine-note.ts';
import { markedVms } from '../providers/virtualbox/marked.ts';
import { clusterPaths, enginePaths, namesIn } from '../storage/index.ts';
import { readSettled } from '../vagrant/index.ts';
import type { SettingsHome, VBoxManage } from '../virtualbox/index.ts';

export interface LostHost {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly store: ClusterStore;
  /** Where containers lie, /var/lib/lxc. */
  readonly lxcPath: string;
  readonly settingsHome: SettingsHome;
  /** Null where VirtualBox is not installed. */
  vbox(): Promise<VBoxManage | null>;
}

/** A machine whose cluster is lost. */
export interface LostMachine {
  /** Its name in the cluster. */
  readonly name: string;
  /** UUID of a virtual machine; null for a container. */
  readonly uuid: string | null;
  readonly note: MachineNote | null;
}

export interface Lost {
  readonly id: string;
  readonly name: string;
  readonly provider: ProviderId;
  readonly machines: readonly LostMachine[];
  readonly problem: Problem | null;
}

/** Clusters whose machines exist and whose folder does not, found through their machines. */
export async function findLost(
  host: LostHost,
): Promise<{ clusters: readonly Lost[]; complete: boolean }> {
  const { data, env, store } = host;
  const [vms, containers] = await Promise.all([inVirtualBox(host), inLxc(host)]);
  const found = [...(vms ?? []), ...(containers ?? [])];
  const complete = vms !== null && containers !== null;
  if (found.length === 0) return { clusters: [], complete };
  const readable = await store.all();
  const [living, damaged] = await Promise.all([
    livingClusters(data, env, readable),
    damagedClusters(data, store),
  ]);
  const isLost = ({ cluster, id }: Marked) =>
    !living.has(cluster) && (damaged.has(cluster) || !living.mayOwn(id));
  const lost = Map.groupBy(
    found.filter(isLost),
    (each) => `${each.provider} ${each.cluster} ${nameIn(each)}`,
  );
  const names = new Set(readable.map(({ spec }) => spec.name));
  return { clusters: [...lost.values()].map((machines) => lostOf(machines, names)), complete };
}

/** Ids of clusters whose spec was damaged and put aside; a newer program's spec is left to that. */
async function damagedClusters(data: string, store: ClusterStore): Promise<ReadonlySet<string>> {
  const names = await namesIn(enginePaths(data).clusters);
  const ids = names
    .filter((name) => clusterNamePattern.test(name))
    .map(async (name) => {
      const code = await store.find(name).then(() => null, codeOf);
      if (code !== 'CLUSTER-DAMAGED' && code !== 'STORAGE-CORRUPT') return [];
      return (await readSettled(clusterPaths(data, name).folder))?.cluster.id ?? [];
    });
  return new Set((await Promise.all(ids)).flat());
}

function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.problem.code : '';
}

/** A marked machine, whoever it runs with. */
interface Marked {
  /** Name of the virtual machine or container. */
  readonly id: string;
  readonly uuid: string | null;
  readonly provider: ProviderId;
  readonly cluster: string;
  readonly machine: string | null;
  readonly note: string | null;
}

/** Null where that cannot be told. */
async function inVirtualBox({ vbox, settingsHome }: LostHost): Promise<Marked[] | null> {
  const found = await vbox();
  if (found === null) return [];
  try {
    const { vms, complete } = await markedVms({ vbox: async () => found, settingsHome });
    if (!complete && vms.length === 0) return null;
    return vms.map(({ name, ...vm }) => ({ ...vm, id: name, provider: 'virtualbox' }));
  } catch {
    return null;
  }
}

async function inLxc({ platform, lxcPath }: LostHost): Promise<Marked[] | null> {
  if (platform !== 'linux') return [];
  const found = await markedContainers(lxcPath);
  return found?.map((each) => ({ ...each, uuid: null, provider: 'lxc' })) ?? null;
}

function lostOf(marked: readonly Marked[], names: ReadonlySet<string>): Lost {
  const { cluster: id, provider } = marked[0] as Marked;
  const machines = marked.map(({ id: of, uuid, machine, note: text }): LostMachine => {
    const note = text === null ? null : readNote(text);
    return { name: machine ?? note?.machine.name ?? of, uuid, note };
  });
  const name = nameIn(marked[0] as Marked) ?? id;
  const noted = machines.filter(({ note }) => note !== null);
  return { id, name, provider, machines, problem: problemOf({ id, name, provider }) };

  function problemOf(of: { id: string; name: string; provider: ProviderId }): Problem | null {
    const params = { name: of.name, machines: machines.map((each) => each.name).join(', ') };
    if (noted.length < machines.length) return problem('RECOVERY-NO-NOTE', params);
    if (names.has(name)) return problem('RECOVERY-NAME-TAKEN', params, { kind: 'invalid' });
    return null;
  }
}

/**
 * The cluster's name as its machine is called, `dv-<cluster>-<machine>`; as its note has it for one that was
 * renamed. A copy of a cluster may still carry the original's mark and note.
 */
function nameIn({ id, machine, note: text }: Marked): string | null {
  const note = text === null ? null : readNote(text);
  const ending = `-${machine ?? note?.machine.name ?? ''}`;
  const name = id.startsWith('dv-') && id.endsWith(ending) ? id.slice(3, -ending.length) : '';
  return clusterNamePattern.test(name) ? name : (note?.cluster ?? null);
}

/** The machines in the order that dcos-vagrant's files have: masters, agents, the boot machine. */
export function inFileOrder(machines: readonly MachineSpec[]): MachineSpec[] {
  const order = ['master', 'agent-private', 'agent-public', 'boot'];
  return machines.toSorted(
    (one, other) =>
      order.indexOf(one.type) - order.indexOf(other.type) ||
      one.name.localeCompare(other.name, 'en', { numeric: true }),
  );
}
