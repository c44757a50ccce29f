import { say } from '../../../shared/messages/message.ts';
import { type Check, pass, warn } from '../check.ts';
import type { DoctorHost } from './host.ts';

/** Whose machines they will be: VirtualBox keeps root's apart from everybody else's. */
export function rootCheck({ userId }: Pick<DoctorHost, 'userId'>): Check {
  return {
    id: 'running-as-root',
    title: say('doctor.running-as-root.title'),
    level: 'warn',
    // Linux containers need root; Windows has no root to be.
    applicable: ({ platform, provider }) => platform !== 'win32' && provider === 'virtualbox',
    run: async () =>
      userId === 0
        ? warn(say('doctor.running-as-root.root'), [say('doctor.running-as-root.fix')], ['uid 0'])
        : pass(say('doctor.running-as-root.user'), userId === null ? [] : [`uid ${userId}`]),
  };
}
