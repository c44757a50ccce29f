import { say } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/problem.ts';
import { findProgram } from '../../process/index.ts';
import { pairProblems } from '../../providers/virtualbox/probe.ts';
import { vagrantVersion } from '../../vagrant/index.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import { installVagrant } from '../install-advice.ts';
import type { CheckHost } from './host.ts';
import { virtualboxHere } from './virtualbox.ts';

/** Vagrant is installed, and knows the VirtualBox that is here. */
export function vagrantCheck(host: CheckHost): Check {
  return {
    id: 'provider.vagrant',
    title: say('check.vagrant.title'),
    look: (signal) => look(host, signal),
  };
}

async function look(host: CheckHost, signal: AbortSignal): Promise<Finding> {
  const install = installVagrant(host.family);
  const file = await findProgram('vagrant', { env: host.env, platform: host.platform });
  if (file === null) return fail(say('check.vagrant.missing'), [install]);
  const [version, virtualbox] = await Promise.all([
    vagrantVersion(host.run, host.env, signal),
    // What is wrong with VirtualBox itself is told by its own check.
    virtualboxHere(host, signal).catch(() => null),
  ]);
  if (version === null) return unknown(say('check.vagrant.unreadable'), [file]);

  const evidence = [version, file];
  const number = virtualbox?.version ?? null;
  const pair = number === null ? [] : await pairProblems(host, number, version);
  const wrong = pair.filter(({ code }) => code !== 'VIRTUALBOX-TOO-OLD');
  const worst = wrong.find(({ severity }) => severity === 'error') ?? wrong[0];
  if (worst === undefined) return pass(say('check.vagrant.found', { version }), evidence);
  const fixes = [...adviceOf(worst), install];
  return worst.severity === 'error'
    ? fail(summaryOf(worst), fixes, evidence)
    : warn(summaryOf(worst), fixes, evidence);
}

function summaryOf({ code, params = {} }: Problem) {
  return say(code, params);
}

function adviceOf({ code, params = {} }: Problem) {
  if (code === 'VIRTUALBOX-VAGRANT-TOO-OLD') return [say('check.vagrant.needs', params)];
  if (code === 'VIRTUALBOX-VAGRANT-FAULTY') return [say('check.vagrant.better', params)];
  return [];
}
