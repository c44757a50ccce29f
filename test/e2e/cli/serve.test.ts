import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '../../../src/shared/api/contract.ts';
import { type Home, makeHome, type Running } from './commands.ts';

type Client = ContractRouterClient<Contract>;

const homes: Home[] = [];
afterEach(async () => {
  for (const home of homes.splice(0)) await home.remove();
});

async function newHome(): Promise<Home> {
  const home = await makeHome();
  homes.push(home);
  return home;
}

/** Serves without a browser, whoever runs the tests. */
async function serving(home: Home, ...more: string[]) {
  const running = home.begin(['serve', '--json', '--no-open', '--yes', ...more]);
  const { url } = await running.line(({ url }) => typeof url === 'string');
  return { running, url: new URL(String(url)) };
}

async function ended(running: Running, signal: NodeJS.Signals): Promise<number | null> {
  running.child.kill(signal);
  return (await running.ended).exitCode;
}

/** Opens the link as a page does, up to the welcome. */
async function enter(link: URL): Promise<{ client: Client; socket: WebSocket; answer: string }> {
  const socket = new WebSocket(`ws://${link.host}/rpc`, { origin: link.origin });
  socket.binaryType = 'arraybuffer';
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'hello', code: link.hash.slice('#code='.length) }));
  const [data] = await answered;
  const client: Client = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return { client, socket, answer: String(data) };
}

describe('serve', () => {
  it('prints a link that lets a page call the engine', async () => {
    const { url } = await serving(await newHome());
    const { client, socket, answer } = await enter(url);
    expect(JSON.parse(answer)).toMatchObject({ type: 'welcome' });
    const presets = await client.topology.presets();
    expect(presets.length).toBeGreaterThan(3);
    for await (const update of await client.snapshot()) {
      expect(update).toMatchObject({
        type: 'whole',
        snapshot: { app: { shell: { kind: 'browser' } } },
      });
      break;
    }
    socket.close();
  });

  it('serves the page at its address, without what the link adds', async () => {
    const { url } = await serving(await newHome());
    const page = await fetch(url.origin);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
  });

  it('is ended by Ctrl-C and leaves nothing of itself', async () => {
    const home = await newHome();
    const { running } = await serving(home);
    expect(await ended(running, 'SIGINT')).toBe(0);
    expect(await readdir(join(home.folder, 'serve'))).toEqual([]);
  });

  it('goes on when its pages are gone', async () => {
    const home = await newHome();
    const { running, url } = await serving(home);
    const { socket } = await enter(url);
    socket.close();
    await once(socket, 'close');
    const { last } = await home.json(['serve', '--url']);
    expect((await enter(new URL(String(last.url)))).answer).toContain('welcome');
    expect(running.child.exitCode).toBeNull();
  });

  it('lets a page open another window with a link of its own', async () => {
    const { url } = await serving(await newHome());
    const { client } = await enter(url);
    const { url: another } = await client.shell.newLink();
    expect((await enter(new URL(another))).answer).toContain('welcome');
  });
});

describe('a second serve over the same data folder', () => {
  it('leads to the first one', async () => {
    const home = await newHome();
    const { url } = await serving(home);
    const { exitCode, last } = await home.json(['serve', '--no-open']);
    const link = new URL(String(last.url));
    expect([exitCode, link.origin]).toEqual([0, url.origin]);
    expect(link.hash).not.toBe(url.hash);
  });

  it('serves anew where the first one was killed', async () => {
    const home = await newHome();
    const first = await serving(home);
    await ended(first.running, 'SIGKILL');
    const second = await serving(home);
    expect((await enter(second.url)).answer).toContain('welcome');
    expect(await readdir(join(home.folder, 'serve'))).toHaveLength(1);
  });
});

describe('serve --url', () => {
  it('says where nothing is served', async () => {
    const { exitCode, last } = await (await newHome()).json(['serve', '--url']);
    expect([exitCode, last.code]).toEqual([1, 'SERVE-NOT-RUNNING']);
  });
});

describe('an operation that a page began', () => {
  it('is brought to a safe end by Ctrl-C, and can be gone on with', async () => {
    const home = await newHome();
    const { running, url } = await serving(home);
    const { client } = await enter(url);
    const [preset] = await client.topology.presets();
    await client.clusters.create({
      name: 'demo',
      provider: 'simulated',
      topology: { text: preset?.text ?? '' },
      release: { kind: 'catalogue', version: '1.13.9', configPath: null },
      domain: null,
      network: null,
      speed: 100,
    });
    expect(await ended(running, 'SIGINT')).toBe(0);
    expect((await running.ended).stderr).toContain('Still at work on demo.');
    const { last } = await home.json(['up', 'demo']);
    expect(last).toMatchObject({ type: 'result', outcome: 'done' });
  });
});
