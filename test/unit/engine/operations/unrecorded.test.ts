import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, lastOperation } from '../../../../src/engine/operations/journal.ts';
import { clusterPaths } from '../../../../src/engine/storage/index.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { begin, type JournalWorld, journalWorld } from '../history/journal-world.ts';
import { operate, silentJournal, step } from './steps.ts';

let world: JournalWorld;
beforeEach(async () => {
  world = await journalWorld();
});
afterEach(() => world.dispose());

const full = problem('STORAGE-FULL', { path: '/journal.ndjson' });
const fullDisk: Journal = {
  ...silentJournal,
  event: () => {
    throw new ProblemError(full);
  },
};

describe('an operation whose end cannot be written, because the disk is full', () => {
  it('has ended all the same while its engine lives on, and says why', async () => {
    world.write(begin('no-room', world.alive));
    await operate([step('box')], { id: 'no-room', journal: fullDisk }).result;

    expect(await lastOperation(clusterPaths(world.data, 'demo').journal)).toMatchObject({
      id: 'no-room',
      outcome: 'failed',
      problems: [{ code: 'STORAGE-FULL' }],
    });
    const views = await Array.fromAsync(world.history.watch('demo', null));
    expect(views.at(-1)).toMatchObject({
      running: false,
      outcome: 'failed',
      problems: [{ code: 'STORAGE-FULL' }],
    });
    expect(await world.history.list('demo')).toMatchObject([{ id: 'no-room', running: false }]);
  });

  it('says why in its journal where there is room again at its end', async () => {
    const written: unknown[] = [];
    let room = false;
    const journal: Journal = {
      ...silentJournal,
      event: (event) => {
        if (!room) throw new ProblemError(full);
        written.push(event.type === 'problem' ? event.problem.code : event.type);
      },
    };
    const log = {
      path: '/log',
      write: () => undefined,
      close: async () => {
        room = true;
      },
    };
    await operate([step('box')], { id: 'room-again', journal, log }).result;
    expect(written).toEqual(['STORAGE-FULL', 'result']);
  });
});
