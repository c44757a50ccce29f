import { say } from '../../../shared/messages/message.ts';
import { compare, readVersionTable } from '../../providers/virtualbox/versions.ts';
import {
  type VBoxManage,
  type VirtualBoxVersion,
  virtualboxVersion,
} from '../../virtualbox/index.ts';
import { type Check, type Finding, fail, pass } from '../check.ts';
import { installVirtualBox } from '../install-advice.ts';
import { ofVirtualBox } from '../where.ts';
import { type CheckHost, vboxHere } from './host.ts';

/** VirtualBox is installed, of a version that this program was made for. */
export function virtualboxCheck(host: CheckHost): Check {
  return {
    id: 'virtualbox-present',
    title: say('check.virtualbox.title'),
    level: 'block',
    preflight: true,
    applicable: ofVirtualBox,
    run: (signal) => look(host, signal),
  };
}

/** The VirtualBox of this computer; null where there is none, or where it does not tell its version. */
export async function virtualboxHere(
  host: CheckHost,
  signal: AbortSignal,
): Promise<{ readonly vbox: VBoxManage; readonly version: VirtualBoxVersion | null } | null> {
  const vbox = await vboxHere(host);
  return vbox === null ? null : { vbox, version: await virtualboxVersion(vbox, { signal }) };
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
  const { vbox, version } = found;
  if (version === null) return fail(say('check.virtualbox.unreadable'), [install], [vbox.file]);

  const evidence = [version.full, vbox.file];
  const { number } = version;
  const needed = (await readVersionTable()).pairs[0]?.virtualbox ?? number;
  if (compare(number, needed) < 0) {
    return fail(say('check.virtualbox.old', { version: number, needed }), [install], evidence);
  }
  return pass(say('check.virtualbox.found', { version: number }), evidence);
}
