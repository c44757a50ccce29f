import { say } from '../../../shared/messages/message.ts';
import { findProgram } from '../../process/index.ts';
import { vagrantVersion } from '../../vagrant/index.ts';
import { type Check, type Finding, fail, pass, unknown } from '../check.ts';
import { installVagrant } from '../install-advice.ts';
import { ofRealMachines } from '../where.ts';
import type { CheckHost } from './host.ts';

/** Vagrant is installed. */
export function vagrantCheck(host: CheckHost): Check {
  return {
    id: 'vagrant-present',
    title: say('check.vagrant.title'),
    level: 'block',
    preflight: true,
    applicable: ofRealMachines,
    run: (signal) => look(host, signal),
  };
}

/** The Vagrant of this computer; null where there is none, its version null where it tells none. */
export async function vagrantHere(
  host: CheckHost,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly version: string | null } | null> {
  const file = await findProgram('vagrant', { env: host.env, platform: host.platform });
  return file === null ? null : { file, version: await vagrantVersion(host.run, host.env, signal) };
}

async function look(host: CheckHost, signal: AbortSignal): Promise<Finding> {
  const found = await vagrantHere(host, signal);
  if (found === null) return fail(say('check.vagrant.missing'), [installVagrant(host.family)]);
  const { file, version } = found;
  if (version === null) return unknown(say('check.vagrant.unreadable'), [file]);
  return pass(say('check.vagrant.found', { version }), [version, file]);
}
