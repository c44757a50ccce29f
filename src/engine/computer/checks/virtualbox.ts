import { say } from '../../../shared/messages/message.ts';
import { hasDriver } from '../../providers/virtualbox/probe.ts';
import { compare, readVersionTable } from '../../providers/virtualbox/versions.ts';
import {
  findVBoxManage,
  type VirtualBoxVersion,
  vboxManage,
  virtualboxVersion,
} from '../../virtualbox/index.ts';
import { type Check, type Finding, fail, pass } from '../check.ts';
import { installVirtualBox, loadDriver } from '../install-advice.ts';
import type { CheckHost } from './host.ts';

/** VirtualBox is installed, of a version that this program was made for, and its driver is loaded. */
export function virtualboxCheck(host: CheckHost): Check {
  return {
    id: 'provider.virtualbox',
    title: say('check.virtualbox.title'),
    look: (signal) => look(host, signal),
  };
}

/** The VirtualBox of this computer; null where there is none, or where it does not tell its version. */
export async function virtualboxHere(
  host: CheckHost,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly version: VirtualBoxVersion | null } | null> {
  const { run, env, platform, vboxManage: setting } = host;
  const file = await findVBoxManage({ env, platform, setting });
  if (file === null) return null;
  return { file, version: await virtualboxVersion(vboxManage({ run, file }), { signal }) };
}

async function look(host: CheckHost, signal: AbortSignal): Promise<Finding> {
  const install = installVirtualBox(host.family);
  const found = await virtualboxHere(host, signal);
  if (found === null) {
    const named = host.vboxManage;
    if (named === null) return fail(say('check.virtualbox.missing'), [install]);
    return fail(say('check.virtualbox.not-there', { path: named }), [
      say('check.virtualbox.not-there.fix'),
    ]);
  }
  const { file, version } = found;
  if (version === null) return fail(say('check.virtualbox.unreadable'), [install], [file]);

  const evidence = [version.full, file];
  const { number } = version;
  const needed = (await readVersionTable()).pairs[0]?.virtualbox ?? number;
  if (compare(number, needed) < 0) {
    return fail(say('check.virtualbox.old', { version: number, needed }), [install], evidence);
  }
  if (version.driverMissing || !hasDriver(host)) {
    return fail(
      say('check.virtualbox.driver', { version: number }),
      [loadDriver(host.family)],
      evidence,
    );
  }
  return pass(say('check.virtualbox.found', { version: number }), evidence);
}
