import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { RunOptions, RunResult } from '../../../src/engine/process/runner.ts';
import type { ClusterRecord, Provider } from '../../../src/engine/providers/provider.ts';
import { createVirtualBoxProvider } from '../../../src/engine/providers/virtualbox/index.ts';
import { readSettled } from '../../../src/engine/vagrant/index.ts';
import { type VBoxManage, vboxManage } from '../../../src/engine/virtualbox/index.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import {
  exampleMachine,
  exampleSpec,
} from '../../unit/engine/providers/simulated/example-cluster.ts';
import { answer, emptyVirtualBox, type FakeVirtualBox, type FakeVm } from './answer.ts';

const waiting = 'Waiting for machine to boot. This may take a few minutes...';
const timedOut = `Timed out while waiting for the machine to boot. This means that
Vagrant was unable to communicate with the guest machine within
the configured ("config.vm.boot_timeout" value) time period.
`;

/**
 * A computer with VirtualBox and Vagrant in a temporary folder: both programs act on plain data as the
 * real ones were recorded to, and every call is kept.
 */
export class Computer {
  readonly folder: string;
  readonly box: FakeVirtualBox = emptyVirtualBox();
  readonly calls: string[] = [];
  readonly provider: Provider;
  /** Most `vagrant up` that ran at one moment. */
  mostAtOnce = 0;
  vagrantVersion = '2.4.9';
  /** Machines that never answer once they are booted. */
  readonly silent = new Set<string>();
  /** Told before a call is carried out; may throw, as a program that fails. */
  before: (call: string) => void | Promise<void> = () => {};
  /** Whether VirtualBox's settings files can be read here. */
  hasSettingsFiles = true;
  private upNow = 0;

  private constructor(
    folder: string,
    more: Partial<Parameters<typeof createVirtualBoxProvider>[0]>,
  ) {
    this.folder = folder;
    this.provider = createVirtualBoxProvider({
      run: (options) => this.run(options),
      env: {
        PATH: join(folder, 'bin'),
        HOME: folder,
        VAGRANT_HOME: join(folder, 'vagrant'),
        VBOX_USER_HOME: join(folder, 'home'),
      },
      settings: { virtualbox: { program: null, parallel: null } },
      boxFor: async () => ({ name: 'dv-tiny-00000000', url: '/srv/tiny.box', version: null }),
      ...more,
      system: {
        platform: 'linux',
        arch: 'x64',
        driverDevice: null,
        networksConf: join(folder, 'networks.conf'),
        addresses: () => ({ eth0: ['10.1.2.3'] }),
        ...more.system,
      },
    });
  }

  static async start(
    more: Partial<Parameters<typeof createVirtualBoxProvider>[0]> = {},
  ): Promise<Computer> {
    const folder = await mkdtemp(join(tmpdir(), 'virtual-computer-'));
    for (const name of ['bin', 'home', 'vagrant', 'clusters']) await mkdir(join(folder, name));
    for (const name of ['VBoxManage', 'vagrant']) {
      await writeFile(join(folder, 'bin', name), '');
      await chmod(join(folder, 'bin', name), 0o755);
    }
    return new Computer(folder, more);
  }

