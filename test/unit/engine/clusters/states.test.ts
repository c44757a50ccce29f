import { spawn } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OperationHandle } from '../../../../src/engine/index.ts';
import { lastOperation } from '../../../../src/engine/operations/journal.ts';
import { identifyProcess } from '../../../../src/engine/process/index.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import type { OperationEvent } from '../../../../src/shared/operations/events.ts';
import { exampleEngine, refusal } from './example-engine.ts';

async function titlesOf({ events }: OperationHandle): Promise<string[]> {
  const titles = new Map<string, string>();
  for await (const event of events as AsyncIterable<OperationEvent>) {
    if (event.type === 'step') titles.set(event.step, renderText(event.title));
  }
  return [...titles.values()];
}

describe('a cluster of which a part was brought up', () => {
  it('is degraded, also after a stop, and its part starts again', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo', { machines: ['m1'] });
    expect((await engine.status('demo')).state).toBe('degraded');
    await (await engine.stop('demo')).result;
    expect((await engine.status('demo')).state).toBe('degraded');
    expect((await (await engine.start('demo')).result).outcome).toBe('done');
    const { machines } = await engine.status('demo');
    expect(Object.fromEntries(machines.map(({ name, state }) => [name, state]))).toEqual({
      m1: 'running',
      a1: 'absent',
      p1: 'absent',
      boot: 'running',
    });
    expect((await up('demo')).outcome).toBe('done');
    expect((await engine.status('demo')).state).toBe('running');
  });
});

describe('a cluster whose creation failed', () => {
  it('is not created because it was stopped', async () => {
    const { engine, up } = await exampleEngine({ DCOS_VAGRANT_SIMULATE_FAILURE: 'genconf' });
    expect((await up('demo')).outcome).toBe('failed');
    await (await engine.stop('demo')).result;
    expect((await engine.status('demo')).state).toBe('interrupted');
    expect(await refusal(engine.start('demo'))).toEqual(['CLUSTER-NOTHING-TO-START', 'invalid']);
  });
});

describe('a cluster whose destruction ended before its folder was gone', () => {
  it('is interrupted and can be destroyed again', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    const journal = join(data, 'clusters', 'demo', 'journal.ndjson');
    const lines = await readFile(journal, 'utf8');
    const last = (type: string) => lines.split('\n').findLast((line) => line.includes(`"${type}"`));
    const asDestroy = (line = '') => line.replace('"kind":"deploy"', '"kind":"destroy"');
    await appendFile(journal, `${asDestroy(last('begin'))}\n${asDestroy(last('result'))}\n`);
    expect((await engine.status('demo')).state).toBe('interrupted');
    expect((await (await engine.destroy('demo')).result).outcome).toBe('done');
    expect(await engine.list()).toEqual([]);
  });
});

describe('a request to cancel', () => {
  it('reaches the operation of another engine', async () => {
    const { engine, another } = await exampleEngine();
    const slow = await engine.up({ name: 'demo', provider: 'simulated', speed: 1 });
    expect(await another().cancel('demo')).toBe(true);
    expect((await slow.result).outcome).toBe('cancelled');
    expect((await engine.status('demo')).state).toBe('interrupted');
  });

  it('is answered with no where nothing runs, also after a crash', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    expect(await engine.cancel('demo')).toBe(false);
    const journal = join(data, 'clusters', 'demo', 'journal.ndjson');
    const [begin = ''] = (await readFile(journal, 'utf8')).split('\n');
    await writeFile(journal, `${begin.replace(/"startTime":"\d+"/, '"startTime":"1"')}\n`);
    expect((await engine.status('demo')).state).toBe('interrupted');
    expect(await engine.cancel('demo')).toBe(false);
  });
});

describe('the title of a step', () => {
  it('names the machines that stop, and counts the others as one counts', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo', { machines: ['boot'], machinesOnly: true });
    expect(await titlesOf(await engine.stop('demo'))).toEqual([
      'Suspending a1, p1 (simulated)',
      'Suspending m1 (simulated)',
      'Suspending boot (simulated)',
    ]);
    expect(await titlesOf(await engine.start('demo'))).toContain('Starting boot');
    expect(await titlesOf(await engine.destroy('demo'))).toContain('Removing 4 machines');
  });
});

describe('a program that an engine left behind', () => {
  it('is still known after the next engine ended, too', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    const journal = join(data, 'clusters', 'demo', 'journal.ndjson');
    const program = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void program.kill());
    const identity = await identifyProcess(program.pid ?? 0);
    const [begin = ''] = (await readFile(journal, 'utf8')).split('\n');
    const spawned = JSON.stringify({ type: 'spawn', ...identity });
    await appendFile(journal, `${begin}\n${spawned}\n`);
    const waiting = await engine.up({ name: 'demo' });
    waiting.cancel();
    expect((await waiting.result).outcome).toBe('cancelled');
    expect((await lastOperation(journal))?.children).toEqual([identity]);
  });
});
