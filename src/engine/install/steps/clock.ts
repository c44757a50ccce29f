import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { ask, perform, type Site } from '../site.ts';
import { CONNECT_MS, orNotYet, untilReached } from './reached.ts';

/** How far a clock may be off, ms. ZooKeeper and DC/OS's networking bear a second or two. */
const toleratedMs = 1_500;

/**
 * A machine that was saved wakes up with the time of then; this computer's time is set, in one step. By
 * itself it would take hours, and DC/OS's parts would not find each other meanwhile. Containers have
 * their host's clock: there nothing is ever to be done.
 */
export function clockStep(site: Site, { name }: MachineSpec, needs: readonly string[]): Step {
  const offMs = async (signal: AbortSignal) => {
    const asked = Date.now();
    const told = await ask(site, name, 'clock.sh', ['read'], signal);
    // Without the fraction where the machine's `date` knows none.
    const seconds = Number(/^\d+(\.\d+)?/.exec(told)?.[0]);
    // Read somewhere between the question and the answer.
    return seconds * 1000 - (asked + Date.now()) / 2;
  };
  return {
    id: `clock:${name}`,
    title: say('step.clock', { machine: name }),
    machines: [name],
    needs,
    weight: 1,
    timeoutMs: CONNECT_MS + 60_000,
    optional: true,
    isDone: async (signal) => {
      const off = await orNotYet(() => offMs(signal));
      return off !== null && Math.abs(off) <= toleratedMs;
    },
    async run(context) {
      const { signal } = context;
      await untilReached(site, name, context);
      let off = await offMs(signal);
      let ahead = 0;
      for (let tries = 0; tries < 3 && Math.abs(off) > toleratedMs; tries += 1) {
        context.log(`The clock is ${(off / 1000).toFixed(1)} s off; it is set.`, name);
        const seconds = String(Math.round((Date.now() + ahead) / 1000));
        await perform(site, name, 'clock.sh', ['set', seconds], context);
        off = await offMs(signal);
        // A machine that is slow sets the time of when it was told.
        ahead -= off;
      }
      if (Math.abs(off) <= toleratedMs) return;
      const params = { machine: name, seconds: Math.round(off / 1000) };
      throw new ProblemError(problem('CLOCK-NOT-SET', params, { machine: name }));
    },
  };
}
