import { access, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ChangeOutcome, HostsState, PrivilegedChangeView } from '../../shared/api/hosts.ts';
import type { PrivilegedChange } from '../../shared/elevation/change.ts';
import type { Message } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import type { Elevation } from '../elevation/index.ts';
import type { Run } from '../process/runner.ts';
import { errorCode } from '../storage/index.ts';
import { spliceIn } from './block.ts';
import { carryOut, shownChanges } from './carry-out.ts';
import { staleBlocks } from './conflicts.ts';
import { hostsKeeping } from './direct.ts';
import { hostsEntries } from './entries.ts';
import { behindLinks, hostsFileOf, readHostsFile, systemHostsFile } from './file.ts';
import { flushNames } from './flush.ts';
import { stateOf } from './state.ts';
import type { Lookup } from './verify.ts';
import type { HostsCluster, HostsWish } from './wish.ts';

export interface HostsCall {
  /** Another file than this computer's; nobody is asked for rights to it, and nothing resolves by it. */
  readonly file?: string | undefined;
  readonly askAgain?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Names of clusters in this computer's hosts file. Calls throw the `HOSTS-…` problems of the file. */
export interface Hosts {
  /** Path of this computer's hosts file. */
  readonly file: string;
  state(cluster: HostsCluster, call?: HostsCall): Promise<HostsState>;
  /** The cluster's block stands in the file as it should; false where it cannot be read. */
  has(cluster: HostsCluster): Promise<boolean>;
  /** The file holds marks of the cluster, in order or not; false where it cannot be read. */
  hasAny(cluster: Pick<HostsCluster, 'id'>): Promise<boolean>;
  /** Names the machines, and with them does what else needs an administrator, in one prompt. */
  apply(
    cluster: HostsCluster,
    call?: HostsCall,
    beside?: readonly PrivilegedChange[],
  ): Promise<ChangeOutcome>;
  /** What else needs an administrator, without names. */
  allow(beside: readonly PrivilegedChange[], call?: HostsCall): Promise<ChangeOutcome>;
  /** Takes the names away; a file that is not there holds none. */
  remove(
    cluster: HostsCluster,
    call?: HostsCall,
    beside?: readonly PrivilegedChange[],
  ): Promise<ChangeOutcome>;
  /** Takes away what vagrant-hostmanager left of the cluster's names. */
  removeForeign(cluster: HostsCluster, call?: HostsCall): Promise<ChangeOutcome>;
  /** The file as it was; the newest version where none is named. Throws `HOSTS-VERSION-UNKNOWN` (invalid). */
  restore(cluster: HostsCluster, version: string | null, call?: HostsCall): Promise<ChangeOutcome>;
  /** What `apply` would change, to be shown before. Reads only. */
  shown(
    cluster: HostsCluster | null,
    beside: readonly PrivilegedChange[],
  ): Promise<PrivilegedChangeView[]>;
}

export interface HostsOptions {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly run: Run;
  readonly elevation: Elevation;
  /** The file that this system resolves by; for tests of one that is not this computer's. */
  readonly system?: string;
  readonly lookup?: Lookup;
}

export function createHosts(options: HostsOptions): Hosts {
  const { data, env, run, elevation, system = systemHostsFile(env), lookup } = options;
  const own = hostsFileOf(env);
  const keeping = hostsKeeping(data);

  const carry = async (
    hosts: readonly HostsWish[],
    call: HostsCall,
    beside: readonly PrivilegedChange[] = [],
  ): Promise<ChangeOutcome> => {
    const file = await fileOf(call);
    const isSystems = file === system;
    const changed = async (): Promise<readonly Message[]> =>
      isSystems ? flushNames({ run, env }) : [];
    const { signal, askAgain } = call;
    const given = { keeping, signal, askAgain, changed };
    if (isSystems || beside.length === 0) {
      return carryOut(
        { file, hosts, beside },
        { ...given, elevation: isSystems ? elevation : null },
      );
    }
    // The helper that runs as an administrator knows the system's file only.
    const names = await carryOut({ file, hosts, beside: [] }, { ...given, elevation: null });
    const rest = await carryOut({ file, hosts: [], beside }, { ...given, elevation });
    return both(names, rest);
  };

  /** Behind links, but for the system's own: it is known by its usual path wherever that leads. */
  const fileOf = async ({ file }: HostsCall) => {
    const found = await behindLinks(file === undefined ? own : resolve(file));
    return found === (await behindLinks(system)) ? system : found;
  };

  return {
    file: own,
    async state(cluster, call = {}) {
      const path = call.file === undefined ? own : resolve(call.file);
      const known = await fileOf(call);
      const history = await keeping.history.list(known);
      const file = await behindLinks(path);
      return stateOf(cluster, { path, file, history, lookup, asked: known === system });
    },
    async has(cluster) {
      try {
        return spliceIn(await readHostsFile(own), cluster.id, hostsEntries(cluster)) === null;
      } catch {
        return false;
      }
    },
    async hasAny({ id }) {
      const bytes = await readHostsFile(own).catch(() => Buffer.alloc(0));
      return bytes.includes(` dcos-vagrant-desktop ${id}`);
    },
    allow: (beside, call = {}) => carry([], call, beside),
    apply: (cluster, call = {}, beside) => carry([{ kind: 'put', cluster }], call, beside),
    async remove(cluster, call = {}, beside) {
      const there = await access(await fileOf(call)).then(
        () => true,
        () => false,
      );
      return carry(there ? [{ kind: 'take', cluster }] : [], call, beside);
    },
    async removeForeign(cluster, call = {}) {
      const blocks = staleBlocks(await readHostsFile(await fileOf(call)), hostsEntries(cluster));
      return carry(
        blocks.map((block) => ({ kind: 'take-foreign', cluster, block })),
        call,
      );
    },
    async restore(cluster, version, call = {}) {
      const file = await fileOf(call);
      const versions = await keeping.history.list(file);
      const id = version ?? versions[0]?.id;
      const found = versions.find((each) => each.id === id);
      if (found === undefined) {
        return refuse('HOSTS-VERSION-UNKNOWN', { file, version: id ?? '–' }, { kind: 'invalid' });
      }
      const bytes = await keeping.history.bytesOf(file, found.id);
      const outcome = await carry([{ kind: 'restore', cluster, bytes, at: found.at }], call);
      if (outcome.kind === 'applied' || outcome.kind === 'nothing-to-do') return outcome;
      // What changes more than our block is copied by hand, from the version that was kept.
      const command = `sudo cp ${quoted(found.kept)} ${quoted(file)}`;
      return { ...outcome, commands: outcome.commands.length > 0 ? outcome.commands : [command] };
    },
    async shown(cluster, beside) {
      const file = await fileOf({});
      const hosts: HostsWish[] = cluster === null ? [] : [{ kind: 'put', cluster }];
      return shownChanges({ file, hosts, beside }, isWritable);
    },
  };
}

function both(one: ChangeOutcome, other: ChangeOutcome): ChangeOutcome {
  const failing = [one, other].find(({ problems }) => problems.length > 0);
  const applied = [one, other].some(({ kind }) => kind === 'applied');
  return {
    kind: failing?.kind ?? (applied ? 'applied' : 'nothing-to-do'),
    changes: [...one.changes, ...other.changes],
    problems: [...one.problems, ...other.problems],
    commands: [...one.commands, ...other.commands],
    notes: [...one.notes, ...other.notes],
  };
}

/** By opening it: the rights that count are those of this moment, not those the process began with. */
async function isWritable(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r+')).close();
    return true;
  } catch (error) {
    // A file that has to be made first lies in a folder of root's.
    return errorCode(error) === 'ENOENT' && process.geteuid?.() === 0;
  }
}

/** For a person to copy into a shell; never run. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
