import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { type ClusterSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { findProgram } from '../process/index.ts';
import type { Run } from '../process/runner.ts';
import { hasVagrantPlugin } from '../vagrant/index.ts';
import { readJavaArchive } from './java-archive.ts';

/** What is looked at of this computer. */
export interface ExtrasHost {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether the kernel serves NFS; looked for unless told. */
  readonly servesNfs?: () => Promise<boolean>;
}

type Wish = Pick<ClusterSpec, 'provider' | 'machines' | 'release' | 'extras'>;

/**
 * Everything for which the wished extras cannot be had, before anything is made: wishes that contradict
 * each other or the provider (invalid), and what this computer lacks (prerequisite).
 */
export async function extrasProblems(spec: Wish, host: ExtrasHost): Promise<Problem[]> {
  const { extras } = spec;
  if (extras === undefined) return [];
  const found = [...registryProblems(spec), ...mountProblems(spec, host), ...vbguestProblems(spec)];
  if (extras.java !== undefined) {
    const archive = await readJavaArchive(extras.java);
    if ('problem' in archive) found.push(archive.problem);
  }
  // What cannot be at all needs no advice on what is lacking for it.
  return found.length > 0 ? found : [...(await hostProblems(spec, host)), ...boxProblems(spec)];
}

/** The DC/OS box has guest additions; of another one nobody knows before it is mounted. */
function boxProblems({ provider, machines, extras }: Wish): Problem[] {
  const { mount, vbguest } = extras ?? {};
  if (provider !== 'virtualbox' || mount?.method !== 'virtualbox' || vbguest === true) return [];
  const box = machines.find((machine) => machine.box.name !== null)?.box.name;
  if (box === undefined || box === null) return [];
  return [{ ...missing('MOUNT-NEEDS-ADDITIONS', { name: box }), severity: 'warning' }];
}

/** What this computer lacks for what machines get; nothing for simulated ones. */
export async function hostProblems(
  { provider, extras }: Pick<ClusterSpec, 'provider' | 'extras'>,
  host: ExtrasHost,
): Promise<Problem[]> {
  if (provider === 'simulated' || extras === undefined) return [];
  const { mount, vbguest } = extras;
  const found: Problem[] = [];
  if (mount !== undefined && !(await isFolder(mount.folder))) {
    found.push(missing('MOUNT-FOLDER-MISSING', { folder: mount.folder }));
  }
  if (mount?.method === 'rsync' && (await findProgram('rsync', host)) === null) {
    found.push(missing('MOUNT-RSYNC-MISSING'));
  }
  if (mount?.method === 'nfs') found.push(...(await nfsProblems(host)));
  if (vbguest === true && !(await hasVagrantPlugin('vagrant-vbguest', host.env))) {
    found.push(missing('VBGUEST-MISSING'));
  }
  return found;
}

function registryProblems({ extras, machines, release }: Wish): Problem[] {
  if (extras?.privateRegistry !== true) return [];
  const invalid = { kind: 'invalid' } as const;
  if (release.kind === 'none') return [problem('REGISTRY-NEEDS-DCOS', {}, invalid)];
  return machinesOf({ machines }, 'boot').length > 0
    ? []
    : [problem('REGISTRY-NEEDS-BOOT', {}, invalid)];
}

/** Folders of the machines that a mount would hide from the system or from DC/OS. */
const ofTheSystem =
  /^\/(?:|bin|boot|dev|etc|home|home\/vagrant|lib\d*|opt|opt\/mesosphere|proc|root|run|sbin|sys|tmp|usr|var|var\/lib|var\/tmp)$/;

function mountProblems({ provider, extras }: Wish, { platform }: ExtrasHost): Problem[] {
  const mount = extras?.mount;
  if (mount === undefined) return [];
  const { method, guestFolder } = mount;
  const invalid = { kind: 'invalid' } as const;
  const found: Problem[] = [];
  const plain = posix.normalize(guestFolder).replace(/(?<=.)\/$/, '');
  if (!/^\/[\w./ -]*$/.test(guestFolder) || guestFolder.split('/').includes('..')) {
    found.push(problem('MOUNT-GUEST-INVALID', { folder: guestFolder }, invalid));
  } else if (ofTheSystem.test(plain)) {
    found.push(problem('MOUNT-GUEST-SYSTEM', { folder: guestFolder }, invalid));
  }
  if (method === 'virtualbox' && provider === 'lxc') {
    found.push(problem('MOUNT-METHOD-PROVIDER', { method, provider }, invalid));
  }
  if (method === 'nfs' && platform === 'win32' && provider !== 'simulated') {
    found.push(problem('MOUNT-NFS-WINDOWS', {}, invalid));
  }
  return found;
}

/** The plugin looks after VirtualBox's guest additions, which only its own mounts need. */
function vbguestProblems({ extras, provider }: Wish): Problem[] {
  if (extras?.vbguest !== true) return [];
  const needed = extras.mount?.method === 'virtualbox' && provider !== 'lxc';
  return needed ? [] : [problem('VBGUEST-WITHOUT-MOUNT', {}, { kind: 'invalid' })];
}

/**
 * Vagrant exports the folder by this computer's own NFS server and, not being root, writes /etc/exports
 * by sudo. Here nobody could type a password for that. Source: Vagrant's documents on NFS.
 */
async function nfsProblems(host: ExtrasHost): Promise<Problem[]> {
  const serves = host.servesNfs ?? (() => hasNfsServer(host));
  if (!(await serves())) return [missing('MOUNT-NFSD-MISSING')];
  if (process.getuid?.() === 0) return [];
  const sudo = { purpose: 'ask whether sudo needs a password', file: 'sudo', args: ['-n', 'true'] };
  const may = await host.run({ ...sudo, timeoutMs: 5_000 }).then(
    () => true,
    () => false,
  );
  // Its rule for exactly these commands may be there; then this question is refused all the same.
  return may ? [] : [{ ...missing('MOUNT-NFS-RIGHTS'), severity: 'warning' }];
}

async function hasNfsServer({ env, platform }: ExtrasHost): Promise<boolean> {
  const extra = ['/usr/sbin', '/sbin'];
  if ((await findProgram('nfsd', { env, platform, extra })) !== null) return true;
  if ((await findProgram('rpc.nfsd', { env, platform, extra })) !== null) return true;
  return existsSync('/proc/fs/nfsd/threads');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

function missing(...[code, params]: Parameters<typeof problem>): Problem {
  return problem(code, params, { kind: 'prerequisite' });
}
