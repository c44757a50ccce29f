import { say } from '../../../shared/messages/message.ts';
import { type Check, fail, pass } from '../check.ts';
import { ofVirtualBox } from '../where.ts';
import type { CheckHost } from './host.ts';

/** The processor can run the x86 machines that DC/OS needs. */
export function architectureCheck({ arch, platform, cpuModel }: CheckHost): Check {
  const evidence = [arch, cpuModel].filter((text) => text !== '');
  return {
    id: 'arch',
    title: say('check.architecture.title'),
    level: 'block',
    preflight: true,
    applicable: ofVirtualBox,
    run: async () => {
      if (arch === 'x64') return pass(say('check.architecture.x64'), evidence);
      const apple = platform === 'darwin' && arch === 'arm64';
      const summary = say(apple ? 'check.architecture.apple' : 'check.architecture.other', {
        arch,
      });
      return fail(summary, [say('check.architecture.fix')], evidence);
    },
  };
}
