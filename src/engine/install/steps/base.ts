import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem, problemOf } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { ask, perform, type Site } from '../site.ts';

/** What DC/OS needs of a machine; only what is missing is installed. */
export function baseStep(site: Site, { name, type }: MachineSpec): Step {
  const missing = async (signal: AbortSignal) => {
    const found = await ask(site, name, 'base.sh', ['probe', type], signal);
    return [...found.matchAll(/^missing (.+)$/gm)].map(([, what]) => what ?? '');
  };
  return {
    id: `base:${name}`,
    title: say('step.base', { machine: name }),
    machines: [name],
    needs: [`names:${name}`],
    weight: 5,
    timeoutMs: 1_200_000,
    isDone: async (signal) => (await missing(signal)).length === 0,
    async run(context) {
      context.log(`missing: ${(await missing(context.signal)).join(', ')}`, name);
      const failure = await perform(
        site,
        name,
        'base.sh',
        ['install', type, await site.docker()],
        context,
      ).then(
        () => null,
        (error: unknown) => error,
      );
      context.signal.throwIfAborted();
      const left = await missing(context.signal);
      if (left.length > 0) throw incomplete(name, left, failure);
    },
  };
}

function incomplete(machine: string, left: readonly string[], cause: unknown): ProblemError {
  const command = cause === null ? undefined : problemOf(cause).command;
  const extra = { machine, ...(command === undefined ? {} : { command }) };
  const params = { machine, missing: left.join(', ') };
  return new ProblemError(problem('BASE-INCOMPLETE', params, extra), { cause });
}
