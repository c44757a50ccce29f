import { createRouterClient, os } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { ApiContext } from '../../../src/engine/api/context.ts';
import { tellProblems } from '../../../src/engine/api/errors.ts';
import { machineLogs } from '../../../src/engine/api/machine-logs.ts';
import { createOpenJournals } from '../../../src/engine/api/open-journals.ts';
import { services } from '../../../src/engine/api/services.ts';
import type { Engine } from '../../../src/engine/index.ts';
import { problemOfCall } from '../../../src/shared/api/problem-error.ts';
import { talking, web } from '../../unit/engine/services/talking.ts';

/** A page that asks what runs on a simulated cluster. */
function page() {
  const { services: part, talk } = talking();
  const engine = { services: part } as unknown as Engine;
  const context = { engine, journals: createOpenJournals() } as unknown as ApiContext;
  const router = os.$context<ApiContext>().use(tellProblems).router({ services, machineLogs });
  return { client: createRouterClient(router, { context }), talk };
}

const refused = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable('It was not refused.'),
    (error: unknown) => problemOfCall(error),
  );

describe('what runs on a cluster, in a page', () => {
  it('is watched, and changed', async () => {
    const { client, talk } = page();
    await client.services.run({ name: 'demo', definition: JSON.stringify(web), force: false });
    const app = { name: 'demo', app: '/web', force: false };
    await client.services.scale({ ...app, instances: 2 });
    talk.pass(5_000);
    const looks = await client.services.watch({ name: 'demo', hidden: false });
    const { value } = await looks.next();
    expect(value).toMatchObject({ services: { apps: [{ id: '/web', running: 2 }] } });
    await looks.return?.();
    await client.services.restart(app);
    expect(await refused(client.services.destroy(app))).toMatchObject({ code: 'MARATHON-LOCKED' });
    await client.services.destroy({ ...app, force: true });
    expect(await refused(client.services.restart(app))).toMatchObject({
      code: 'MARATHON-APP-UNKNOWN',
    });
  });

  it('what a task writes is read by the id that its first growth tells', async () => {
    const { client } = page();
    await client.services.run({ name: 'demo', definition: JSON.stringify(web), force: false });
    const log = await client.services.log({ name: 'demo', task: '/web', file: 'stdout' });
    let id = '';
    for await (const growth of log) {
      ({ id } = growth);
      expect(growth).toMatchObject({ simulated: true, problem: null });
      if (growth.total > 0) break;
    }
    // The journal is gone with the one who looked at it.
    const asked = client.machineLogs.page({ id, first: 0, count: 10 });
    expect(await refused(asked)).toMatchObject({ code: 'MACHINE-LOG-CLOSED' });
  });

  it.each([
    { name: 'demo', app: '', force: false, instances: 1 },
    { name: 'demo', app: '/web', force: false, instances: -1 },
    { name: 'demo', app: '/web', force: false, instances: 1001 },
  ])('does not take %j', async (input) => {
    const { client } = page();
    expect(await refused(client.services.scale(input))).toMatchObject({
      code: 'API-INPUT-INVALID',
    });
  });
});
