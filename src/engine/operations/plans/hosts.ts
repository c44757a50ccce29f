import type { ChangeOutcome } from '../../../shared/api/hosts.ts';
import { twinsOf } from '../../../shared/cluster/twins.ts';
import { renderText, say } from '../../../shared/messages/message.ts';
import { nameProblems } from '../../hosts/index.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/** How long the user may take to answer the one question for administrator rights, minutes. */
const patience = 15;

/**
 * What needs an administrator, first of all and in one prompt, while the user is there: names of the
 * machines in the hosts file, and what the network needs. Without the names the cluster works by address.
 */
export async function hostsStep(plan: PlanContext): Promise<Step[]> {
  const { cluster, hosts, named, beside, askAgain, others } = plan;
  const needed = (await beside()).length > 0;
  // A clone and its original have the same names for the same addresses: one of them in the file is enough.
  const twins = twinsOf(
    cluster.spec,
    others.map(({ spec }) => spec),
  );
  const isNamed = async () => {
    const found = await Promise.all([cluster.spec, ...twins].map((spec) => hosts.has(spec)));
    return found.includes(true);
  };
  if (!named && !needed) return [];
  return [
    {
      id: 'hosts',
      title: needed ? say('step.changes') : say('step.hosts'),
      machines: [],
      needs: ['orphans', 'preflight', 'cli-file'],
      weight: 1,
      timeoutMs: minutes(patience),
      optional: true,
      isDone: async () => (!named || (await isNamed())) && (await beside()).length === 0,
      run: async (context) => {
        const call = { askAgain, signal: context.signal };
        const changes = await beside();
        const outcome =
          named && !(await isNamed())
            ? await hosts.apply(cluster.spec, call, changes)
            : await hosts.allow(changes, call);
        tell(outcome, context);
        if (!named || outcome.problems.length > 0) return;
        const { names, problems } = await hosts.state(cluster.spec);
        for (const warning of [...problems, ...nameProblems(names)]) context.warn(warning);
      },
    },
  ];
}

/** Only for simulated machines it depends on whether they were ever named. */
export async function removeHostsStep(plan: PlanContext): Promise<Step[]> {
  const { cluster, hosts, named, beside, askAgain } = plan;
  const marked = () => hosts.hasAny(cluster.spec);
  if (!named && !(await marked())) return [];
  return [
    {
      id: 'unhosts',
      title: say('step.unhosts'),
      machines: [],
      needs: ['orphans'],
      weight: 1,
      timeoutMs: minutes(patience),
      optional: true,
      isDone: async () => !(await marked()) && (await beside()).length === 0,
      run: async (context) => {
        const call = { askAgain, signal: context.signal };
        tell(await hosts.remove(cluster.spec, call, await beside()), context);
      },
    },
  ];
}

function tell({ problems, notes }: ChangeOutcome, { warn, log }: StepContext): void {
  for (const problem of problems) warn(problem);
  for (const note of notes) log(renderText(note));
}
