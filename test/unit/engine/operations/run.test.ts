import { describe, expect, it } from 'vitest';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { eventsOf, longStep, operate, statesIn, step } from './steps.ts';

describe('an operation', () => {
  it('runs each step after what it needs and ends with a result', async () => {
    const events = await eventsOf(
      operate([
        step('health', { needs: ['install'] }),
        step('install', { needs: ['machines'] }),
        step('machines'),
      ]),
    );
    expect(statesIn(events)).toEqual([
      'machines running',
      'machines done',
      'install running',
      'install done',
      'health running',
      'health done',
    ]);
    expect(events.at(-1)).toMatchObject({
      type: 'result',
      outcome: 'done',
      kind: 'deploy',
      cluster: 'demo',
      url: 'http://m1.dcos/',
    });
  });

  it('runs independent steps at the same time', async () => {
    const m1 = longStep('base:m1');
    const seen: string[] = [];
    const a1 = step('base:a1', {
      run: async () => {
        seen.push('a1');
        m1.release();
      },
    });
    const result = await operate([m1, a1]).result;
    expect(result.outcome).toBe('done');
    expect(seen).toEqual(['a1']);
  });

  it('skips what reality says is done', async () => {
    const events = await eventsOf(
      operate([step('box', { isDone: async () => true }), step('network', { needs: ['box'] })]),
    );
    expect(statesIn(events)).toEqual(['box skipped', 'network running', 'network done']);
  });

  it('starts nothing after a failure, but finishes what runs', async () => {
    const sibling = longStep('base:m1');
    const failing = step('base:a1', {
      run: async () => {
        sibling.release();
        throw new ProblemError(problem('STEP-NOT-DONE', { step: 'x' }));
      },
    });
    const events = await eventsOf(
      operate([sibling, failing, step('genconf', { needs: ['base:m1', 'base:a1'] })]),
    );
    expect(statesIn(events).toSorted()).toEqual([
      'base:a1 failed',
      'base:a1 running',
      'base:m1 done',
      'base:m1 running',
    ]);
    expect(events.find(({ type }) => type === 'problem')).toMatchObject({
      problem: { code: 'STEP-NOT-DONE', severity: 'error', logFile: '/log' },
    });
    expect(events.at(-1)).toMatchObject({ outcome: 'failed', url: null });
  });

  it('goes on without an optional step that fails', async () => {
    const hosts = step('hosts', {
      optional: true,
      run: async () => Promise.reject(new Error('no')),
    });
    const events = await eventsOf(operate([hosts, step('machines', { needs: ['hosts'] })]));
    expect(events.at(-1)).toMatchObject({ outcome: 'done' });
    expect(events.find(({ type }) => type === 'problem')).toMatchObject({
      problem: { code: 'UNEXPECTED', severity: 'warning' },
    });
  });

  it('does not believe a step whose effect is not there', async () => {
    const result = await eventsOf(operate([step('genconf', { isDone: async () => false })]));
    expect(result.find(({ type }) => type === 'problem')).toMatchObject({
      problem: { code: 'STEP-NOT-DONE' },
    });
  });

  it('can be cancelled at any time: what runs is interrupted, the rest never starts', async () => {
    const running = longStep('machines');
    const handle = operate([running, step('genconf', { needs: ['machines'] })]);
    const events = [];
    for await (const event of handle.events) {
      events.push(event);
      if (event.type === 'step' && event.state === 'running') handle.cancel();
    }
    expect(statesIn(events)).toEqual([
      'machines running',
      'machines cancelled',
      'genconf cancelled',
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'result', outcome: 'cancelled', url: null });
  });

  it('ends a step at its timeout with the words for it', async () => {
    const stuck = longStep('genconf', { timeoutMs: 20 });
    const events = await eventsOf(operate([stuck]));
    expect(events.find(({ type }) => type === 'problem')).toMatchObject({
      problem: { code: 'STEP-TIMEOUT' },
    });
    expect(events.at(-1)).toMatchObject({ outcome: 'failed' });
  });

  it('tells a problem of its end as a failure', async () => {
    const finish = async () => Promise.reject(new Error('folder is in use'));
    const events = await eventsOf(operate([step('destroy')], { finish }));
    expect(events.at(-1)).toMatchObject({ type: 'result', outcome: 'failed' });
  });

  it('runs on when nobody watches it any more', async () => {
    const handle = operate([step('box'), step('network', { needs: ['box'] })]);
    for await (const _ of handle.events) break;
    expect((await handle.result).outcome).toBe('done');
  });

  it('reports progress that never falls and ends at 1', async () => {
    const machines = step('machines', {
      weight: 3,
      run: async ({ progress }) => {
        for (const fraction of [0.5, 0.2, 1]) progress(fraction);
      },
    });
    const events = await eventsOf(operate([step('box'), machines]));
    const values = events.flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBe(1);
  });
});
