import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccess } from '../../../../src/cli/serve/access.ts';
import { findRunning, linkTo, takePlace } from '../../../../src/cli/serve/running.ts';

const origin = 'http://127.0.0.1:4010';
let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'dvd-serve-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const codeOf = (link: string) => link.slice(`${origin}/#code=`.length);

describe('what is served over a data folder', () => {
  it('is found by others as long as it is served', async () => {
    expect(await findRunning(data)).toBeNull();
    const place = await takePlace(data);
    expect(await findRunning(data)).toBeNull();
    await place.announce(origin);
    expect(await findRunning(data)).toMatchObject({ origin });
    await place.withdraw();
    expect(await findRunning(data)).toBeNull();
  });

  it('is not found, and cleared up after, when its process is dead', async () => {
    const { folder } = await (await takePlace(data)).announce(origin);
    const record = join(folder, 'running.json');
    const told = JSON.parse(await readFile(record, 'utf8'));
    // The same number in the life of another process.
    told.holder.startTime = '1';
    await writeFile(record, JSON.stringify(told));
    expect(await findRunning(data)).toBeNull();
    expect(await readdir(join(data, 'serve'))).toEqual([]);
  });

  it('is not taken from a record that is no record', async () => {
    const { folder } = await (await takePlace(data)).announce(origin);
    await writeFile(join(folder, 'running.json'), '{"origin":');
    expect(await findRunning(data)).toBeNull();
  });

  it('can be looked into by its user only', async () => {
    const { folder } = await (await takePlace(data)).announce(origin);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'running.json'))).mode & 0o777).toBe(0o600);
  });
});

describe('a link made by another process', () => {
  it('is let in once by the one that serves', async () => {
    const place = await takePlace(data);
    await place.announce(origin);
    const access = createAccess(place.codes);
    const found = await findRunning(data);
    if (found === null) throw new Error('It was not found.');
    const code = codeOf(linkTo(found));
    expect(access.exchange(code).admitted).toBe(true);
    expect(access.exchange(code)).toEqual({ admitted: false, reason: 'code-used' });
  });

  it('leaves nothing on disk that would let anybody in', async () => {
    const running = await (await takePlace(data)).announce(origin);
    const code = codeOf(linkTo(running));
    const names = await readdir(running.folder);
    const texts = await Promise.all(
      names.map((name) => readFile(join(running.folder, name), 'utf8')),
    );
    expect(names.join()).not.toContain(code);
    expect(texts.join()).not.toContain(code);
  });

  it('has expired when its file is older than a minute', async () => {
    const place = await takePlace(data);
    const running = await place.announce(origin);
    const code = codeOf(linkTo(running));
    const past = new Date(Date.now() - 61_000);
    for (const name of await readdir(running.folder)) {
      await utimes(join(running.folder, name), past, past);
    }
    const refused = { admitted: false, reason: 'code-expired' };
    expect(createAccess(place.codes).exchange(code)).toEqual(refused);
  });

  it('that nobody used is cleared up after', async () => {
    const running = await (await takePlace(data)).announce(origin);
    linkTo(running);
    const past = new Date(Date.now() - 300_000);
    for (const name of await readdir(running.folder)) {
      await utimes(join(running.folder, name), past, past);
    }
    linkTo(running);
    expect(await readdir(running.folder)).toHaveLength(2);
    expect(await findRunning(data)).toEqual(expect.objectContaining({ origin }));
  });
});
