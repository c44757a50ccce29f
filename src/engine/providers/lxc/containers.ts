import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineId } from '../../../shared/cluster/spec.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';
import type { Run } from '../../process/runner.ts';
import { readSettled, vagrantFolder } from '../../vagrant/index.ts';
import type { ClusterRecord } from '../provider.ts';
import { creatorsOf } from './creators.ts';

/** Where this computer keeps the system's containers, and who may see them. */
export interface ContainerHost {
  readonly run: Run;
  /** lxc.lxcpath, /var/lib/lxc on all distributions. */
  readonly lxcPath: string;
  /** Only root can ask running system containers. */
  readonly isRoot: boolean;
  /** /proc, asked only where a container is half made. */
  readonly procFolder: string;
}

/** One machine's container as it was found. */
export interface Container {
  readonly machine: string;
  readonly id: string;
  /**
   * `ours`: carries the cluster's identity, or this workspace began to make it. `foreign`: something
   * else under its name. `absent`: nothing there. `unreadable`: this user may not see it.
   */
  readonly belongs: 'ours' | 'foreign' | 'absent' | 'unreadable';
  readonly state: MachineState;
  /** The workspace's .vagrant knows it. */
  readonly known: boolean;
  /** Complete, or left in the middle of its creation. */
  readonly complete: boolean;
}

/**
 * The containers of all machines of a cluster: a few small files and two `lxc-ls` at once, no
 * Ruby; about 10 ms for four machines.
 */
export async function findContainers(
  host: ContainerHost,
  cluster: ClusterRecord,
): Promise<Map<string, Container>> {
  const { spec, folder } = cluster;
  const [running, settled] = await Promise.all([listStates(host), readSettled(folder)]);
  const found = spec.machines.map(async ({ name }): Promise<Container> => {
    const id = machineId(spec, name);
    const base = { machine: name, id };
    const config = await readConfig(join(host.lxcPath, id));
    if (config === 'absent') {
      return { ...base, belongs: 'absent', state: 'absent', known: false, complete: false };
    }
    if (config === 'unreadable') {
      return { ...base, belongs: 'unreadable', state: 'unknown', known: false, complete: false };
    }
    const known = (await vagrantId(folder, name)) === id;
    const owner = clusterMark(config);
    const began = settled?.machines[name]?.lxc?.creating === true;
    const ours = owner === null ? known || began : owner === spec.id;
    // The template writes this headline as its last act; `partial` is lxc-create's own mark.
    const complete = config.includes('vagrant-lxc container specific configuration');
    if (!ours) return { ...base, belongs: 'foreign', state: 'absent', known, complete };
    if (running === null) return { ...base, belongs: 'ours', state: 'unknown', known, complete };
    const state = complete ? (running.get(id) ?? 'stopped') : await stateInTheMaking(host, id);
    return { ...base, belongs: 'ours', state, known, complete };
  });
  return new Map((await Promise.all(found)).map((container) => [container.machine, container]));
}

async function stateInTheMaking({ procFolder }: ContainerHost, id: string): Promise<MachineState> {
  return (await creatorsOf(procFolder, [id])).length > 0 ? 'starting' : 'aborted';
}

/** The cluster id that a container's configuration carries (`lxc.environment`), or null. */
export function clusterMark(config: string): string | null {
  return /^\s*lxc\.environment\s*=\s*DCOS_VAGRANT_CLUSTER=(\S+)\s*$/m.exec(config)?.[1] ?? null;
}

/** Configurations of all containers on this computer that can be read, whoever they belong to. */
export async function allConfigs(lxcPath: string): Promise<string[]> {
  const names = await readdir(lxcPath).catch(() => []);
  return Promise.all(names.map((name) => configOf(lxcPath, name)));
}

/** Configuration of one container, '' where there is none to read. */
export async function configOf(lxcPath: string, id: string): Promise<string> {
  return readFile(join(lxcPath, id, 'config'), 'utf8').catch(() => '');
}

/**
 * Containers that are not simply stopped. Two short listings at once: `--fancy` would ask every container
 * of this computer one after another and takes three times as long.
 */
async function listStates(host: ContainerHost): Promise<Map<string, MachineState> | null> {
  if (!host.isRoot) return null;
  const [running, frozen] = await Promise.all([list(host, '--running'), list(host, '--frozen')]);
  if (running === null || frozen === null) return null;
  return new Map<string, MachineState>([
    ...running.map((name) => [name, 'running'] as const),
    // lxc counts frozen ones as running. Frozen keeps its memory and does nothing, as a saved machine.
    ...frozen.map((name) => [name, 'saved'] as const),
  ]);
}

async function list({ run }: ContainerHost, which: string): Promise<string[] | null> {
  const { stdout, exitCode } = await run({
    purpose: 'list containers',
    file: 'lxc-ls',
    args: ['-1', which],
    allowedExitCodes: [0, 1],
    timeoutMs: 20_000,
  });
  return exitCode === 0 ? namesIn(stdout) : null;
}

/** Names that `lxc-ls -1` prints, one a line and padded with blanks. */
export function namesIn(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => name !== '');
}

async function readConfig(folder: string): Promise<string | 'absent' | 'unreadable'> {
  try {
    return await readFile(join(folder, 'config'), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return 'unreadable';
    // lxc-create makes the folder first; killed right then, there is a folder without a file.
    const exists = await readdir(folder).then(
      () => true,
      () => false,
    );
    return exists ? '' : 'absent';
  }
}

async function vagrantId(folder: string, machine: string): Promise<string | null> {
  return readFile(join(vagrantFolder(folder, 'lxc', machine), 'id'), 'utf8').catch(() => null);
}
