import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunOptions, RunResult } from '../../../src/engine/process/runner.ts';
import { createLxcProvider } from '../../../src/engine/providers/lxc/index.ts';
import type { ClusterRecord, Provider } from '../../../src/engine/providers/provider.ts';
import type { SettledCluster } from '../../../src/engine/vagrant/workspace.ts';
import type { MachineSpec } from '../../../src/shared/cluster/spec.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';

/** Headline that vagrant-lxc's template writes when it is done. */
const complete = '# vagrant-lxc container specific configuration\n';

/**
 * A computer with lxc and Vagrant in a temporary folder: `ip`, `lxc-*` and `vagrant` act on files and
 * maps as the real programs were seen to, and every call is kept.
 */
export class ContainerHost {
  readonly folder: string;
  readonly calls: string[] = [];
  readonly links = new Map<string, { address: string | null; up: boolean }>();
  readonly running = new Map<string, string>();
  readonly provider: Provider;
  clusters: ClusterRecord[] = [];
  /** Told before a call is carried out; may throw, as a program that fails. */
  before: (call: string) => void | Promise<void> = () => {};

  private constructor(folder: string, isRoot: boolean) {
    this.folder = folder;
    this.links.set('lxcbr0', { address: '10.0.3.1', up: true });
    this.provider = createLxcProvider({
      run: (options) => this.run(options),
      env: { VAGRANT_HOME: join(folder, 'vagrant'), PATH: '' },
      settings: { lxc: { box: join(folder, 'test.box') } },
      clusters: async () => this.clusters,
      system: {
        lxcPath: this.lxcPath,
        leasesPath: join(folder, 'leases'),
        claimsFolder: join(folder, 'claims'),
        cgroupRoot: join(folder, 'cgroup'),
        procFolder: join(folder, 'proc'),
        systemPlugins: join(folder, 'plugins'),
        netClass: join(folder, 'net'),
        isRoot,
      },
    });
  }

  static async start({ isRoot = true } = {}): Promise<ContainerHost> {
    const folder = await mkdtemp(join(tmpdir(), 'container-host-'));
    for (const name of ['lxc', 'proc', 'vagrant']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'test.box'), 'a box');
    return new ContainerHost(folder, isRoot);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** A cluster of m1, a1, p1 and boot; its folder is made by the provider. */
  cluster(name: string, id = '0a1b2c3d', network = '192.168.61.0/24'): ClusterRecord {
    const prefix = network.replace(/\.0\/24$/, '');
    const machine = (each: string, type: MachineSpec['type'], last: number): MachineSpec => ({
      name: each,
      type,
      ip: `${prefix}.${last}`,
      cpus: 2,
      memoryMiB: 1024,
      memoryReservedMiB: null,
      aliases: [],
      box: { name: null, url: null, version: null },
    });
    const record: ClusterRecord = {
      folder: join(this.folder, 'clusters', name),
      spec: {
        version: 1,
        id,
        name,
        provider: 'lxc',
        domain: name === 'demo' ? 'dcos' : `${name}.dcos`,
        network,
        machines: [
          machine('m1', 'master', 90),
          machine('a1', 'agent-private', 111),
          machine('p1', 'agent-public', 60),
          machine('boot', 'boot', 50),
        ],
        release: { kind: 'none' },
        installMethod: 'ssh_pull',
        options: { speed: 1 },
      },
    };
    this.clusters = [...this.clusters, record];
    return record;
  }

  /** Puts a container there as `lxc-create` would, or somebody else. */
  async makeContainer(id: string, config: string): Promise<void> {
    await mkdir(join(this.lxcPath, id, 'rootfs'), { recursive: true });
    await writeFile(join(this.lxcPath, id, 'config'), config);
  }

  hasContainer(id: string): boolean {
    return existsSync(join(this.lxcPath, id));
  }

  /** The calls of one program, without its name. */
  callsOf(program: string): string[] {
    const prefix = `${program} `;
    return this.calls
      .filter((call) => call.startsWith(prefix))
      .map((call) => call.slice(prefix.length));
  }

  get lxcPath(): string {
    return join(this.folder, 'lxc');
  }

