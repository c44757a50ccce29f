import { describe, expect, it } from 'vitest';
import { ownOperations } from '../../../../src/engine/api/own-operations.ts';
import type { Engine, OperationHandle } from '../../../../src/engine/index.ts';
import type { ResultEvent } from '../../../../src/shared/operations/events.ts';

/** An operation that runs until it is cancelled, or told to end. */
function operation() {
  const result = Promise.withResolvers<ResultEvent>();
  let cancelled = false;
  const end = () => result.resolve({} as ResultEvent);
  const handle: OperationHandle = {
    id: 'one',
    events: (async function* () {})(),
    result: result.promise,
    cancel: () => {
      cancelled = true;
    },
  };
  return { handle, end, cancelled: () => cancelled };
}

function engineWith(parts: Partial<Engine>): Engine {
  return { dataFolder: '/data', ...parts } as Engine;
}

describe('the operations of this process', () => {
  it('are known from their beginning to their end', async () => {
    const { handle, end } = operation();
    const own = ownOperations(engineWith({ start: async () => handle }));
    expect(own.clusters()).toEqual([]);
    await own.engine.start('demo');
    expect(own.clusters()).toEqual(['demo']);
    end();
    await handle.result;
    expect(own.clusters()).toEqual([]);
  });

  it('are cancelled together, and waited for', async () => {
    const [one, other] = [operation(), operation()];
    const own = ownOperations(
      engineWith({ up: async () => one.handle, destroy: async () => other.handle }),
    );
    await own.engine.up({ name: 'one' });
    await own.engine.destroy('other');
    let over = false;
    const ended = own.cancelAll().then(() => {
      over = true;
    });
    expect([one.cancelled(), other.cancelled()]).toEqual([true, true]);
    one.end();
    await one.handle.result;
    expect(over).toBe(false);
    other.end();
    await ended;
    expect(own.clusters()).toEqual([]);
  });

  it('that are refused are none', async () => {
    const own = ownOperations(engineWith({ stop: () => Promise.reject(new Error('busy')) }));
    await expect(own.engine.stop('demo')).rejects.toThrow('busy');
    expect(own.clusters()).toEqual([]);
  });

  it('leave the rest of the engine as it is', () => {
    expect(ownOperations(engineWith({})).engine.dataFolder).toBe('/data');
  });
});
