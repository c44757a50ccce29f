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
      const before = await offMs(signal);
      if (Math.abs(before) <= toleratedMs) return;
      context.log(`The clock is ${(before / 1000).toFixed(1)} s off; it is set.`, name);
      const now = String(Math.round(Date.now() / 1000));
      await perform(site, name, 'clock.sh', ['set', now], context);
      const after = await offMs(signal);
      if (Math.abs(after) <= toleratedMs) return;
      const params = { machine: name, seconds: Math.round(after / 1000) };
      throw new ProblemError(problem('CLOCK-NOT-SET', params, { machine: name }));
    },
  };
}
