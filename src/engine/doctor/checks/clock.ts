import { say } from '../../../shared/messages/message.ts';
import { type Check, pass, unknown, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** A running machine and how to ask it for the time. */
export interface Clock {
  readonly machine: string;
  /** ms since 1970. */
  now(signal: AbortSignal): Promise<number>;
}

/** Beyond this DC/OS's own services stop trusting each other, s. */
const mostSeconds = 5;

/** Machines that slept know what time it is: after a long sleep DC/OS fails where they do not. */
export function clockCheck(clocks: (signal: AbortSignal) => Promise<readonly Clock[]>): Check {
  return {
    id: 'clock',
    title: say('doctor.clock.title'),
    level: 'warn',
    timeoutMs: 4_500,
    applicable: ofRealMachines,
    run: async (signal) => {
      const all = await clocks(signal);
      if (all.length === 0) return pass(say('doctor.clock.none'));
      const offsets = await Promise.all(all.map((clock) => offsetOf(clock, signal)));
      const told = offsets.filter((each) => each.seconds !== null);
      const evidence = offsets.map(({ machine, seconds }) => `${machine} ${seconds ?? '?'} s`);
      const wrong = told.find(({ seconds }) => Math.abs(seconds ?? 0) > mostSeconds);
      if (wrong !== undefined) {
        const params = { machine: wrong.machine, seconds: Math.abs(wrong.seconds ?? 0) };
        return warn(say('doctor.clock.off', params), [say('doctor.clock.fix')], evidence);
      }
      if (told.length < all.length) return unknown(say('doctor.clock.unknown'), evidence);
      return pass(say('doctor.clock.right'), evidence);
    },
  };
}

async function offsetOf({ machine, now }: Clock, signal: AbortSignal) {
  const before = Date.now();
  const told = await now(signal).catch(() => null);
  // The answer was given somewhere between asking and hearing it.
  const middle = (before + Date.now()) / 2;
  const seconds = told === null ? null : Math.round((told - middle) / 1000);
  return { machine, seconds };
}
