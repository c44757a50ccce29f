import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FileServer,
  installerOf,
  serveFile,
  sha256,
} from '../../integration/releases/file-server.ts';
import { type Home, makeHome } from './commands.ts';

const content = installerOf(3_000_000);
let home: Home;
let server: FileServer;
let env: Record<string, string>;
beforeEach(async () => {
  home = await makeHome();
  server = await serveFile(content);
  env = { DCOS_VAGRANT_MIRROR: new URL(server.url).origin };
});
afterEach(async () => {
  await home.remove();
  await server.close();
});

describe('versions and download', () => {
  it('bring a version here, which is then listed as here and not asked for again', async () => {
    const { exitCode, lines, last } = await home.json(['download', '2.2.1'], env);
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatchObject({ type: 'progress', total: content.length });
    expect(last).toMatchObject({ type: 'result', outcome: 'done', hash: sha256(content) });
    expect((await readFile(String(last.path))).equals(content)).toBe(true);

    await server.close();
    expect((await home.json(['download', '2.2.1'], env)).exitCode).toBe(0);
    const { last: versions } = await home.json(['versions']);
    expect(versions).toContainEqual(expect.objectContaining({ version: '2.2.1', local: true }));
    server = await serveFile(content);
  });

  it('go on after an interrupt where they stopped', async () => {
    server.behaviour.slowMs = 20;
    const running = home.begin(['download', '2.2.1', '--json'], env);
    await running.line(({ type }) => type === 'progress');
    running.child.kill('SIGINT');
    const { exitCode, stdout } = await running.ended;
    expect(exitCode).toBe(130);
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('"outcome":"cancelled"');

    server.behaviour.slowMs = 0;
    expect((await home.json(['download', '2.2.1'], env)).last).toMatchObject({ outcome: 'done' });
    expect(server.requests).toEqual(['GET', expect.stringMatching(/^GET bytes=\d+-$/)]);
  });

  it('refuse what is not the published file with exit code 1, and what is gone with 3', async () => {
    const wrong = await home.json(['download', '2.0.1'], env);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.lines).toContainEqual(expect.objectContaining({ code: 'RELEASE-HASH-WRONG' }));
    server.behaviour.instead = (_request, response) => {
      response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error/>');
    };
    const gone = await home.json(['download', '2.2.1'], env);
    expect(gone.exitCode).toBe(3);
    expect(gone.lines).toContainEqual(expect.objectContaining({ code: 'RELEASE-GONE' }));
  });
});
