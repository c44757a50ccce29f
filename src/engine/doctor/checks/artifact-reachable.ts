import { say } from '../../../shared/messages/message.ts';
import { type Problem, problemOf } from '../../../shared/problem.ts';
import { type Check, pass, unknown, warn } from '../check.ts';
import { ofVirtualBox } from '../where.ts';

/** Rejects with why the latest DC/OS or its box can neither be found here nor be downloaded. */
export type EnsureObtainable = (signal: AbortSignal) => Promise<void>;

/** The installer and the box of the latest DC/OS are here, or their servers have them. */
export function artifactCheck(ensure: EnsureObtainable): Check {
  return {
    id: 'artifact-reachable',
    title: say('doctor.artifact-reachable.title'),
    level: 'warn',
    timeoutMs: 4_200,
    applicable: ofVirtualBox,
    run: async (signal) => {
      try {
        await ensure(signal);
        return pass(say('doctor.artifact-reachable.there'));
      } catch (error) {
        if (signal.aborted) return unknown(say('doctor.artifact-reachable.slow'));
        return warn(summaryOf(problemOf(error)), [say('doctor.artifact-reachable.fix')]);
      }
    },
  };
}

function summaryOf({ code, params }: Problem) {
  return params === undefined ? { code } : { code, params };
}
