import { Readable } from 'node:stream';
import { createRouterClient, os } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { ApiContext } from '../../../../src/engine/api/context.ts';
import { tellProblems } from '../../../../src/engine/api/errors.ts';
import { terminal } from '../../../../src/engine/api/terminal.ts';
import { createTerminals } from '../../../../src/engine/api/terminals.ts';
import type { Engine } from '../../../../src/engine/index.ts';
import type { ShellStreams, SshConnection } from '../../../../src/engine/ssh/connection.ts';
import type { TerminalEvent } from '../../../../src/shared/api/answers.ts';
import { problemOfCall } from '../../../../src/shared/api/problem-error.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';

type Shell = (streams: ShellStreams) => Promise<number | null>;

/** A connection of a page to one machine whose shell is played by the test. */
function world(shell: Shell, provider = 'lxc') {
  let closed = 0;
  const connection = {
    shell,
    close: () => {
      closed++;
    },
  } as unknown as SshConnection;
  const engine = {
    status: async () => ({ provider }),
    connect: async () => connection,
  } as unknown as Engine;
  const connect = () =>
    createRouterClient(os.$context<ApiContext>().use(tellProblems).router(terminal), {
      context: { engine, terminals: createTerminals() } as unknown as ApiContext,
    });
  return { page: connect(), otherPage: connect(), closed: () => closed };
}

const machine = { name: 'demo', machine: 'm1', columns: 80, rows: 24 };
const endless: Shell = () => new Promise(() => undefined);

async function openedId(events: AsyncIterator<TerminalEvent>): Promise<string> {
  const { value } = await events.next();
  if (value?.type !== 'opened') throw new Error('It was not opened.');
  return value.id;
}

describe('a terminal', () => {
  it('tells what the machine says, and how it ended', async () => {
    const { page, closed } = world(async ({ stdout }) => {
      stdout.write('hello\r\n');
      return 3;
    });
    const events: TerminalEvent[] = [];
    for await (const event of await page.open(machine)) events.push(event);
    expect(events).toEqual([
      { type: 'opened', id: expect.any(String) },
      { type: 'data', text: 'hello\r\n' },
      { type: 'closed', exitCode: 3 },
    ]);
    expect(closed()).toBeGreaterThan(0);
  });

  it('takes what is typed to the machine', async () => {
    const { page } = world(async ({ stdin, stdout }) => {
      for await (const keys of stdin) {
        stdout.write(`you typed ${keys}`);
        break;
      }
      return 0;
    });
    const events = await page.open(machine);
    await page.write({ id: await openedId(events), text: 'ls' });
    expect((await events.next()).value).toEqual({ type: 'data', text: 'you typed ls' });
  });

  it('has the size of the page’s, now and later', async () => {
    const { page } = world(async ({ stdout }) => {
      stdout.write(`${stdout.columns}x${stdout.rows}`);
      await new Promise((resolve) => stdout.once('resize', resolve));
      stdout.write(`${stdout.columns}x${stdout.rows}`);
      return 0;
    });
    const events = await page.open(machine);
    const id = await openedId(events);
    expect((await events.next()).value).toMatchObject({ text: '80x24' });
    await page.resize({ id, columns: 100, rows: 30 });
    expect((await events.next()).value).toMatchObject({ text: '100x30' });
  });

  it('keeps a character whole that arrives in two pieces', async () => {
    const bytes = Buffer.from('é');
    const { page } = world(async ({ stdout }) => {
      stdout.write(Buffer.concat([Buffer.from('caf'), bytes.subarray(0, 1)]));
      await new Promise((resolve) => setImmediate(resolve));
      stdout.write(bytes.subarray(1));
      return 0;
    });
    let text = '';
    for await (const event of await page.open(machine)) {
      if (event.type === 'data') text += event.text;
    }
    expect(text).toBe('café');
  });

  it('tells how it broke off', async () => {
    const { page, closed } = world(async ({ stdout }) => {
      stdout.write('before');
      throw new ProblemError(problem('SSH-CONNECTION-LOST', { machine: 'm1' }));
    });
    const events = await page.open(machine);
    await openedId(events);
    expect((await events.next()).value).toEqual({ type: 'data', text: 'before' });
    const error = await events.next().catch(problemOfCall);
    expect(error).toMatchObject({ code: 'SSH-CONNECTION-LOST' });
    expect(closed()).toBeGreaterThan(0);
  });
});

describe('a flood', () => {
  it('is paused at the machine while the page does not read', async () => {
    let said = 0;
    const { page } = world(async ({ stdout }) => {
      const yes = new Readable({
        read() {
          said += 4096;
          this.push(Buffer.alloc(4096, 'y\n'));
        },
      });
      yes.pipe(stdout);
      return endless({} as ShellStreams);
    });
    const leaving = new AbortController();
    const events = await page.open(machine, { signal: leaving.signal });
    await openedId(events);
    await events.next();
    // Many turns in which a flood that nobody stops would go on.
    for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(said).toBeLessThan(1024 * 1024);
    const before = said;
    await events.next();
    await expect.poll(() => said).toBeGreaterThan(before);
    leaving.abort();
  });

  it('is told at most 60 times a second', async () => {
    const { page } = world(({ stdout }) => {
      new Readable({
        read() {
          this.push('y\n');
        },
      }).pipe(stdout);
      return endless({} as ShellStreams);
    });
    const leaving = new AbortController();
    const events = await page.open(machine, { signal: leaving.signal });
    await openedId(events);
    await events.next();
    const since = performance.now();
    for (let each = 0; each < 6; each++) await events.next();
    expect(performance.now() - since).toBeGreaterThan(6 * 15);
    leaving.abort();
  });
});

describe('a terminal ends', () => {
  it('when the page leaves, whatever the machine does', async () => {
    const { page, closed } = world(endless);
    const leaving = new AbortController();
    const events = await page.open(machine, { signal: leaving.signal });
    await openedId(events);
    const next = events.next();
    leaving.abort();
    expect((await next).done).toBe(true);
    expect(closed()).toBeGreaterThan(0);
  });

  it('also before its first event was read', async () => {
    const { page, closed } = world(endless);
    const leaving = new AbortController();
    await page.open(machine, { signal: leaving.signal });
    leaving.abort();
    expect(closed()).toBeGreaterThan(0);
  });

  it('and takes no more keys then', async () => {
    const { page } = world(async () => 0);
    const events = await page.open(machine);
    const id = await openedId(events);
    for await (const _ of events);
    const error = await page.write({ id, text: 'x' }).catch(problemOfCall);
    expect(error).toMatchObject({ code: 'TERMINAL-UNKNOWN' });
  });
});

describe('a terminal is refused', () => {
  it('to any page but the one that opened it', async () => {
    const { page, otherPage } = world(endless);
    const leaving = new AbortController();
    const events = await page.open(machine, { signal: leaving.signal });
    const id = await openedId(events);
    const written = await otherPage.write({ id, text: 'rm' }).catch(problemOfCall);
    const resized = await otherPage.resize({ id, columns: 1, rows: 1 }).catch(problemOfCall);
    expect([written, resized]).toEqual([
      expect.objectContaining({ code: 'TERMINAL-UNKNOWN' }),
      expect.objectContaining({ code: 'TERMINAL-UNKNOWN' }),
    ]);
    leaving.abort();
  });

  it('on a simulated machine', async () => {
    const { page } = world(endless, 'simulated');
    const error = await page.open(machine).catch(problemOfCall);
    expect(error).toMatchObject({ code: 'TERMINAL-SIMULATED', params: { machine: 'm1' } });
  });
});
