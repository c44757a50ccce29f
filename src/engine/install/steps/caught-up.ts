import * as z from 'zod';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, renderText, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import { parseJson } from '../../dcos/request.ts';
import type { Step } from '../../operations/step.ts';
import { ask, type Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const WINDOW_MS = 900_000;

const servers = z.array(z.object({ description: z.string() })).min(1);

/**
 * After a master's upgrade and before the next one's: Exhibitor's servers all serve, and its Mesos master
 * has recovered the registry. Source: DC/OS's documents on upgrading, "Validate the upgrade".
 */
export function caughtUpStep(site: Site, { name, ip }: MachineSpec): Step {
  const waiting = async (signal: AbortSignal): Promise<Message[]> =>
    stillBehind(name, await ask(site, name, 'upgrade.sh', ['caught-up', ip], signal));
  return {
    id: `caught-up:${name}`,
    title: say('step.caught-up', { machine: name }),
    machines: [name],
    needs: [`upgrade:${name}`],
    weight: 20,
    timeoutMs: WINDOW_MS + 60_000,
    isDone: async (signal) => (await waiting(signal)).length === 0,
    async run(context) {
      const last = await waitUntilNothingIsLeft<readonly Message[]>({
        context,
        machine: name,
        windowMs: WINDOW_MS,
        pauseMs: 2_000,
        look: async () => {
          const seen = await waiting(context.signal);
          return { waiting: seen, seen };
        },
      });
      if (last === null) return;
      const failing = last.map((message) => renderText(message)).join('; ');
      throw new ProblemError(
        problem('UPGRADE-NODE-NOT-BACK', { machine: name, failing }, { machine: name }),
      );
    },
  };
}

/** What a master that was upgraded still waits for, from what `upgrade.sh caught-up` prints. */
export function stillBehind(machine: string, said: string): Message[] {
  const [, exhibitor = ''] = /^exhibitor (.*)$/m.exec(said) ?? [];
  const [, recovered = ''] = /^recovered ([0-9.]+)$/m.exec(said) ?? [];
  const parsed = servers.safeParse(parseJson(exhibitor));
  const serving =
    parsed.success && parsed.data.every(({ description }) => description === 'serving');
  return [
    ...(serving ? [] : [say('wait.exhibitor')]),
    ...(Number(recovered) === 1 ? [] : [say('wait.registrar', { machine })]),
  ];
}