  private async run({
    file,
    args,
    cwd = '',
    signal,
    allowedExitCodes,
  }: RunOptions): Promise<RunResult> {
    if (signal?.aborted)
      throw new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
    const call = [file, ...args].join(' ');
    this.calls.push(call);
    await this.before(call);
    const stdout = await this.carryOut(file, args, cwd);
    const exitCode = stdout === null ? 1 : 0;
    if (!(allowedExitCodes ?? [0]).includes(exitCode)) {
      const params = { program: file, purpose: 'test', exitCode };
      throw new ProblemError(problem('PROGRAM-FAILED', params));
    }
    return { exitCode, stdout: stdout ?? '', stderr: '' };
  }

  private async carryOut(
    file: string,
    args: readonly string[],
    cwd: string,
  ): Promise<string | null> {
    if (file === 'ip') return this.ip(args);
    if (file === 'vagrant') return this.vagrant(args, cwd);
    const id = args[args.indexOf('--name') + 1] ?? '';
    switch (file) {
      case 'lxc-ls':
        return [...this.running]
          .filter(([, state]) => args.includes('--running') || state === 'FROZEN')
          .map(([name]) => `${name}  \n`)
          .join('');
      case 'lxc-stop':
        this.running.delete(id);
        return '';
      case 'lxc-unfreeze':
        this.running.set(id, 'RUNNING');
        return '';
      case 'lxc-destroy':
        await rm(join(this.lxcPath, id), { recursive: true });
        return '';
      default:
        return null;
    }
  }

  private ip(args: readonly string[]): string | null {
    const [noun, verb] = args.filter((arg) => arg !== '-json');
    if (verb === 'show') {
      const devices = [...this.links].map(([ifname, { address, up }]) => ({
        ifname,
        flags: up ? ['BROADCAST', 'UP'] : ['BROADCAST'],
        addr_info: address === null ? [] : [{ family: 'inet', local: address }],
      }));
      return JSON.stringify(devices);
    }
    if (noun === 'link' && verb === 'delete') return this.links.delete(args[2] ?? '') ? '' : null;
    const name =
      args[args.indexOf(verb === 'set' ? 'set' : verb === 'add' ? 'name' : 'dev') + 1] ?? '';
    const link = this.links.get(name) ?? { address: null, up: false };
    if (noun === 'address') link.address = args[2]?.split('/')[0] ?? null;
    if (verb === 'set') link.up = true;
    this.links.set(name, link);
    return '';
  }

  private async vagrant(args: readonly string[], cwd: string): Promise<string | null> {
    const [, verb, ...rest] = args;
    const machines = rest.filter(
      (arg, index) => !arg.startsWith('-') && rest[index - 1] !== '--provider',
    );
    if (verb === 'box') {
      const name = rest[0] === 'add' ? rest[rest.indexOf('--name') + 1] : rest.at(-1);
      const folder = join(this.folder, 'vagrant', 'boxes', name ?? '');
      if (rest[0] === 'add') await mkdir(join(folder, '0', 'lxc'), { recursive: true });
      else await rm(folder, { recursive: true });
      return '';
    }
    for (const machine of machines) {
      if (verb === 'up') await this.vagrantUp(cwd, machine);
      if (verb === 'destroy') await rm(dataFolder(cwd, machine), { recursive: true, force: true });
    }
    return '';
  }

  private async vagrantUp(cwd: string, machine: string): Promise<void> {
    const settled: SettledCluster = JSON.parse(await readFile(join(cwd, 'machines.json'), 'utf8'));
    const about = settled.machines[machine];
    const id = about?.id ?? '';
    const known = await readFile(join(dataFolder(cwd, machine), 'id'), 'utf8').catch(() => null);
    if (known !== id) {
      if (this.hasContainer(id)) throw new Error(`lxc-create: container ${id} already exists`);
      await this.makeContainer(id, complete);
      await mkdir(dataFolder(cwd, machine), { recursive: true });
      await writeFile(join(dataFolder(cwd, machine), 'id'), id);
    }
    const address = about?.lxc?.management.address;
    await this.makeContainer(id, ourConfig(settled.cluster.id, address));
    this.running.set(id, 'RUNNING');
  }
}

/** Configuration of a finished container that carries a cluster's identity. */
export function ourConfig(clusterId: string, address = '10.0.3.200'): string {
  return [
    complete,
    `lxc.environment=DCOS_VAGRANT_CLUSTER=${clusterId}`,
    'lxc.net.0.ipv4.address=',
    `lxc.net.0.ipv4.address=${address}/24`,
    '',
  ].join('\n');
}

/** Where Vagrant keeps what it knows of a machine. */
export function dataFolder(workspace: string, machine: string): string {
  return join(workspace, '.vagrant', 'machines', machine, 'lxc');
}
