import type { ExampleRemoved } from '../../shared/api/examples.ts';
import { refuse } from '../../shared/problem.ts';
import { rest } from '../history/abortable.ts';
import { dataOf } from './catalogue.ts';
import { look, type Work } from './run.ts';
import { ownApps, packageLabel } from './standing.ts';

/**
 * Takes away what carries the example's label, the last part first, and waits until it is gone. A package
 * that stood there before stays. Throws `EXAMPLE-STAYS`, and what Marathon and Cosmos throw.
 */
export async function removeExample(work: Work): Promise<ExampleRemoved> {
  const { example, session, signal, pace } = work;
  const { marathon, cosmos } = session;
  const mine = ownApps(example, (await look(work)).apps);
  for (const { id, labels } of mine) {
    const name = labels[packageLabel];
    // Cosmos has the service tidy up behind itself; an app of Marathon's is simply ended.
    if (name !== undefined) await cosmos.uninstall(name, id, signal);
    else await marathon.remove(id, { force: true, signal });
    await untilGone(id, work);
  }
  signal.throwIfAborted();
  const notes = mine.length === 0 ? [] : [dataOf(example.id)];
  return { apps: mine.map(({ id }) => id), notes };

  async function untilGone(id: string, of: Work): Promise<void> {
    const begun = Date.now();
    while ((await look(of)).apps.some((app) => app.id === id)) {
      if (Date.now() - begun >= pace.patienceMs) {
        refuse('EXAMPLE-STAYS', { app: id, count: Math.round(pace.patienceMs / 60_000) });
      }
      await rest(pace.pollMs, signal);
      if (signal.aborted) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
    }
  }
}
