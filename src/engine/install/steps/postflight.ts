import { type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { type PostflightReport, parsePostflight } from '../postflight-report.ts';
import { ask, type Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

/** How long DC/OS may take to become healthy, and how often we look: as dcos-vagrant does, ms. */
const WINDOW_MS = 900_000;
const PAUSE_MS = 5_000;

/** Waits until the checks of this DC/OS version pass on the machine and its Admin Router answers. */
export function postflightStep(site: Site, { name, type }: MachineSpec): Step {
  const look = async (signal: AbortSignal) =>
    parsePostflight(await ask(site, name, 'postflight.sh', [], signal));
  const masters = machinesOf({ machines: [...site.chosen] }, 'master');
  return {
    id: `postflight:${name}`,
    title: say('step.postflight', { machine: name }),
    machines: [name],
    // A master is healthy only when all masters have found each other.
    needs: type === 'master' ? masters.map((master) => `master:${master.name}`) : [`agent:${name}`],
    weight: 60,
    timeoutMs: WINDOW_MS + 120_000,
    isDone: async (signal) => (await look(signal)).waiting.length === 0,
    async run(context) {
      const last = await waitUntilNothingIsLeft<PostflightReport>({
        context,
        machine: name,
        windowMs: WINDOW_MS,
        pauseMs: PAUSE_MS,
        look: async () => {
          const seen = await look(context.signal);
          if (seen.hopeless) throw unhealthy(name, seen);
          return { waiting: seen.waiting, seen };
        },
      });
      if (last !== null) throw unhealthy(name, last);
    },
  };
}

function unhealthy(machine: string, { failing }: PostflightReport): ProblemError {
  const params = { machine, failing: failing.join(', ') };
  return new ProblemError(problem('POSTFLIGHT-UNHEALTHY', params, { machine }));
}
