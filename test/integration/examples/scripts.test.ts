import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { definitionOf, loadExamples } from '../../../src/engine/examples/catalogue.ts';

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null && child.kill()) {
      await once(child, 'exit');
    }
  }
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** Runs an app's command as an agent does: in /bin/sh, with the ports and names that Marathon gives. */
async function run(app: string, more: Record<string, string> = {}) {
  const all = await loadExamples();
  const found = all
    .flatMap(({ id, parts }) => parts.map((part) => ({ id, part })))
    .find(({ part }) => part.kind === 'app' && part.marathon.id === app);
  if (found === undefined || found.part.kind !== 'app') throw new Error(`There is no ${app}.`);
  const { cmd = '', env = {} } = (await definitionOf(found.id, found.part, null)) as {
    cmd?: string;
    env?: Record<string, string>;
  };
  const port = await freePort();
  const given = { HOST: '127.0.0.1', PORT0: `${port}`, MESOS_TASK_ID: 'task.1', ...env, ...more };
  const child = spawn('/bin/sh', ['-c', cmd], {
    env: { PATH: process.env.PATH, ...given },
    stdio: 'ignore',
  });
  running.push(child);
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  // What Marathon asks whether it is healthy.
  const [check] = found.part.marathon.healthChecks as { command?: { value: string } }[];
  const healthy = () => {
    try {
      execFileSync('/bin/sh', ['-c', check?.command?.value ?? 'false'], {
        env: { PATH: process.env.PATH, ...given },
        stdio: 'ignore',
      });
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(healthy, { timeout: 15_000 }).toBe(true);
  return { get };
}

describe('the commands of examples, on this computer', () => {
  it('serve a page of each instance', async () => {
    const { get } = await run('/example-web');
    const page = await get('/');
    expect(page.type).toContain('text/html');
    expect(page.text).toContain('<code>task.1</code>');
    expect(JSON.parse((await get('/instance.json')).text)).toMatchObject({
      instance: 'task.1',
      count: 2,
    });
  });

  it('work, hold memory and tell how much', async () => {
    const { get } = await run('/example-stress');
    const work = async () => JSON.parse((await get('/')).text);
    const first = await work();
    expect(first).toMatchObject({ cpuShare: 0.5, memoryMiB: 64 });
    await expect.poll(async () => (await work()).rounds).toBeGreaterThan(first.rounds);
  });

  it('call an address and show who answered, or that nobody did', async () => {
    const server = await run('/example-minuteman');
    expect(JSON.parse((await server.get('/instance.json')).text)).toMatchObject({ count: 1 });
    const address = `127.0.0.1:${JSON.parse((await server.get('/instance.json')).text).port}`;
    const { get } = await run('/example-minuteman-caller', { ADDRESS: address });
    expect(JSON.parse((await get('/answers.json')).text)).toMatchObject({
      answers: { 'task.1': 10 },
      error: '',
    });
    const nobody = await run('/example-minuteman-caller', {
      ADDRESS: `127.0.0.1:${await freePort()}`,
    });
    expect(JSON.parse((await nobody.get('/answers.json')).text)).toMatchObject({
      answers: {},
      error: expect.stringContaining('refused'),
    });
  });

  it('say that there is no Python where there is none', async () => {
    const [web] = await loadExamples();
    const [part] = web?.parts ?? [];
    if (part?.kind !== 'app') throw new Error('The first example is no app.');
    const { cmd = '' } = (await definitionOf('web', part, null)) as { cmd?: string };
    const ended = spawn('/bin/sh', ['-c', cmd], { env: { PATH: '/nowhere' } });
    let said = '';
    ended.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(ended, 'close');
    expect({ code, said }).toEqual({ code: 127, said: 'There is no Python on this agent.\n' });
  });
});
