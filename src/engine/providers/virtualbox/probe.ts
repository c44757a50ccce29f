import { existsSync } from 'node:fs';
import type { Problem } from '../../../shared/problem.ts';
import { problem, problemOf } from '../../../shared/problem.ts';
import { findProgram } from '../../process/index.ts';
import type { Run } from '../../process/runner.ts';
import { vagrantVersion } from '../../vagrant/index.ts';
import type { VBoxManage, VirtualBoxVersion } from '../../virtualbox/index.ts';
import { virtualboxVersion } from '../../virtualbox/index.ts';
import type { Probe } from '../provider.ts';
import { mismatch, readVersionTable, troubleOf } from './versions.ts';

export interface ProbeHost {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Of this computer's processor, as `process.arch` says. */
  readonly arch: string;
  /** The kernel driver's device on Linux; null where it is not looked for. */
  readonly driverDevice: string | null;
  /** null where VBoxManage is not found. */
  vbox(): Promise<VBoxManage | null>;
}

/** Whether machines can be made with VirtualBox here; two quick programs side by side, 0.2 s. */
export async function probeVirtualBox(host: ProbeHost): Promise<Probe> {
  const problems: Problem[] = [];
  const note = (...[code, params, extra]: Parameters<typeof problem>) => {
    problems.push(problem(code, params, { kind: 'prerequisite', ...extra }));
  };
  if (host.arch === 'arm64') note('VIRTUALBOX-ARM-HOST');

  const vbox = await host.vbox();
  if (vbox === null) note('VIRTUALBOX-MISSING');
  const hasVagrant = (await findProgram('vagrant', { env: host.env })) !== null;
  if (!hasVagrant) note('VAGRANT-MISSING');

  const [virtualbox, vagrant] = await Promise.all([
    vbox === null ? null : virtualboxVersion(vbox).catch((error: unknown) => problemOf(error)),
    hasVagrant ? vagrantVersion(host.run, host.env).catch(() => null) : null,
  ]);
  if (virtualbox !== null && 'code' in virtualbox) problems.push(virtualbox);
  else if (virtualbox !== null) {
    if (virtualbox.driverMissing || !hasDriver(host)) note('VIRTUALBOX-DRIVER-MISSING');
    if (vagrant !== null) problems.push(...(await pairProblems(host, virtualbox, vagrant)));
  } else if (vbox !== null) {
    note('VIRTUALBOX-VERSION-UNREADABLE', { detail: vbox.file });
  }
  return {
    available: !problems.some(({ severity }) => severity === 'error'),
    version: virtualbox !== null && 'number' in virtualbox ? virtualbox.number : null,
    problems,
  };
}

/** VirtualBox's kernel driver is loaded, as far as that can be seen in the file system. */
export function hasDriver({
  platform,
  driverDevice,
}: Pick<ProbeHost, 'platform' | 'driverDevice'>): boolean {
  return platform !== 'linux' || driverDevice === null || existsSync(driverDevice);
}

/** What is wrong with a VirtualBox and a Vagrant together; warnings where they may still do. */
export async function pairProblems(
  { platform }: Pick<ProbeHost, 'platform'>,
  { number: virtualbox }: Pick<VirtualBoxVersion, 'number'>,
  vagrant: string,
): Promise<Problem[]> {
  const table = await readVersionTable();
  const found: Problem[] = [];
  const wrong = mismatch(table, virtualbox, vagrant, platform);
  const prerequisite = { kind: 'prerequisite' } as const;
  const warning = { kind: 'prerequisite', severity: 'warning' } as const;
  if (wrong?.kind === 'virtualbox-too-old') {
    found.push(problem('VIRTUALBOX-TOO-OLD', { virtualbox, needed: wrong.needed }, prerequisite));
  } else if (wrong?.kind === 'vagrant-too-old') {
    const params = { virtualbox, vagrant, needed: wrong.needed };
    found.push(problem('VIRTUALBOX-VAGRANT-TOO-OLD', params, prerequisite));
  } else if (wrong?.kind === 'virtualbox-newer') {
    const params = { virtualbox, vagrant, newest: wrong.newest };
    found.push(problem('VIRTUALBOX-NEWER-THAN-KNOWN', params, warning));
  }
  const trouble = troubleOf(table, vagrant, platform);
  if (trouble !== null) {
    found.push(problem('VIRTUALBOX-VAGRANT-FAULTY', { vagrant, ...trouble }, warning));
  }
  return found;
}
