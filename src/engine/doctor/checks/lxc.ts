import type { CheckResult } from '../../../shared/api/answers.ts';
import { type Message, type MessageCode, say } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Probe } from '../../providers/provider.ts';

const fixes: Partial<Record<MessageCode, MessageCode>> = {
  'LXC-MISSING': 'check.lxc.install',
  'VAGRANT-MISSING': 'check.lxc.install',
  'LXC-PLUGIN-MISSING': 'check.lxc.install',
  'LXC-ROOT-NEEDED': 'check.lxc.root',
  'LXC-BRIDGE-MISSING': 'check.lxc.bridge',
  'LXC-BOX-UNREADABLE': 'check.lxc.box',
};

/** What the provider's own probe says of Linux containers, a check for each thing that is wrong. */
export function lxcChecks({ version, problems }: Probe): CheckResult[] {
  const title = say('check.lxc.title');
  const evidence = version === null ? [] : [version];
  if (problems.length === 0) {
    const summary = say('check.lxc.found', { version: version ?? '' });
    return [{ id: 'provider.lxc', title, status: 'pass', summary, evidence, fixes: [] }];
  }
  return problems.map((problem) => ({
    id: `provider.lxc.${problem.code.toLowerCase()}`,
    title,
    status: problem.severity === 'error' ? ('fail' as const) : ('warn' as const),
    summary: say(problem.code, problem.params),
    evidence,
    fixes: fixOf(problem),
  }));
}

function fixOf({ code, params }: Problem): Message[] {
  const fix = fixes[code];
  return fix === undefined ? [] : [say(fix, params)];
}
