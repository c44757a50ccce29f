import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compactJournal } from '../../../../src/engine/operations/compact-journal.ts';
import type { OperationView } from '../../../../src/shared/operations/view.ts';
import {
  begin,
  dead,
  failure,
  type JournalWorld,
  journalWorld,
  progress,
  result,
  step,
  timeAt,
} from './journal-world.ts';

let world: JournalWorld;
beforeEach(async () => {
  world = await journalWorld();
});
afterEach(() => world.dispose());

const views = (operation: string | null = null, signal?: AbortSignal) =>
  world.history.watch('demo', operation, signal);

async function lastView(operation: string | null = null): Promise<OperationView | undefined> {
  return (await Array.fromAsync(views(operation))).at(-1);
}

/** The next view that is as wanted; the test's own limit ends a wait in vain. */
async function until(
  iterator: AsyncIterator<OperationView>,
  wanted: (view: OperationView) => boolean,
): Promise<OperationView> {
  for (;;) {
    const { value, done } = await iterator.next();
    if (done === true) throw new Error('It ended without the wanted view.');
    if (wanted(value)) return value;
  }
}

describe('a watched operation', () => {
  it('is told with its whole plan while it runs, and again as its journal grows', async () => {
    world.write(
      begin('op', world.alive),
      step(0, 'box', 'waiting', { weight: 10, needs: [] }),
      step(0, 'base:m1', 'waiting', { weight: 20, needs: ['box'], machines: ['m1'] }),
      step(1, 'box', 'running'),
      progress(2, 'box', 0.5, 0.1),
    );
    const iterator = views();
    const first = (await iterator.next()).value;
    expect(first).toMatchObject({
      id: 'op',
      cluster: 'demo',
      kind: 'deploy',
      startedAt: timeAt(0),
      running: true,
      outcome: null,
      progress: 0.1,
      ms: null,
      problems: [],
      steps: [
        { id: 'box', state: 'running', progress: 0.5, startedAt: timeAt(1), ms: null },
        { id: 'base:m1', state: 'waiting', machines: ['m1'], progress: 0, startedAt: null },
      ],
    });
    world.write(step(4, 'box', 'done', { ms: 3_000 }));
    const second = await until(iterator, ({ steps }) => steps[0]?.state === 'done');
    expect(second.steps[0]).toMatchObject({ progress: 1, ms: 3_000, startedAt: timeAt(1) });
    world.write(result(5, 'done'));
    const last = await until(iterator, ({ running }) => !running);
    expect(last).toMatchObject({ outcome: 'done', ms: 5_000, remainingMs: null });
    expect(await iterator.next()).toMatchObject({ done: true });
  });

  it('that failed is told once, with its problem', async () => {
    world.write(
      begin('op', dead),
      step(1, 'box', 'running'),
      failure(2),
      step(2, 'box', 'failed', { ms: 1_000 }),
      result(3, 'failed'),
    );
    const all = await Array.fromAsync(views());
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      running: false,
      outcome: 'failed',
      steps: [{ id: 'box', state: 'failed', ms: 1_000 }],
      problems: [{ code: 'STEP-NOT-DONE' }],
    });
  });

  it('in which a step failed takes only as long as what still runs', async () => {
    world.write(
      begin('op', world.alive),
      step(0, 'box', 'waiting', { weight: 10, needs: [] }),
      step(0, 'image', 'waiting', { weight: 10, needs: [] }),
      step(0, 'base', 'waiting', { weight: 10_000, needs: ['box'] }),
      { ...step(1, 'image', 'running'), at: new Date(Date.now() - 1_000).toISOString() },
      progress(2, 'image', 0.5, 0.1),
    );
    const before = (await views().next()).value;
    world.write(failure(3), step(3, 'box', 'failed', { ms: 1 }));
    const after = (await views().next()).value;
    expect(before?.remainingMs).toBeGreaterThan(60_000);
    expect(after?.remainingMs).toBeLessThan(10_000);
  });

  it('whose engine is dead reads interrupted', async () => {
    world.write(begin('op', dead), step(1, 'box', 'running'), progress(2, 'box', 0.4, 0.3));
    expect(await lastView()).toMatchObject({ running: false, outcome: null, progress: 0.3 });
  });

  it('that another one came after reads interrupted, though the engine lives', async () => {
    world.write(
      begin('op', world.alive),
      step(1, 'box', 'running'),
      begin('next', world.alive, 'stop', 9),
      step(10, 'stop:boot', 'running'),
    );
    const last = await lastView('op');
    expect(last).toMatchObject({ id: 'op', running: false, outcome: null });
    expect(last?.steps.map(({ id }) => id)).toEqual(['box']);
  });

  it('is found by its id behind later ones, and by none as the newest', async () => {
    world.write(begin('op', dead), result(1, 'failed'));
    for (let index = 0; index < 5_000; index += 1) world.write(progress(2, 'box', 0, 0));
    world.write(begin('next', dead, 'stop', 9), result(10, 'done'));
    expect(await lastView('op')).toMatchObject({ kind: 'deploy', outcome: 'failed' });
    expect(await lastView()).toMatchObject({ id: 'next', kind: 'stop', outcome: 'done' });
  });

  it('passes over torn, foreign and half lines', async () => {
    world.write(begin('op', world.alive), '{"at":"2026-11-22T10\n', '[1]\nnot JSON\n', {
      type: 'step',
    });
    world.write(JSON.stringify(step(1, 'box', 'running')).slice(0, 40));
    const iterator = views();
    expect((await iterator.next()).value).toMatchObject({ running: true, steps: [] });
    world.write(`${JSON.stringify(step(1, 'box', 'running')).slice(40)}\n`);
    const grown = await until(iterator, ({ steps }) => steps.length > 0);
    expect(grown.steps[0]).toMatchObject({ id: 'box', state: 'running' });
    await iterator.return();
  });

  it('tells the newest line of each machine as it reads', async () => {
    world.write(begin('op', dead), result(1, 'done'));
    const time = '2026-11-22T10:00:00.000Z';
    world.log(
      'op',
      `${time} box - adding the box`,
      `${time} machines m1 booting`,
      `${time} machines a1 \u001b[1mbooting\u001b[0m`,
      `${time} machines m1 \u001b[32mready\u001b[0m `,
      'a line of nobody',
    );
    expect((await lastView())?.lastLines).toEqual({
      '-': 'adding the box',
      m1: 'ready',
      a1: 'booting',
    });
  });

  it('tells the newest lines of a long log without reading all of it', async () => {
    world.write(begin('op', dead), result(1, 'done'));
    const line = (text: string) => `2026-11-22T10:00:00.000Z machines m1 ${text}`;
    const many = Array.from({ length: 40_000 }, (_, index) => line(`${index} ${'x'.repeat(60)}`));
    world.log('op', ...many, line('the last'));
    expect((await lastView())?.lastLines).toEqual({ m1: 'the last' });
  });

  it('that destroys its cluster ends done when the cluster is gone', async () => {
    world.write(begin('op', world.alive, 'destroy'), step(1, 'destroy', 'running'));
    const iterator = views();
    await iterator.next();
    world.forget();
    const last = await until(iterator, ({ running }) => !running);
    expect(last).toMatchObject({ outcome: 'done', progress: 1, steps: [{ state: 'done' }] });
    expect(await iterator.next()).toMatchObject({ done: true });
  });

  it('whose cluster is taken away otherwise does not count as done', async () => {
    world.write(begin('op', world.alive), step(1, 'box', 'running'));
    const iterator = views();
    await iterator.next();
    world.forget();
    const last = await until(iterator, ({ running }) => !running);
    expect(last.outcome).toBeNull();
  });

  it('is left at once, by the signal and by who reads', async () => {
    world.write(begin('op', world.alive));
    const leaving = new AbortController();
    const left = views(null, leaving.signal);
    await left.next();
    const waiting = left.next();
    leaving.abort();
    expect(await waiting).toMatchObject({ done: true });
    const other = views();
    await other.next();
    const alsoWaiting = other.next();
    await other.return();
    expect(await alsoWaiting).toMatchObject({ done: true });
  });

  it('that is not there is refused, and a cluster without any has no view', async () => {
    expect(await Array.fromAsync(views())).toEqual([]);
    const unknown = { problem: { code: 'OPERATION-UNKNOWN' } };
    await expect(views('op').next()).rejects.toMatchObject(unknown);
    const nobody = world.history.watch('nobody', null);
    await expect(nobody.next()).rejects.toMatchObject({ problem: { code: 'CLUSTER-UNKNOWN' } });
    const outside = world.history.watch('../demo', null);
    await expect(outside.next()).rejects.toMatchObject({ problem: { code: 'CLUSTER-UNKNOWN' } });
  });

  it('goes on, and ends, where the journal is written anew meanwhile', async () => {
    const old = ['op1', 'op2'].flatMap((id) => [
      begin(id, dead),
      ...Array.from({ length: 40 }, (_, second) => progress(second, 'box', 0.5, 0.1)),
      result(50, 'done'),
    ]);
    world.write(...old, begin('op3', world.alive), step(1, 'box', 'running'));
    const iterator = views('op3');
    await until(iterator, ({ running }) => running);
    const journal = join(world.data, 'clusters', 'demo', 'journal.ndjson');
    const { size } = statSync(journal);
    world.write(step(2, 'box', 'done'), result(3, 'done'));
    await compactJournal(journal, { operations: 9, bytes: 9, listed: 9, journal: 0 });
    expect(statSync(journal).size).toBeLessThan(size);
    const end = await until(iterator, ({ running }) => !running);
    expect(end).toMatchObject({
      id: 'op3',
      outcome: 'done',
      steps: [{ id: 'box', state: 'done' }],
    });
    await iterator.return(undefined);
  });
});

describe('the history of a cluster', () => {
  it('has the newest first, each with its outcome and why it failed', async () => {
    world.write(begin('first', dead), failure(2), result(3, 'failed'));
    world.write(begin('second', dead, 'deploy', 4), failure(5), result(6, 'done'));
    world.write(begin('third', dead, 'stop', 7), '{"torn');
    expect(await world.history.list('demo')).toMatchObject([
      { id: 'third', kind: 'stop', outcome: null, running: false, startedAt: timeAt(7), ms: null },
      { id: 'second', outcome: 'done', problem: null },
      { id: 'first', outcome: 'failed', ms: 3_000, problem: { code: 'STEP-NOT-DONE' } },
    ]);
  });

  it('tells which one runs', async () => {
    world.write(begin('first', world.alive), begin('second', world.alive, 'stop', 4));
    const list = await world.history.list('demo');
    expect(list.map(({ id, running }) => [id, running])).toEqual([
      ['second', true],
      ['first', false],
    ]);
  });

  it('is empty where nothing was done yet', async () => {
    expect(await world.history.list('demo')).toEqual([]);
  });
});
