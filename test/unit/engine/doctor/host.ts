import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CheckHost, DoctorHost } from '../../../../src/engine/doctor/checks/host.ts';
import type { Run, RunResult } from '../../../../src/engine/process/runner.ts';
import type { HostFacts } from '../../../../src/shared/snapshot.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

export interface Installed {
  /** What `VBoxManage --version` says. */
  readonly virtualbox?: string;
  /** What `vagrant --version` says. */
  readonly vagrant?: string;
  readonly lxc?: boolean;
  /** Takes the place of all programs. */
  readonly run?: Run;
}

/** A computer with room for a cluster. */
export const roomy: HostFacts = {
  memoryMiB: 32_768,
  freeMemoryMiB: 20_480,
  cpus: 8,
  cpuModel: 'Intel Core i7',
  freeDiskMiB: 204_800,
  diskMiB: 409_600,
};

/** A Linux computer of its own, with the programs named and no others. */
export async function hostWith(
  { virtualbox, vagrant, lxc, run }: Installed,
  other: Partial<CheckHost> = {},
): Promise<CheckHost> {
  const folder = temporaryFolder();
  const programs = {
    ...(virtualbox !== undefined && { VBoxManage: virtualbox }),
    ...(vagrant !== undefined && { vagrant }),
    ...(lxc === true && { 'lxc-ls': '5.0.2' }),
  };
  await mkdir(join(folder, 'bin'));
  for (const name of Object.keys(programs)) {
    const file = join(folder, 'bin', name);
    await writeFile(file, '');
    await chmod(file, 0o755);
  }
  const answers = new Map(Object.entries(programs));
  const answer: Run = async ({ file }) => {
    const stdout = answers.get(basename(file));
    if (stdout === undefined) throw new Error(`${file} is not installed`);
    return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
  };
  return {
    run: run ?? answer,
    env: { PATH: join(folder, 'bin'), VBOX_INSTALL_PATH: folder },
    platform: 'linux',
    arch: 'x64',
    cpuModel: 'Intel Core i7',
    family: 'debian',
    driverDevice: null,
    vboxManage: null,
    ...other,
  };
}

/** The same with what the other checks look at: system files lie below a folder of its own. */
export async function doctorHostWith(
  installed: Installed,
  { files = {}, ...other }: Partial<DoctorHost> & { readonly files?: Record<string, string> } = {},
): Promise<DoctorHost> {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return {
    ...(await hostWith(installed)),
    root,
    kernel: '6.1.0-18-amd64',
    userId: 1000,
    networksConf: join(root, 'networks.conf'),
    hostsFile: join(root, 'hosts'),
    own: () => ({}),
    ...other,
  };
}

/** A program that answers by its name and arguments; what is not named is not there. */
export function answering(answers: Record<string, string | RunResult>): Run {
  return async ({ file, args }) => {
    const call = [basename(file), ...args].join(' ');
    const found = Object.entries(answers).find(([start]) => call.startsWith(start))?.[1];
    if (found === undefined) throw new Error(`${call} is not installed`);
    return typeof found === 'string' ? { exitCode: 0, stdout: found, stderr: '' } : found;
  };
}
