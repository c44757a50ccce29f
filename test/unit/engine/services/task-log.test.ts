import { describe, expect, test } from 'vitest';
import { talking, web } from './talking.ts';

const wish = { task: '/web', file: 'stdout', lines: 100, follow: false } as const;

async function textsOf(portions: AsyncIterable<readonly { readonly text: string }[]>) {
  const texts: string[] = [];
  for await (const portion of portions) texts.push(...portion.map(({ text }) => text));
  return texts;
}

describe('what a task writes', () => {
  test('is read by the id of its app, or its own', async () => {
    const { services } = talking();
    await services.run('demo', JSON.stringify(web));
    const [task] = (await services.look('demo')).tasks ?? [];
    const byApp = await textsOf((await services.taskLog('demo', wish)).portions);
    expect(byApp).toContain(`Nothing runs; this would be: ${web.cmd}`);
    const byId = await services.taskLog('demo', { ...wish, task: task?.id ?? '' });
    expect(await textsOf(byId.portions)).toEqual(byApp);
    expect(
      await textsOf((await services.taskLog('demo', { ...wish, file: 'stderr' })).portions),
    ).toEqual([]);
  });

  test('begins with its newest lines', async () => {
    const { services, talk } = talking();
    await services.run('demo', JSON.stringify(web));
    talk.pass(60_000);
    const { portions } = await services.taskLog('demo', { ...wish, lines: 2 });
    expect(await textsOf(portions)).toEqual([
      'still simulated after 55 s',
      'still simulated after 60 s',
    ]);
  });

  test('goes on while the task runs, and ends with it', async () => {
    const { services, talk } = talking();
    await services.run('demo', JSON.stringify(web));
    const { portions } = await services.taskLog('demo', { ...wish, follow: true });
    expect((await portions.next()).value).toHaveLength(2);
    talk.pass(5_000);
    expect((await portions.next()).value).toMatchObject([{ text: 'still simulated after 5 s' }]);
    await services.destroy('demo', '/web');
    // Its sandbox is gone with it in a simulation.
    await portions.next().then(
      ({ done }) => expect(done).toBe(true),
      ({ problem }) => expect(problem.code).toBe('SANDBOX-GONE'),
    );
  });

  test('of a task that nobody knows is refused', async () => {
    const { services } = talking();
    const { portions } = await services.taskLog('demo', wish);
    await expect(portions.next()).rejects.toMatchObject({ problem: { code: 'TASK-UNKNOWN' } });
  });
});
