import { afterEach, describe, expect, it } from 'vitest';
import { largestMessage } from '../../../src/cli/serve/host.ts';
import { type Served, type ServedOptions, served, talk } from './served.ts';

const open: Served[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

async function serving(options: ServedOptions = {}): Promise<Served> {
  const page = await served(options);
  open.push(page);
  return page;
}

describe('a page with a code', () => {
  it('is welcomed with a session', async () => {
    const { host, code, pages } = await serving();
    const page = await talk(host);
    page.say({ type: 'hello', code: code() });
    expect(await page.next()).toEqual({ type: 'welcome', session: expect.any(String) });
    expect(pages).toHaveLength(1);
  });

  it('comes back with its session, after a reload', async () => {
    const { host, code } = await serving();
    const first = await talk(host);
    first.say({ type: 'hello', code: code() });
    const { session } = (await first.next()) as { session: string };
    first.socket.close();
    const second = await talk(host);
    second.say({ type: 'hello', session });
    expect(await second.next()).toEqual({ type: 'welcome', session });
  });

  it('loses none of what it says right after its greeting', async () => {
    const heard: string[] = [];
    const { host, code } = await serving({
      onPage: (socket) => socket.on('message', (data) => heard.push(String(data))),
    });
    const page = await talk(host);
    page.say({ type: 'hello', code: code() });
    for (let each = 1; each <= 100; each++) page.say(each);
    await expect.poll(() => heard.length).toBe(100);
    expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 1)));
  });
});

describe('a page that is refused', () => {
  it('had its code used by another', async () => {
    const { host, code, pages } = await serving();
    const used = code();
    const first = await talk(host);
    first.say({ type: 'hello', code: used });
    await first.next();
    const second = await talk(host);
    second.say({ type: 'hello', code: used });
    expect(await second.next()).toEqual({ type: 'refused', reason: 'code-used' });
    expect(await second.closed).toBe(4401);
    expect(pages).toHaveLength(1);
  });

  it('guesses a code or a session', async () => {
    const { host, pages } = await serving();
    const guesses = [
      [{ type: 'hello', code: 'guessed' }, 'code-expired'],
      [{ type: 'hello', session: 'guessed' }, 'session-unknown'],
    ] as const;
    for (const [greeting, reason] of guesses) {
      const page = await talk(host);
      page.say(greeting);
      expect(await page.next()).toEqual({ type: 'refused', reason });
      expect(await page.closed).toBe(4401);
    }
    expect(pages).toHaveLength(0);
  });

  it.each([
    ['calls the engine without a greeting', '{"i":"1","p":{"u":"/clusters/suggestName"}}'],
    ['says no JSON', 'hello'],
    ['says more than a greeting', '{"type":"hello","code":"x","more":1}'],
    ['greets with what is no text', Buffer.from('{"type":"hello","code":"x"}')],
    ['greets at great length', `{"type":"hello","code":"x"}${' '.repeat(2_000)}`],
  ])('%s', async (_what, message) => {
    const { host, pages } = await serving();
    const page = await talk(host);
    page.socket.send(message);
    expect(await page.closed).toBe(4400);
    expect(pages).toHaveLength(0);
  });

  it('says nothing for too long', async () => {
    const { host } = await serving({ patienceMs: 50 });
    expect(await (await talk(host)).closed).toBe(4408);
  });

  it('may say nothing for a while once it is known', async () => {
    const { host, code } = await serving({ patienceMs: 50 });
    const page = await talk(host);
    page.say({ type: 'hello', code: code() });
    await page.next();
    expect(await (await talk(host)).closed).toBe(4408);
    expect(page.socket.readyState).toBe(page.socket.OPEN);
  });
});

describe('a message that is too large', () => {
  it('ends the connection, before and after the greeting', async () => {
    const { host, code } = await serving();
    const flood = 'x'.repeat(largestMessage + 1);
    const stranger = await talk(host);
    stranger.socket.send(flood);
    expect(await stranger.closed).toBe(1009);
    const page = await talk(host);
    page.say({ type: 'hello', code: code() });
    await page.next();
    page.socket.send(flood);
    expect(await page.closed).toBe(1009);
  });
});

describe('a socket of another page', () => {
  it('is refused by its Origin, port included', async () => {
    const { host } = await serving();
    const wrong = [
      'http://evil.example',
      'https://127.0.0.1',
      `https://127.0.0.1:${host.port}`,
      `http://127.0.0.1:${host.port + 1}`,
      `http://localhost:${host.port}`,
      'http://127.0.0.1',
      'null',
      '',
    ];
    for (const origin of wrong) {
      await expect(talk(host, { origin }), origin).rejects.toThrow('refused with 403');
    }
  });

  it('is refused by its Host, also where the Origin fits it', async () => {
    const { host } = await serving();
    const name = `evil.example:${host.port}`;
    const rebound = talk(host, { host: name, origin: `http://${name}` });
    await expect(rebound).rejects.toThrow('refused with 421');
  });

  it('comes from the other name of the loopback', async () => {
    const { host, code } = await serving();
    const name = `localhost:${host.port}`;
    const page = await talk(host, { host: name, origin: `http://${name}` });
    page.say({ type: 'hello', code: code() });
    expect(await page.next()).toMatchObject({ type: 'welcome' });
  });
});

describe('many strangers', () => {
  it('do not fill the memory: the 33rd at once is turned away, until one leaves', async () => {
    const { host, code } = await serving();
    const strangers = await Promise.all(Array.from({ length: 32 }, () => talk(host)));
    await expect(talk(host)).rejects.toThrow('refused with 503');
    strangers[0]?.say({ type: 'hello', code: code() });
    await strangers[0]?.next();
    expect((await talk(host)).socket.readyState).toBe(1);
  });
});
