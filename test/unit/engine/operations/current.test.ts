import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentOperation } from '../../../../src/engine/operations/current.ts';
import { openJournal } from '../../../../src/engine/operations/journal.ts';
import { ownIdentity } from '../../../../src/engine/process/index.ts';
import { acquireLock, clusterPaths } from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

/** A journal with the begin of a deploy by this process, and nothing after it. */
async function begun() {
  const paths = clusterPaths(join(temporaryFolder(), 'data'), 'demo');
  mkdirSync(paths.folder, { recursive: true });
  const journal = openJournal(paths.journal);
  const holder = await ownIdentity();
  const flags = { deployed: false, begun: false, whole: true };
  journal.begin({ operation: 'op', kind: 'deploy', holder, ...flags });
  return { paths, journal };
}

describe('an operation without a result whose engine lives', () => {
  it('runs while that engine has the lock, and no longer', async () => {
    const { paths } = await begun();
    expect(await currentOperation(paths)).toMatchObject({ running: false, last: { id: 'op' } });
    const lock = await acquireLock(paths.lock, 'deploy');
    expect(await currentOperation(paths)).toMatchObject({ running: true, last: { id: 'op' } });
    if (lock.kind === 'acquired') await lock.release();
    expect((await currentOperation(paths)).running).toBe(false);
  });

  it('has ended when its result is written while its engine is looked at', async () => {
    const { paths, journal } = await begun();
    const found = currentOperation({
      journal: paths.journal,
      // Asked for once the journal was read.
      get lock() {
        const end = { operation: 'op', kind: 'deploy', cluster: 'demo', url: null, ms: 1 } as const;
        journal.event({ type: 'result', outcome: 'done', ...end });
        return paths.lock;
      },
    });
    expect(await found).toMatchObject({ running: false, last: { id: 'op', outcome: 'done' } });
  });
});
