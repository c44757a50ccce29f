import { once } from 'node:events';
import { createRouterClient, ORPCError, os } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { tellProblems } from '../../../../src/engine/api/errors.ts';
import { problemOfCall } from '../../../../src/shared/api/problem-error.ts';
import { refuse } from '../../../../src/shared/problem.ts';

const told = os.use(tellProblems);
const client = createRouterClient({
  refuses: told.handler(() => refuse('CLUSTER-UNKNOWN', { name: 'x' }, { kind: 'invalid' })),
  breaks: told.handler(() => {
    throw new Error('out of luck');
  }),
  misunderstands: told.handler(() => {
    throw new ORPCError('BAD_REQUEST');
  }),
  streams: told.handler(async function* () {
    yield 1;
    refuse('SSH-CONNECTION-LOST', { machine: 'm1' });
  }),
  waits: told.handler(({ signal }) => waiting(signal)),
});

/** A stream that says nothing until its end is asked for. */
async function* waiting(signal: AbortSignal | undefined): AsyncGenerator<never, string> {
  if (signal?.aborted !== true) await once(signal as AbortSignal, 'abort');
  yield* [];
  return 'left';
}

const errorOf = (call: Promise<unknown>) => call.then(() => null, problemOfCall);

describe('an error of a call', () => {
  it('reaches the page as its problem', async () => {
    expect(await errorOf(client.refuses())).toEqual({
      code: 'CLUSTER-UNKNOWN',
      params: { name: 'x' },
      kind: 'invalid',
      severity: 'error',
    });
  });

  it('that nobody thought of is a problem, too', async () => {
    const problem = await errorOf(client.breaks());
    expect(problem).toMatchObject({ code: 'UNEXPECTED', params: { detail: 'out of luck' } });
  });

  it('in the input stays what it is', async () => {
    expect(await errorOf(client.misunderstands())).toMatchObject({ code: 'API-INPUT-INVALID' });
  });

  it('in the middle of a stream comes after what was told before', async () => {
    const stream = await client.streams();
    expect(await stream.next()).toMatchObject({ value: 1 });
    expect(await errorOf(stream.next())).toMatchObject({ code: 'SSH-CONNECTION-LOST' });
  });
});

describe('a stream that says nothing', () => {
  it('ends when the page leaves', async () => {
    const leaving = new AbortController();
    const stream = await client.waits(undefined, { signal: leaving.signal });
    const next = stream.next();
    leaving.abort();
    expect(await next).toMatchObject({ done: true, value: 'left' });
  });
});