  /** Its VBoxManage, for what asks it without a provider. */
  get manage(): VBoxManage {
    const file = join(this.folder, 'bin', 'VBoxManage');
    return vboxManage({ run: (options) => this.run(options), file });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  async cluster(name: string, id: string, network: string): Promise<ClusterRecord> {
    const prefix = network.replace(/\.0\/24$/, '');
    const machines = [
      exampleMachine('m1', 'master', `${prefix}.90`),
      exampleMachine('a1', 'agent-private', `${prefix}.111`),
      exampleMachine('p1', 'agent-public', `${prefix}.60`),
    ];
    const folder = join(this.folder, 'clusters', name);
    await mkdir(folder);
    const domain = `${name}.dcos`;
    return {
      folder,
      spec: exampleSpec({ name, id, network, domain, machines, provider: 'virtualbox' }),
    };
  }

  vm(name: string): FakeVm | undefined {
    return this.box.vms.find((vm) => vm.name === name);
  }

  add(name: string, more: Partial<FakeVm> = {}): FakeVm {
    const vm = {
      uuid: randomUUID(),
      name,
      state: 'poweroff',
      notes: {},
      forwardings: [],
      snapshots: [],
      ...more,
    };
    this.box.vms.push(vm);
    return vm;
  }

  callsOf(program: string): string[] {
    return this.calls.filter((call) => call.startsWith(`${program} `));
  }

  private async run(options: RunOptions): Promise<RunResult> {
    if (options.signal?.aborted) throw new ProblemError(cancelled);
    const program = basename(options.file);
    const call = [program, ...options.args].join(' ');
    this.calls.push(call);
    await this.before(call);
    if (program === 'VBoxManage') {
      const given = answer(this.box, options.args);
      await this.writeSettingsFiles();
      return given;
    }
    return this.vagrant(options);
  }

  private async vagrant({ args, cwd = '', onLine, signal }: RunOptions): Promise<RunResult> {
    const done = { exitCode: 0, stdout: '', stderr: '' };
    if (args[0] === '--version') return { ...done, stdout: `Vagrant ${this.vagrantVersion}\n` };
    const [, command] = args;
    if (command === 'box') {
      const name = args.at(args.includes('--name') ? args.indexOf('--name') + 1 : -1) ?? '';
      const path = join(this.folder, 'vagrant', 'boxes', name);
      if (args[2] === 'add') await mkdir(join(path, '0', 'virtualbox'), { recursive: true });
      else await rm(path, { recursive: true });
      return done;
    }
    for (const machine of args.filter((arg) => /^[map]\d$/.test(arg))) {
      const known = join(cwd, '.vagrant', 'machines', machine, 'virtualbox');
      if (command === 'destroy') await rm(known, { recursive: true, force: true });
      if (command === 'up') {
        this.upNow += 1;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.upNow);
        onLine?.(`1795342540,${machine},ui,output,==> ${machine}: Booting VM...`, 'stdout');
        await new Promise((resolve) => setImmediate(resolve));
        this.upNow -= 1;
        if (signal?.aborted) throw new ProblemError(cancelled);
        await this.boot(cwd, machine, known);
        if (this.silent.has(machine)) {
          onLine?.(`1795342540,${machine},ui,output,==> ${machine}: ${waiting}`, 'stdout');
          return { ...done, exitCode: 1, stderr: timedOut };
        }
      }
    }
    await this.writeSettingsFiles();
    return done;
  }

  private async boot(folder: string, machine: string, known: string): Promise<void> {
    const settled = await readSettled(folder);
    const name = settled?.machines[machine]?.id ?? '';
    const uuid = await readFile(join(known, 'id'), 'utf8').catch(() => null);
    const there = this.box.vms.find((vm) => vm.uuid === uuid);
    const vm = there ?? this.add(name);
    vm.name = name;
    vm.state = 'running';
    vm.notes = {
      'dcos-vagrant/cluster': settled?.cluster.id ?? '',
      'dcos-vagrant/machine': machine,
      'dcos-vagrant/note': settled?.machines[machine]?.note ?? '',
    };
    vm.forwardings = [`ssh,tcp,127.0.0.1,${2200 + this.box.vms.indexOf(vm)},,22`];
    await mkdir(known, { recursive: true });
    await writeFile(join(known, 'id'), vm.uuid);
  }

  private async writeSettingsFiles(): Promise<void> {
    if (!this.hasSettingsFiles) return;
    const home = join(this.folder, 'home');
    const entries = this.box.vms.map(({ uuid, name }) => {
      return `<MachineEntry uuid="{${uuid}}" src="${join(home, uuid, `${name}.vbox`)}"/>`;
    });
    await writeFile(join(home, 'VirtualBox.xml'), `<VirtualBox>${entries.join('')}</VirtualBox>`);
    for (const { uuid, name, state, notes, snapshots } of this.box.vms) {
      await mkdir(join(home, uuid), { recursive: true });
      const file = join(home, uuid, `${name}.vbox`);
      if (state === 'inaccessible') {
        await rm(file, { force: true });
        continue;
      }
      const word = state === 'paused' ? 'Paused' : 'Running';
      await mkdir(join(home, uuid, 'Logs'), { recursive: true });
      const log = `00:00:01.2 Console: Machine state changed to '${word}'\n`;
      await writeFile(join(home, uuid, 'Logs', 'VBox.log'), log);
      const how =
        state === 'saved' ? ' stateFile="a.sav"' : state === 'aborted' ? ' aborted="true"' : '';
      const items = Object.entries(notes).map(
        ([key, value]) => `<ExtraDataItem name="${key}" value="${value}"/>`,
      );
      await writeFile(
        file,
        `<VirtualBox><Machine uuid="{${uuid}}" name="any"${how}><ExtraData>${items.join('')}</ExtraData>${inXml(snapshots)}</Machine></VirtualBox>`,
      );
    }
  }
}

/** Each inside the one before it, as a settings file has them. */
function inXml([first, ...rest]: FakeVm['snapshots']): string {
  if (first === undefined) return '';
  const { uuid, name, description } = first;
  const after = rest.length === 0 ? '' : `<Snapshots>${inXml(rest)}</Snapshots>`;
  return `<Snapshot uuid="{${uuid}}" name="${name}"><Description>${description}</Description>${after}</Snapshot>`;
}

const cancelled = problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
