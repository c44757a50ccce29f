import { renderText, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { OperationHandle } from '../run.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/** The cluster that another one replaces, as it is destroyed. */
export interface Replaced {
  isGone(): Promise<boolean>;
  destroy(): Promise<OperationHandle>;
}

/** What is fetched while the old cluster is still there: should a server be gone, nothing is lost. */
const before: readonly string[] = ['orphans', 'download', 'download:box'];

/**
 * Puts the end of the cluster that is replaced between what is fetched and what is made. The new cluster's
 * record was written before, so that whatever is interrupted is gone on with from there.
 */
export function afterReplaced(plan: PlanContext, steps: readonly Step[]): readonly Step[] {
  const { cluster, replaced } = plan;
  const { replaces } = cluster.spec;
  if (replaces === undefined || replaced === undefined) return steps;
  return [
    replaceStep(plan, replaces.name, replaced),
    ...steps.map((step) =>
      before.includes(step.id)
        ? // What this computer lacks now it may have once the old cluster is gone.
          { ...step, needs: step.needs.filter((need) => need !== 'preflight') }
        : { ...step, needs: [...step.needs, 'replace'] },
    ),
  ];
}

function replaceStep({ cluster, save }: PlanContext, name: string, replaced: Replaced): Step {
  return {
    id: 'replace',
    title: say('step.replace', { name }),
    machines: [],
    needs: before,
    weight: 20,
    timeoutMs: minutes(120),
    isDone: () => replaced.isGone(),
    async run(context) {
      const handle = await replaced.destroy();
      const cancel = () => handle.cancel();
      context.signal.addEventListener('abort', cancel, { once: true });
      if (context.signal.aborted) cancel();
      try {
        await retell(handle, context);
        const { outcome } = await handle.result;
        context.signal.throwIfAborted();
        if (outcome !== 'done') throw new ProblemError(problem('REBUILD-NOT-REPLACED', { name }));
        const { replaces: _done, ...spec } = cluster.spec;
        await save(spec);
      } finally {
        context.signal.removeEventListener('abort', cancel);
      }
    },
  };
}

/** The other operation's steps and lines in this one's log, its problems as warnings. */
async function retell({ events }: OperationHandle, { log, progress, warn }: StepContext) {
  for await (const event of events) {
    if (event.type === 'log') log(event.line);
    if (event.type === 'progress') progress(event.progress);
    if (event.type === 'step' && event.state === 'running') log(renderText(event.title));
    if (event.type === 'problem') warn({ ...event.problem, severity: 'warning' });
  }
}
