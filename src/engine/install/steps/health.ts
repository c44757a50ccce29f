import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, renderText, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import { waitingFor } from '../../dcos/health.ts';
import type { Step } from '../../operations/step.ts';
import type { Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const WINDOW_MS = 900_000;

/** The whole answers over HTTP from this computer: version, ZooKeeper, every agent registered. */
export function healthStep(site: Site, nodes: readonly MachineSpec[]): Step {
  const names = nodes.map(({ name }) => name);
  const look = (signal: AbortSignal) => waitingFor(site.cluster.spec, names, site.clientOf, signal);
  return {
    id: 'health',
    title: say('step.health'),
    machines: names,
    needs: [
      'machines',
      ...names.flatMap((name) => [
        `postflight:${name}`,
        `memory:${name}`,
        `settled:${name}`,
        `rejoin:${name}`,
      ]),
    ],
    weight: 15,
    timeoutMs: WINDOW_MS + 60_000,
    isDone: async (signal) => (await look(signal)).length === 0,
    async run(context) {
      const last = await waitUntilNothingIsLeft<readonly Message[]>({
        context,
        windowMs: WINDOW_MS,
        pauseMs: 2_000,
        look: async () => {
          const waiting = await look(context.signal);
          return { waiting, seen: waiting };
        },
      });
      if (last === null) return;
      const detail = last.map((message) => renderText(message)).join('; ');
      throw new ProblemError(problem('CLUSTER-UNHEALTHY', { detail }));
    },
  };
}
