import { say } from '../../../shared/messages/message.ts';
import { type Check, type Fixed, pass, unknown, warn } from '../check.ts';
import { failedBecause, nothingToDo, together } from '../fixed.ts';
import type { Found, Leftover } from '../leftovers/leftover.ts';

const id = 'leftovers';

/** Machines, networks, locks and hosts blocks of ours that belong to no cluster any more. */
export function leftoversCheck(find: (signal: AbortSignal) => Promise<readonly Found[]>): Check {
  return {
    id,
    title: say('doctor.leftovers.title'),
    level: 'warn',
    run: async (signal) => {
      const found = await find(signal);
      const all = found.flatMap(({ leftovers }) => leftovers);
      if (all.length > 0) {
        const byHand = all.filter(({ remove }) => remove === null);
        const commands = byHand.flatMap((each) => each.commands);
        const fixes = [
          say('doctor.leftovers.fix'),
          ...commands.map((command) => say('doctor.leftovers.command', { command })),
        ];
        const evidence = all.map(({ name }) => name);
        return warn(
          say('doctor.leftovers.some', { count: all.length }),
          fixes,
          evidence,
          actionsOf(all),
        );
      }
      const complete = found.every((each) => each.complete);
      return complete
        ? pass(say('doctor.leftovers.none'))
        : unknown(say('doctor.leftovers.unknown'));
    },
    fix: async (action, signal) => {
      const all = (await find(signal)).flatMap(({ leftovers }) => leftovers);
      const chosen = action === id ? all : all.filter((each) => `${id}:${each.id}` === action);
      if (chosen.length === 0) return nothingToDo;
      const ended: Fixed[] = [];
      // Machines before the networks that they are attached to, one after another.
      for (const leftover of chosen) ended.push(await removed(leftover, signal));
      return together(ended);
    },
  };
}

function actionsOf(all: readonly Leftover[]) {
  return all
    .filter(({ remove }) => remove !== null)
    .map(({ id: of, what, administrator, commands }) => ({
      id: `${id}:${of}`,
      title: what,
      administrator,
      commands,
    }));
}

async function removed({ remove, commands }: Leftover, signal: AbortSignal): Promise<Fixed> {
  if (remove === null) return { outcome: 'refused', problems: [], commands };
  return remove(signal).catch((error: unknown) => failedBecause(error, commands));
}
