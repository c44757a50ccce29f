import { describe, expect, it, vi } from 'vitest';
import { createWork } from '../../../../../src/renderer/pages/storage/work.ts';
import type { WorkProgress } from '../../../../../src/shared/api/answers.ts';
import { problem } from '../../../../../src/shared/problem.ts';

type Moved = { folder: string };
const told = (progress: number, result: Moved | null = null): WorkProgress<Moved> => ({
  progress,
  now: null,
  result,
});

/** A stream that says one thing and then waits until it is let go. */
function held(first: WorkProgress<Moved>, then: () => WorkProgress<Moved>) {
  const gate = Promise.withResolvers<void>();
  async function* open() {
    yield first;
    await gate.promise;
    yield then();
  }
  return { open, go: gate.resolve };
}

describe('something long that a page began', () => {
  it('tells how far it is and then its result, to whoever looks at that time', async () => {
    const work = createWork<Moved>();
    const stream = held(told(0.3), () => told(1, { folder: '/new' }));
    const stopLooking = work.subscribe(() => undefined);
    work.begin(async () => stream.open());
    await vi.waitFor(() => expect(work.state()).toEqual({ kind: 'running', told: told(0.3) }));
    stopLooking();
    stream.go();
    await vi.waitFor(() =>
      expect(work.state()).toEqual({ kind: 'done', result: { folder: '/new' } }),
    );
  });

  it('runs once: a second press begins nothing', async () => {
    const work = createWork<Moved>();
    const stream = held(told(0), () => told(1, { folder: '/new' }));
    const open = vi.fn(async () => stream.open());
    work.begin(open);
    work.begin(open);
    expect(open).toHaveBeenCalledTimes(1);
    stream.go();
    await vi.waitFor(() => expect(work.state().kind).toBe('done'));
  });

  it('tells the refusal of the engine, until that is dismissed', async () => {
    const work = createWork<Moved>();
    const refusal = problem('INVENTORY-TARGET-NOT-EMPTY', { folder: '/new' }, { kind: 'invalid' });
    work.begin(() => Promise.reject({ code: 'PROBLEM', data: { problem: refusal } }));
    await vi.waitFor(() => expect(work.state()).toEqual({ kind: 'ended', problem: refusal }));
    work.dismiss();
    expect(work.state()).toEqual({ kind: 'idle' });
  });

  it('is stopped by aborting its call, and what comes after that counts nothing', async () => {
    const work = createWork<Moved>();
    const stream = held(told(0.5), () => told(1, { folder: '/new' }));
    const signals: AbortSignal[] = [];
    work.begin(async (signal) => {
      signals.push(signal);
      return stream.open();
    });
    await vi.waitFor(() => expect(work.state()).toMatchObject({ told: { progress: 0.5 } }));
    work.stop();
    stream.go();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(work.state()).toEqual({ kind: 'stopped' });
  });

  it('is a problem where the connection broke before there was a result', async () => {
    const work = createWork<Moved>();
    work.begin(async () => (async function* () {})());
    await vi.waitFor(() =>
      expect(work.state()).toMatchObject({ kind: 'ended', problem: { code: 'API-NOT-REACHED' } }),
    );
  });
});
