import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

const simulated = ['--provider', 'simulated', '--speed', '1000'];

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

/** Which network is free depends on the computer. */
const oneOfOurs = expect.stringMatching(/^192\.168\.(5[6-9]|6[0-3])\.0\/24$/);

describe('a simulated cluster', () => {
  it('is created, stopped, started and destroyed, and leaves nothing', async () => {
    const up = await home.json(['up', 'demo', ...simulated]);
    expect(up.exitCode).toBe(0);
    expect(up.last).toMatchObject({
      type: 'result',
      outcome: 'done',
      cluster: 'demo',
      kind: 'deploy',
    });
    const progress = up.lines.flatMap(({ type, progress }) =>
      type === 'progress' ? [progress] : [],
    );
    expect(progress).toEqual(progress.toSorted((a, b) => Number(a) - Number(b)));
    expect(progress.at(-1)).toBe(1);

    const { last: running } = await home.json(['status', 'demo']);
    expect(running).toMatchObject({
      name: 'demo',
      provider: 'simulated',
      domain: 'dcos',
      network: oneOfOurs,
      state: 'running',
      dcos: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      problems: [],
    });
    const machines = running.machines as Array<{ name: string; state: string }>;
    expect(machines.map(({ name }) => name).toSorted()).toEqual(['a1', 'boot', 'm1', 'p1']);
    expect(new Set(machines.map(({ state }) => state))).toEqual(new Set(['running']));

    expect((await home.json(['stop', 'demo'])).exitCode).toBe(0);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ state: 'stopped' });
    expect((await home.json(['start', 'demo'])).exitCode).toBe(0);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ state: 'running' });

    const destroyed = await home.json(['destroy', 'demo', '--yes']);
    expect([destroyed.exitCode, destroyed.last.outcome]).toEqual([0, 'done']);
    expect((await home.json(['list'])).last).toEqual([]);
    expect(await clustersIn(home)).toEqual([]);
  });

  it('that is up needs nothing: a second `up` skips every step', async () => {
    await home.json(['up', 'demo', ...simulated]);
    const again = await home.json(['up', 'demo']);
    expect(again.exitCode).toBe(0);
    expect(stepsIn(again.lines, 'done').filter((step) => step !== 'health')).toEqual([]);
  });

  it('lives beside a second one with a domain and network of its own', async () => {
    await home.json(['up', 'demo', ...simulated]);
    await home.json(['up', 'other', ...simulated, '--topology', '1m-2a-1p']);
    const { last } = await home.json(['list']);
    expect(last).toMatchObject([
      { name: 'demo', domain: 'dcos', network: oneOfOurs },
      { name: 'other', domain: 'other.dcos', network: oneOfOurs, machines: { length: 5 } },
    ]);
    const [demo, other] = last as unknown as Array<{ network: string }>;
    expect(demo?.network).not.toBe(other?.network);
    await home.json(['destroy', 'demo', '--yes']);
    expect((await home.json(['status', 'other'])).last).toMatchObject({ state: 'running' });
  });

  it('can be brought up in part', async () => {
    expect((await home.json(['up', 'demo', 'm1', ...simulated])).exitCode).toBe(0);
    const { last } = await home.json(['status', 'demo']);
    const states = (last.machines as Array<{ name: string; state: string }>).map(
      ({ name, state }) => [name, state],
    );
    expect(Object.fromEntries(states)).toEqual({
      m1: 'running',
      boot: 'running',
      a1: 'absent',
      p1: 'absent',
    });
    expect((await home.json(['up', 'demo'])).exitCode).toBe(0);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ state: 'running' });
  });

  it('answers over HTTP as long as `up --wait` runs', async () => {
    const waiting = home.begin(['up', 'demo', ...simulated, '--wait', '--json']);
    const { url } = await waiting.line(({ type }) => type === 'result');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const version = await fetch(new URL('dcos-metadata/dcos-version.json', String(url)));
    expect(await version.json()).toMatchObject({ version: expect.stringMatching(/^\d+\./) });
    waiting.child.kill('SIGTERM');
    expect((await waiting.ended).exitCode).toBe(0);
    await expect(fetch(String(url))).rejects.toThrow();
  });

  it('tells a person the same in words', async () => {
    const up = await home.run(['up', 'demo', ...simulated]);
    expect(up).toMatchObject({ exitCode: 0, stderr: '' });
    expect(up.stdout).not.toContain('\u001b');
    expect(up.stdout).toContain('Simulated: no real machine exists.');
    expect(up.stdout).toMatch(/✔ Generating the DC\/OS configuration {2}\d/);
    expect((await home.run(['list'])).stdout).toMatch(/^demo {2}running {2}simulated/m);
    expect((await home.run(['status', 'demo'])).stdout).toContain(
      'Simulated: no real machine exists.',
    );
    expect((await home.run(['logs', 'demo'])).exitCode).toBe(0);
    expect((await home.run(['ssh', 'demo', 'm1', '--', 'true'])).exitCode).toBe(255);
  });
});

function stepsIn(lines: readonly Record<string, unknown>[], state: string): unknown[] {
  return lines.flatMap((line) => (line.type === 'step' && line.state === state ? [line.step] : []));
}

async function clustersIn(home: Home): Promise<string[]> {
  return readdir(`${home.folder}/clusters`).catch(() => []);
}
