import type { ClusterRecord } from '../../providers/provider.ts';
import type { PlanContext } from './context.ts';

/** How long finding out may take, ms: a machine that does not answer counts as not complete. */
const patienceMs = 30_000;

/** Of the agents those on which something of DC/OS is still to be done, as their steps themselves say. */
export async function incompleteAgents(
  { installation }: Pick<PlanContext, 'installation'>,
  cluster: ClusterRecord,
  agents: readonly string[],
): Promise<string[]> {
  const signal = AbortSignal.timeout(patienceMs);
  const answers = await Promise.all(
    agents.map(async (agent) => {
      // Names are every machine's matter, and whether all are well is not what made it incomplete.
      const steps = installation
        .joinSteps(cluster, [agent])
        .filter(({ id }) => !/^(names|postflight|health)\b/.test(id));
      for (const step of steps) {
        if (!(await step.isDone(signal).catch(() => false))) return true;
      }
      return false;
    }),
  );
  return agents.filter((_, index) => answers[index]);
}
