import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

let home: Home;
beforeAll(async () => {
  home = await makeHome();
  await home.run(['up', 'demo', '--provider', 'simulated', '--speed', '1000']);
});
afterAll(() => home.remove());

describe('logs', () => {
  it('of a machine are its journal, and say that they are simulated', async () => {
    const { exitCode, lines } = await home.json(['logs', 'demo', 'm1', '--lines', '3']);
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ type: 'log', machine: 'm1', simulated: true });
  });

  it('of a machine are followed until Ctrl-C', async () => {
    const followed = home.begin(['logs', 'demo', 'm1', '--follow', '--lines', '1', '--json']);
    const first = await followed.line(({ type }) => type === 'log');
    // What comes after it was not there when it was asked.
    await followed.line(({ at }) => String(at) > String(first.at));
    followed.child.kill('SIGINT');
    expect(await followed.ended).toMatchObject({ exitCode: 130, stderr: '' });
  });

  it('of an operation stay what they were, and are followed to its end', async () => {
    const plain = await home.run(['logs', 'demo']);
    expect(plain.stdout).toMatch(/^\d{4}-\S+Z \S+ \S+ /);
    const followed = await home.run(['logs', 'demo', '--follow']);
    expect(followed).toMatchObject({ exitCode: 0, stdout: plain.stdout });
    const [operation] = (await home.json(['history', 'demo'])).last as unknown as { id: string }[];
    const named = await home.run(['logs', 'demo', '--operation', String(operation?.id)]);
    expect(named.stdout).toBe(plain.stdout);
  });
});

describe('history', () => {
  it('tells what was done, and which logs are kept', async () => {
    const logs = join(home.folder, 'clusters', 'demo', 'logs');
    await mkdir(logs, { recursive: true });
    for (let count = 100; count < 160; count += 1) {
      await writeFile(join(logs, `20200101T000000${count}-start-0000.log`), 'old\n');
    }
    await home.run(['stop', 'demo']);
    const left = (await readdir(logs)).sort();
    expect(left).toHaveLength(50);
    expect(left[0]).toBe('20200101T000000112-start-0000.log');
    const { last } = await home.json(['history', 'demo']);
    expect(last).toMatchObject([
      { kind: 'stop', outcome: 'done', problem: null, log: join(logs, String(left.at(-1))) },
      { kind: 'deploy', outcome: 'done', log: join(logs, String(left.at(-2))) },
    ]);
  });

  it('of a cluster that is not there is refused', async () => {
    expect((await home.run(['history', 'nothing'])).exitCode).toBe(2);
  });
});
