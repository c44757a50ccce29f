import { type Message, say } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/problem.ts';
import { pairProblems } from '../../providers/virtualbox/probe.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import { installVagrant } from '../install-advice.ts';
import { ofVirtualBox } from '../where.ts';
import type { CheckHost } from './host.ts';
import { vagrantHere } from './vagrant-present.ts';
import { virtualboxHere } from './virtualbox-present.ts';

/** Vagrant knows the VirtualBox that is here, and neither is known for trouble on this system. */
export function versionPairCheck(host: CheckHost): Check {
  return {
    id: 'version-pair',
    title: say('check.pair.title'),
    level: 'block',
    preflight: true,
    applicable: ofVirtualBox,
    run: (signal) => look(host, signal),
  };
}

async function look(host: CheckHost, signal: AbortSignal): Promise<Finding> {
  // What is missing is told by a check of its own.
  const virtualbox = (await virtualboxHere(host, signal).catch(() => null))?.version;
  if (!virtualbox) return unknown(say('check.needs-virtualbox'));
  const vagrant = (await vagrantHere(host, signal))?.version;
  if (!vagrant) return unknown(say('check.needs-vagrant'));

  const evidence = [`VirtualBox ${virtualbox.number}`, `Vagrant ${vagrant}`];
  const all = await pairProblems(host, virtualbox, vagrant);
  const wrong = all.filter(({ code }) => code !== 'VIRTUALBOX-TOO-OLD');
  const worst = wrong.find(({ severity }) => severity === 'error') ?? wrong[0];
  if (worst === undefined) {
    return pass(say('check.pair.match', { virtualbox: virtualbox.number, vagrant }), evidence);
  }
  const fixes = [...adviceOf(worst), installVagrant(host.family)];
  const summary = say(worst.code, worst.params ?? {});
  return worst.severity === 'error'
    ? fail(summary, fixes, evidence)
    : warn(summary, fixes, evidence);
}

function adviceOf({ code, params = {} }: Problem): Message[] {
  if (code === 'VIRTUALBOX-VAGRANT-TOO-OLD') return [say('check.vagrant.needs', params)];
  if (code === 'VIRTUALBOX-VAGRANT-FAULTY') return [say('check.vagrant.better', params)];
  return [];
}
