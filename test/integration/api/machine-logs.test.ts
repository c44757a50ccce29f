import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, os } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiContext } from '../../../src/engine/api/context.ts';
import { tellProblems } from '../../../src/engine/api/errors.ts';
import { machineLogs } from '../../../src/engine/api/machine-logs.ts';
import { createOpenJournals } from '../../../src/engine/api/open-journals.ts';
import type { Engine } from '../../../src/engine/index.ts';
import { createMachineLogs } from '../../../src/engine/machine-log/index.ts';
import { connect } from '../../../src/engine/ssh/index.ts';
import type { MachineLogGrowth } from '../../../src/shared/api/answers.ts';
import { problemOfCall } from '../../../src/shared/api/problem-error.ts';
import { clusterStatus } from '../../unit/cli/world.ts';
import { type FakeMachine, startMachine } from '../ssh/machine.ts';

const machines: FakeMachine[] = [];
let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'dv-journals-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const machine of machines.splice(0)) await machine.stop();
  rmSync(temporary, { recursive: true, force: true });
});

/** A page whose one cluster has one machine with that journal, reached by real ssh. */
async function page(journal: string) {
  const machine = await startMachine();
  machines.push(machine);
  vi.stubEnv('TMPDIR', temporary);
  const program = join(machine.folder, 'journalctl');
  writeFileSync(program, `#!/bin/sh\n${journal}`);
  chmodSync(program, 0o755);
  const machineLog = createMachineLogs({
    status: async (name) => clusterStatus({ name }),
    connect: () => connect(machine.target),
    simulatedSince: async () => null,
  });
  const engine = { machineLog } as unknown as Engine;
  const context = { engine, journals: createOpenJournals() } as unknown as ApiContext;
  const router = os.$context<ApiContext>().use(tellProblems).router(machineLogs);
  return { machine, client: createRouterClient(router, { context }) };
}

const m1 = { name: 'demo', machine: 'm1', unit: null, lines: 1000 };
const spools = () => readdirSync(temporary);

/** Reads until so many lines were told. */
async function until(growths: AsyncIterator<MachineLogGrowth>, lines: number) {
  for (;;) {
    const { value, done } = await growths.next();
    if (done === true) throw new Error('It ended early.');
    if (value.total >= lines) return value;
  }
}

describe('a machine’s journal in a page', () => {
  it('has a million lines of which each is a short read, and can be searched', async () => {
    const line = '2026-11-22T16:38:01+0000 m1 sh[1]:';
    const { client } = await page(
      `awk 'BEGIN { for (i = 0; i < 300000; i++) print "${line} line " i; exit }'\nexec sleep 600`,
    );
    const leaving = new AbortController();
    const growths = await client.watch(m1, { signal: leaving.signal });
    const { id, total, tail } = await until(growths, 300_000);
    expect(total).toBe(300_000);
    expect(tail.at(-1)).toMatchObject({ machine: 'm1', text: 'sh[1]: line 299999' });
    const { lines } = await client.page({ id, first: 123_456, count: 2 });
    expect(lines.map(({ text }) => text)).toEqual(['sh[1]: line 123456', 'sh[1]: line 123457']);
    const search = { id, text: 'LINE 299000', from: 0, backwards: false };
    expect(await client.search(search)).toEqual({ line: 299_000 });
    leaving.abort();
  });

  it('leaves neither a connection nor a file behind when the page leaves', async () => {
    const { client, machine } = await page(
      `echo '2026-11-22T16:38:01+0000 m1 sh[1]: hello'\nexec sleep 600`,
    );
    const leaving = new AbortController();
    const growths = await client.watch(m1, { signal: leaving.signal });
    const { id } = await until(growths, 1);
    expect(spools()).toHaveLength(1);
    leaving.abort();
    await expect.poll(() => machine.connections(), { timeout: 10_000 }).toBe(0);
    await expect.poll(spools, { timeout: 10_000 }).toEqual([]);
    const late = client.page({ id, first: 0, count: 1 });
    expect(await late.catch(problemOfCall)).toMatchObject({ code: 'MACHINE-LOG-CLOSED' });
  });

  it('stays readable after the machine is gone, and says so', async () => {
    const { client, machine } = await page(
      `echo '2026-11-22T16:38:01+0000 m1 sh[1]: hello'\nexec sleep 600`,
    );
    const leaving = new AbortController();
    const growths = await client.watch(m1, { signal: leaving.signal });
    const { id } = await until(growths, 1);
    machine.cutOff();
    const { value } = await growths.next();
    expect(value).toMatchObject({
      ended: true,
      total: 1,
      problem: { code: 'SSH-CONNECTION-LOST' },
    });
    const { lines } = await client.page({ id, first: 0, count: 10 });
    expect(lines).toMatchObject([{ text: 'sh[1]: hello' }]);
    leaving.abort();
  });

  it('of a machine that does not run, or of a pattern, is refused', async () => {
    const { client, machine } = await page('touch asked');
    const stopped = client.watch({ ...m1, machine: 'a1' }).catch(problemOfCall);
    expect(await stopped).toMatchObject({ code: 'MACHINE-LOG-NOT-RUNNING' });
    const pattern = client.watch({ ...m1, unit: 'dcos-*' }).catch(problemOfCall);
    expect(await pattern).toHaveProperty('code');
    expect(existsSync(join(machine.folder, 'asked'))).toBe(false);
  });
});
