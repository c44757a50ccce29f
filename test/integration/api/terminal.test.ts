import { createRouterClient, os } from '@orpc/server';
import { afterEach, describe, expect, it } from 'vitest';
import type { ApiContext } from '../../../src/engine/api/context.ts';
import { tellProblems } from '../../../src/engine/api/errors.ts';
import { terminal } from '../../../src/engine/api/terminal.ts';
import { createTerminals } from '../../../src/engine/api/terminals.ts';
import type { Engine } from '../../../src/engine/index.ts';
import { connect } from '../../../src/engine/ssh/index.ts';
import type { TerminalEvent } from '../../../src/shared/api/answers.ts';
import { problemOfCall } from '../../../src/shared/api/problem-error.ts';
import { type FakeMachine, startMachine } from '../ssh/machine.ts';

const machines: FakeMachine[] = [];
afterEach(async () => {
  for (const machine of machines.splice(0)) await machine.stop();
});

/** A page whose one cluster has one machine, reached by real ssh. */
async function page() {
  const machine = await startMachine();
  machines.push(machine);
  const engine = {
    status: async () => ({ provider: 'lxc' }),
    connect: () => connect(machine.target),
  } as unknown as Engine;
  const context = { engine, terminals: createTerminals() } as unknown as ApiContext;
  const router = os.$context<ApiContext>().use(tellProblems).router(terminal);
  return { machine, client: createRouterClient(router, { context }) };
}

const m1 = { name: 'demo', machine: 'm1', columns: 100, rows: 30 };

/** Reads until the text has come; gives everything read. */
async function until(events: AsyncIterator<TerminalEvent>, text: string): Promise<string> {
  let read = '';
  while (!read.includes(text)) {
    const { value, done } = await events.next();
    if (done === true) throw new Error(`It ended with: ${read}`);
    if (value.type === 'data') read += value.text;
  }
  return read;
}

async function idOf(events: AsyncIterator<TerminalEvent>): Promise<string> {
  const { value } = await events.next();
  if (value?.type !== 'opened') throw new Error('It was not opened.');
  return value.id;
}

describe('a terminal over ssh', () => {
  it('shows the machine’s shell in the page’s size, takes keys and ends with its code', async () => {
    const { client } = await page();
    const events = await client.open(m1);
    const id = await idOf(events);
    await until(events, 'terminal 100x30');
    await client.resize({ id, columns: 120, rows: 40 });
    await client.write({ id, text: 'size' });
    await until(events, 'now 120x40');
    await client.write({ id, text: 'exit 7' });
    expect((await events.next()).value).toEqual({ type: 'closed', exitCode: 7 });
  });

  it('gives the connection back when the page leaves', async () => {
    const { client, machine } = await page();
    const leaving = new AbortController();
    const events = await client.open(m1, { signal: leaving.signal });
    await idOf(events);
    await until(events, 'terminal');
    expect(machine.connections()).toBe(1);
    leaving.abort();
    await expect.poll(() => machine.connections()).toBe(0);
  });

  it('says that the machine is gone', async () => {
    const { client, machine } = await page();
    const events = await client.open(m1);
    await idOf(events);
    await until(events, 'terminal');
    machine.cutOff();
    const end = await events.next().catch(problemOfCall);
    expect(end).toMatchObject({ code: 'SSH-CONNECTION-LOST', params: { machine: 'm1' } });
  });
});
