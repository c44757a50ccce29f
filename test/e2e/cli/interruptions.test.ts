import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, type Line, makeHome } from './commands.ts';

/** A deployment that can be met in the middle: about 7 s at speed 50, 6 min at speed 1. */
const upAtSpeed = (speed: number) => [
  'up',
  'demo',
  '--provider',
  'simulated',
  '--speed',
  String(speed),
  '--json',
];

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

const running = (step: string) => (line: Line) =>
  line.type === 'step' && line.step === step && line.state === 'running';

const stepsRun = (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.type === 'step' && line.state === 'done' ? [line.step] : []));

describe('a step that fails', () => {
  it('answers 1 with its problem; `up` again does only what is left', async () => {
    const failed = await home.json(['up', 'demo', '--provider', 'simulated', '--speed', '1000'], {
      DCOS_VAGRANT_SIMULATE_FAILURE: 'genconf',
    });
    expect(failed.exitCode).toBe(1);
    expect(failed.last).toMatchObject({ type: 'result', outcome: 'failed' });
    expect(failed.lines).toContainEqual(
      expect.objectContaining({ type: 'problem', code: 'SIMULATED-FAILURE', severity: 'error' }),
    );
    const status = await home.json(['status', 'demo']);
    expect(status.last).toMatchObject({
      state: 'failed',
      problems: [{ code: 'SIMULATED-FAILURE' }],
    });

    const again = await home.json(['up', 'demo']);
    expect(again.exitCode).toBe(0);
    expect(stepsRun(again.lines)).toContain('genconf');
    expect(stepsRun(again.lines)).not.toContain('machines');
    expect((await home.json(['status', 'demo'])).last).toMatchObject({
      state: 'running',
      problems: [],
    });
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'as %s cancels: 130, and `up` goes on later',
    async (signal) => {
      const up = home.begin(upAtSpeed(50));
      await up.line(running('genconf'));
      up.child.kill(signal);
      const { exitCode, stdout } = await up.ended;
      expect(exitCode).toBe(130);
      expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
        type: 'result',
        outcome: 'cancelled',
      });
      const { last } = await home.json(['status', 'demo']);
      expect(last).toMatchObject({ state: 'interrupted', operation: { kind: 'deploy' } });

      const again = await home.json(['up', 'demo']);
      expect(again.exitCode).toBe(0);
      expect(stepsRun(again.lines)).not.toContain('machines');
    },
  );
});

describe('a cluster that another process works on', () => {
  it('is busy: 4, with who holds it; its status shows the operation', async () => {
    const up = home.begin(upAtSpeed(1));
    await up.line(running('machines'));
    for (const args of [
      ['up', 'demo'],
      ['stop', 'demo'],
      ['destroy', 'demo', '--yes'],
    ]) {
      const { exitCode, lines } = await home.json(args);
      expect(exitCode).toBe(4);
      expect(lines[0]).toMatchObject({
        code: 'CLUSTER-BUSY',
        message: expect.stringContaining('busy'),
      });
    }
    expect((await home.json(['status', 'demo'])).last).toMatchObject({
      state: 'creating',
      operation: { kind: 'deploy', step: { message: expect.any(String) } },
    });
    up.child.kill('SIGINT');
    expect((await up.ended).exitCode).toBe(130);
    expect((await home.json(['destroy', 'demo', '--yes'])).exitCode).toBe(0);
  });
});

describe('a process that was killed', () => {
  it.each(['machines', 'genconf', 'agent:a1'])(
    'in step %s leaves the cluster interrupted and free; `up` finishes it',
    async (step) => {
      const up = home.begin(upAtSpeed(50));
      await up.line(running(step));
      up.child.kill('SIGKILL');
      await up.ended;
      const { last } = await home.json(['status', 'demo']);
      expect(last).toMatchObject({
        state: 'interrupted',
        problems: [{ code: 'OPERATION-INTERRUPTED' }],
      });
      expect((await home.json(['up', 'demo'])).exitCode).toBe(0);
      expect((await home.json(['status', 'demo'])).last).toMatchObject({ state: 'running' });
    },
  );

  it('leaves a cluster that can be destroyed', async () => {
    const up = home.begin(upAtSpeed(50));
    await up.line(running('genconf'));
    up.child.kill('SIGKILL');
    await up.ended;
    expect((await home.json(['destroy', 'demo', '--yes'])).exitCode).toBe(0);
    expect((await home.json(['list'])).last).toEqual([]);
  });
});
