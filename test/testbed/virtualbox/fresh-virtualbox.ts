import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run as runProgram } from '../../../src/engine/process/index.ts';
import type { Run } from '../../../src/engine/process/runner.ts';
import { type VBoxManage, vboxManage } from '../../../src/engine/virtualbox/index.ts';

/** A real VirtualBox with nothing in it, apart from any other on this host. */
export interface FreshVirtualBox {
  /** Its VBOX_USER_HOME, removed at the end; what a test makes may lie in it, too. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly run: Run;
  readonly vbox: VBoxManage;
  /** Registers a machine without disk and returns its UUID. It starts in two seconds and does nothing. */
  emptyMachine(name: string): Promise<string>;
  /** Process ids of its service, VBoxSVC: one or none. */
  service(): Promise<number[]>;
  /** Process ids of its running machines. */
  machines(): Promise<number[]>;
  /** Ends its processes and removes its folder. */
  end(): Promise<void>;
}

export interface FreshOptions {
  /** Lets VBoxManage tell Vagrant 2.3.4 a version that it knows. */
  readonly forVagrant?: boolean;
}

export async function freshVirtualBox({
  forVagrant = false,
}: FreshOptions = {}): Promise<FreshVirtualBox> {
  const place = named('TEST_VIRTUALBOX_FOLDER');
  const programs = forVagrant ? join(place, '..', 'shim') : place;
  const folder = await mkdtemp(join(tmpdir(), 'dv-virtualbox-'));
  const env = {
    ...process.env,
    VBOX_USER_HOME: folder,
    VBOX_IPC_SOCKETID: undefined,
    VAGRANT_HOME: join(folder, 'vagrant'),
    PATH: `${programs}${delimiter}${process.env.PATH}`,
  };
  const run: Run = (options) => runProgram({ ...options, env: { ...env, ...options.env } });
  const vbox = vboxManage({ run, file: join(programs, 'VBoxManage') });
  return {
    folder,
    env,
    run,
    vbox,
    async emptyMachine(name) {
      const create = ['createvm', '--name', name, '--ostype', 'Linux_64', '--register'];
      const said = await vbox.ask('create an empty machine', create);
      const uuid = /^UUID: (\S+)$/m.exec(said)?.[1];
      if (uuid === undefined) throw new Error(`No UUID in: ${said}`);
      await vbox.ask('make it small', ['modifyvm', uuid, '--memory', '32', '--nic1', 'nat']);
      return uuid;
    },
    service: () => processesOf(folder, 'VBoxSVC'),
    machines: () => processesOf(folder, 'VirtualBoxVM'),
    async end() {
      const teardown = join(import.meta.dirname, 'teardown.sh');
      execFileSync('bash', [teardown, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A variable that `npm run test:virtualbox` sets. */
export function named(variable: string): string {
  const value = process.env[variable];
  if (!value)
    throw new Error(`${variable} is not set; run these tests with npm run test:virtualbox`);
  return value;
}

/** Looks again until it holds; throws after a minute. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Still not so after a minute: ${what}`);
    await pause(100);
  }
}

async function processesOf(home: string, name: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const found = pids.map(async (pid) => {
    // A process that is over has no environment left, also while its parent has not noticed.
    const [comm, environment] = await Promise.all(
      ['comm', 'environ'].map((file) => readFile(join('/proc', pid, file), 'utf8').catch(() => '')),
    );
    const its =
      comm?.trim() === name && environment?.split('\0').includes(`VBOX_USER_HOME=${home}`);
    return its ? [Number(pid)] : [];
  });
  return (await Promise.all(found)).flat();
}
