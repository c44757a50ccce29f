import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { type Host, startHost } from '../../../src/cli/serve/host.ts';
import { ask, type Served, served } from './served.ts';

let page: Served | undefined;
let host: Host | undefined;
afterEach(async () => {
  await host?.close();
  await page?.close();
});

/** The same page on another address of this computer. */
async function servedAt(address: string): Promise<Host> {
  page = await served();
  host = await startHost({
    address,
    port: 0,
    folder: page.folder,
    access: {
      exchange: () => ({ admitted: false, reason: 'code-expired' }),
      resume: () => ({ admitted: false, reason: 'session-unknown' }),
    },
    onPage: () => undefined,
  });
  return host;
}

const statusFor = async (at: Host, name: string) =>
  (await ask(at, '/', { headers: { host: `${name}:${at.port}` } })).status;

describe('an address that was told', () => {
  it('stands in links and is a Host, beside the loopback’s names', async () => {
    const at = await servedAt('localhost');
    expect(at.origin).toBe(`http://localhost:${at.port}`);
    expect((await fetch(at.origin)).status).toBe(200);
  });

  it('of all interfaces is their addresses, and still no other name', async () => {
    const at = await servedAt('0.0.0.0');
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) expect(await statusFor(at, address)).toBe(200);
    expect(await statusFor(at, 'localhost')).toBe(200);
    expect(await statusFor(at, '0.0.0.0')).toBe(421);
    expect(await statusFor(at, 'evil.example')).toBe(421);
  });

  it('that is none of this computer’s is told as such', async () => {
    await expect(servedAt('192.0.2.1')).rejects.toMatchObject({
      problem: { code: 'SERVE-ADDRESS', kind: 'invalid', params: { address: '192.0.2.1' } },
    });
  });
});
