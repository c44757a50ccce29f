import * as z from 'zod';
import type { ExampleDefinition } from '../../shared/examples/definition.ts';
import { parseJson } from '../dcos/request.ts';
import type { ServiceSession } from '../services/session.ts';
import { appOfPart, type Reality } from './standing.ts';

const planAnswer = z.object({ status: z.string() });

/** What Marathon runs, and which packages of the examples are ready to be used, as their schedulers say. */
export async function readReality(
  { marathon, send }: Pick<ServiceSession, 'marathon' | 'send'>,
  examples: readonly ExampleDefinition[],
  signal: AbortSignal,
): Promise<Reality> {
  const apps = await marathon.apps(signal);
  const plans = examples.flatMap(({ id, parts }) =>
    parts.flatMap((part) => {
      if (part.kind !== 'package' || part.plan === undefined) return [];
      const app = appOfPart(id, part, apps);
      return app === null || app.tasksRunning === 0 ? [] : [{ app: app.id, plan: part.plan }];
    }),
  );
  const asked = plans.map(async ({ app, plan }) => {
    // The scheduler is a task itself: until it answers nothing is complete.
    const answer = await send(`/service${app}/v1/plans/${plan}`, { signal }).catch(() => null);
    const parsed = planAnswer.safeParse(parseJson(answer?.body ?? ''));
    return parsed.data?.status === 'COMPLETE' ? [app] : [];
  });
  return { apps, complete: new Set((await Promise.all(asked)).flat()) };
}
