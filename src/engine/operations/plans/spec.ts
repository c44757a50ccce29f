import { say } from '../../../shared/messages/message.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

interface Writing extends Pick<Step, 'id' | 'needs'> {
  /** Machines that were removed and belong to the cluster no more. */
  readonly gone: readonly string[];
}

/** Writes down what the plan's cluster shall be, for us and, in its workspace, for Vagrant. */
export function specStep({ cluster, provider, save }: PlanContext, writing: Writing): Step {
  const { id, needs, gone } = writing;
  // Written once more costs nothing; what is on the disk may have been written only in part.
  let written = false;
  return {
    id,
    title: say('step.spec'),
    machines: [],
    needs,
    weight: 1,
    timeoutMs: minutes(2),
    isDone: async () => written,
    run: async () => {
      await save(cluster.spec);
      await provider.rewrite(cluster, gone);
      written = true;
    },
  };
}
