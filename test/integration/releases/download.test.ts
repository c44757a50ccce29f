import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DownloadProgress } from '../../../src/engine/releases/index.ts';
import { type FileServer, installerOf, serveFile, sha256 } from './file-server.ts';
import { openWorld } from './world.ts';

const content = installerOf(3_000_000);
const published = { algorithm: 'sha256', value: sha256(content) } as const;
let server: FileServer;
let world: ReturnType<typeof openWorld>;

beforeEach(async () => {
  server = await serveFile(content);
  world = openWorld();
});
afterEach(async () => {
  await server.close();
  await world.close();
});

const saved = () => readFileSync(world.target).equals(server.behaviour.content);
/** Names in the folder that are no business of a finished download. */
const leftovers = () => readdirSync(world.folder).filter((name) => /part/.test(name));

describe('a download that goes well', () => {
  it('saves the file, says that it is verified, and leaves nothing beside it', async () => {
    const file = await world.download({ url: server.url, checksum: published });
    expect(file).toEqual({
      path: world.target,
      bytes: content.length,
      algorithm: 'sha256',
      hash: published.value,
      verified: true,
    });
    expect(saved()).toBe(true);
    expect(leftovers()).toEqual([]);
  });

  it('tells how far it is, up to all of it', async () => {
    const told: DownloadProgress[] = [];
    await world.download({ url: server.url }, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({
      bytes: content.length,
      total: content.length,
      remainingMs: 0,
    });
  });

  it('asks nobody for a file that is here', async () => {
    await world.download({ url: server.url, checksum: published });
    const again = await world.download({ url: server.url, checksum: published });
    expect(again.hash).toBe(published.value);
    expect(server.requests).toEqual(['GET']);
  });

  it('works where the server does not say how long it is', async () => {
    server.behaviour.length = false;
    await world.download({ url: server.url, checksum: published });
    expect(saved()).toBe(true);
  });

  it('saves a file that comes in one piece', async () => {
    server.behaviour.content = installerOf(100);
    const file = await world.download({ url: server.url });
    expect(file.bytes).toBe(100);
    expect(saved()).toBe(true);
  });

  it('downloads anew what somebody changed here', async () => {
    await world.download({ url: server.url, checksum: published });
    writeFileSync(world.target, '#!/bin/bash\nexit\n');
    await world.download({ url: server.url, checksum: published });
    expect(saved()).toBe(true);
  });

  it('checks a box by its sha1', async () => {
    const value = createHash('sha1').update(content).digest('hex');
    const item = { url: server.url, checksum: { algorithm: 'sha1', value }, content: 'archive' };
    expect(await world.download(item as never)).toMatchObject({ algorithm: 'sha1', hash: value });
  });
});

describe('a connection that breaks', () => {
  it('goes on where it stopped, until all is there', async () => {
    server.behaviour.cutAfter = () => 900_000;
    await world.download({ url: server.url, checksum: published });
    expect(saved()).toBe(true);
    expect(server.requests.length).toBeGreaterThan(3);
    expect(server.requests[1]).toMatch(/^GET bytes=\d+-$/);
    // Each try got further than the one before, so none waited longer than the first.
    expect(new Set(world.waits)).toEqual(new Set([1000]));
  });

  it('starts over where the server cannot go on, and gives up after three tries', async () => {
    server.behaviour.ranges = false;
    server.behaviour.cutAfter = () => 900_000;
    const problem = await world.refusal({ url: server.url, checksum: published });
    expect(problem).toMatchObject({
      code: 'RELEASE-INCOMPLETE',
      params: { expected: content.length },
    });
    expect(server.requests.length).toBe(3);
    expect(world.waits).toEqual([1000, 4000]);
    expect(existsSync(world.target)).toBe(false);
  });

  it('starts over where the server has no name for the state of the file', async () => {
    server.behaviour.etag = null;
    let cuts = 0;
    server.behaviour.cutAfter = () => (cuts++ === 0 ? 900_000 : null);
    await world.download({ url: server.url, checksum: published });
    expect(server.requests).toEqual(['GET', 'GET']);
    expect(saved()).toBe(true);
  });

  it('goes on by the date of the file where there is no tag', async () => {
    Object.assign(server.behaviour, {
      etag: 'W/"weak"',
      lastModified: 'Thu, 05 Nov 2020 10:00:00 GMT',
    });
    let cuts = 0;
    server.behaviour.cutAfter = () => (cuts++ === 0 ? 900_000 : null);
    await world.download({ url: server.url, checksum: published });
    expect(server.requests[1]).toMatch(/^GET bytes=\d+-$/);
    expect(saved()).toBe(true);
  });

  it('takes a server that falls silent for one that broke', async () => {
    server.behaviour.stallAfter = 1_000_000;
    await world.download({ url: server.url, checksum: published }, { silenceMs: 150 });
    expect(server.requests).toEqual(['GET', 'GET bytes=1000000-', 'GET bytes=2000000-']);
    expect(saved()).toBe(true);
  });
});

describe('a file that changes between two tries', () => {
  const other = installerOf(2_500_000, 'two');

  function changeAfterFirst(): void {
    let cuts = 0;
    server.behaviour.cutAfter = () => {
      if (cuts++ > 0) return null;
      Object.assign(server.behaviour, { content: other, etag: '"second"' });
      return 900_000;
    };
  }

  it('is downloaded from its beginning', async () => {
    changeAfterFirst();
    const file = await world.download({ url: server.url });
    expect(file.hash).toBe(sha256(other));
    expect(saved()).toBe(true);
  });

  it('is not pieced together either where the server does not heed If-Range', async () => {
    changeAfterFirst();
    server.behaviour.ifRange = false;
    const file = await world.download({ url: server.url });
    expect(file.hash).toBe(sha256(other));
    expect(saved()).toBe(true);
  });
});

describe('pausing', () => {
  it('stops at once, keeps what is there, and goes on later', async () => {
    server.behaviour.slowMs = 5;
    const pause = new AbortController();
    const stopped = world.download(
      { url: server.url, checksum: published },
      {
        signal: pause.signal,
        onProgress: ({ bytes }) => {
          if (bytes > 0) pause.abort();
        },
      },
    );
    await expect(stopped).rejects.toThrow(/abort/i);
    const there = statSync(world.part).size;
    expect(there).toBeGreaterThan(0);
    expect(existsSync(world.target)).toBe(false);

    server.behaviour.slowMs = 0;
    await world.download({ url: server.url, checksum: published });
    expect(server.requests.at(-1)).toBe(`GET bytes=${there}-`);
    expect(saved()).toBe(true);
  });

  it('is heeded before anything is asked', async () => {
    await expect(
      world.download({ url: server.url }, { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
    expect(server.requests).toEqual([]);
  });
});

describe('a part that is not what it should be', () => {
  it('is thrown away when its hash is wrong, and the whole is fetched', async () => {
    server.behaviour.cutAfter = () => 900_000;
    const stop = new AbortController();
    const note = () => stop.abort();
    await world
      .download({ url: server.url, checksum: published }, { onNote: note, signal: stop.signal })
      .catch(() => null);
    const part = openSync(world.part, 'r+');
    writeSync(part, 'torn by a power failure', 1000);
    closeSync(part);

    server.behaviour.cutAfter = () => null;
    await world.download({ url: server.url, checksum: published });
    expect(saved()).toBe(true);
  });
});
