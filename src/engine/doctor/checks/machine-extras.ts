import { type Message, type MessageCode, say } from '../../../shared/messages/message.ts';
import { type ExtrasHost, hostProblems } from '../../extras/index.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { type Check, fail, pass, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** What to do about each, in a doctor's words. */
const fixes: Partial<Record<MessageCode, MessageCode>> = {
  'MOUNT-FOLDER-MISSING': 'doctor.machine-extras.fix.folder',
  'MOUNT-NFSD-MISSING': 'doctor.machine-extras.fix.nfsd',
  'MOUNT-NFS-RIGHTS': 'doctor.machine-extras.fix.rights',
  'MOUNT-RSYNC-MISSING': 'doctor.machine-extras.fix.rsync',
  'VBGUEST-MISSING': 'doctor.machine-extras.fix.vbguest',
};

/**
 * What clusters that mount a folder of this computer need of it, and the Vagrant plugin that some of them
 * wish for. No check where no cluster does.
 */
export function machineExtrasCheck(host: ExtrasHost, clusters: readonly ClusterRecord[]): Check[] {
  const wishing = clusters.filter(({ spec: { provider, extras } }) => {
    const { mount, vbguest } = extras ?? {};
    return provider !== 'simulated' && (mount !== undefined || vbguest === true);
  });
  if (wishing.length === 0) return [];
  return [
    {
      id: 'machine-extras',
      title: say('doctor.machine-extras.title'),
      level: 'block',
      preflight: true,
      applicable: ofRealMachines,
      run: async () => {
        const found = await Promise.all(wishing.map(({ spec }) => hostProblems(spec, host)));
        const problems = found.flat();
        const evidence = wishing.flatMap(({ spec: { name, extras } }) => {
          const { mount } = extras ?? {};
          return mount === undefined ? [name] : [`${name}: ${mount.method} ${mount.folder}`];
        });
        const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
        if (first === undefined) return pass(say('doctor.machine-extras.well'), evidence);
        const told = first.severity === 'error' ? fail : warn;
        const advice = [...new Set(problems.map(({ code }) => fixes[code]))];
        return told(say(first.code, first.params), advice.flatMap(adviceOf), evidence);
      },
    },
  ];
}

function adviceOf(code: MessageCode | undefined): Message[] {
  return code === undefined ? [] : [say(code)];
}
