import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileServer, installerOf, serveFile, sha256 } from './file-server.ts';
import { openWorld } from './world.ts';

const program = new URL('programs/download.ts', import.meta.url).pathname;
const content = installerOf(4 * 1024 * 1024);
const published = { algorithm: 'sha256', value: sha256(content) } as const;
let server: FileServer;
let world: ReturnType<typeof openWorld>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  server = await serveFile(content);
  world = openWorld();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  }
  await server.close();
  await world.close();
});

/** An engine in a process of its own; `line` resolves with its first line that fits. */
function engine() {
  const child = spawn(process.execPath, [program, server.url, world.folder, published.value], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  const waiting: { fits: RegExp; resolve: (line: string) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const { fits, resolve } of waiting) if (fits.test(line)) resolve(line);
  });
  return {
    child,
    ended: once(child, 'close'),
    line: (fits: RegExp): Promise<string> => {
      const seen = lines.find((line) => fits.test(line));
      if (seen !== undefined) return Promise.resolve(seen);
      return new Promise((resolve) => waiting.push({ fits, resolve }));
    },
  };
}

const partBytes = () => (existsSync(world.part) ? statSync(world.part).size : 0);

describe('two engines that want the same file', () => {
  it('share one download, and both are told how far it is', async () => {
    server.behaviour.slowMs = 100;
    const first = engine();
    await first.line(/^at [1-9]/);
    const second = engine();
    await second.line(/^download\.shared$/);
    await second.line(/^at [1-9]/);
    server.behaviour.slowMs = 0;
    await first.line(new RegExp(`^done ${published.value}`));
    await second.line(new RegExp(`^done ${published.value}`));
    expect(server.requests).toEqual(['GET']);
    expect(server.sent()).toBe(content.length);
  });

  it('do so within one process, too', async () => {
    const both = [1, 2].map(() => world.download({ url: server.url, checksum: published }));
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
    expect(server.requests).toEqual(['GET']);
  });

  it('go on without the one that is killed', async () => {
    server.behaviour.slowMs = 100;
    const first = engine();
    await first.line(/^at [1-9]/);
    const second = engine();
    await second.line(/^download\.shared$/);
    first.child.kill('SIGKILL');
    server.behaviour.slowMs = 0;
    await second.line(new RegExp(`^done ${published.value}`));
    expect(server.requests[1]).toMatch(/^GET bytes=\d+-$/);
    expect(readFileSync(world.target).equals(content)).toBe(true);
  });
});

describe('an engine that is killed', () => {
  // Ten points of a download's life, by how much of it is there; the last two lie around its end.
  const points = [0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.99, 1];

  it('leaves at every point what the next one goes on with, and never half a file', async () => {
    server.behaviour.slowMs = 2;
    let resumed = 0;
    for (const point of points) {
      const killed = engine();
      const reached = point * content.length;
      const there = () => partBytes() >= reached || existsSync(world.target);
      while (!there()) await pause(1);
      killed.child.kill('SIGKILL');
      await killed.ended;
      if (existsSync(world.target)) {
        expect(readFileSync(world.target).equals(content)).toBe(true);
      } else if (point > 0) {
        expect(partBytes()).toBeGreaterThanOrEqual(Math.floor(reached));
        resumed += 1;
      }
    }
    // Every run went on where the one before it was killed.
    expect(resumed).toBeGreaterThanOrEqual(8);
    expect(server.requests.filter((request) => request === 'GET').length).toBeLessThanOrEqual(2);

    const file = await world.download({ url: server.url, checksum: published });
    expect(file).toMatchObject({ hash: published.value, verified: true });
    expect(readFileSync(world.target).equals(content)).toBe(true);
    expect(readdirSync(world.folder).filter((name) => name.includes('.part'))).toEqual([]);
  }, 60_000);
});
