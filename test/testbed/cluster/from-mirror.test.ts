import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandLine } from './command-line.ts';
import { json, makeSurroundings, type Surroundings } from './host.ts';

// What a user does whose company keeps a copy of DC/OS's downloads.
describe('a cluster of a version that a mirror has', () => {
  let at: Surroundings;
  let before: string;
  let mirror: Server;
  let commandLine: CommandLine;
  const asked: string[] = [];

  beforeAll(async () => {
    at = makeSurroundings();
    before = at.inventory();
    const path = `/dcos/stable/${at.dcosVersion}/dcos_generate_config.sh`;
    const { size } = await stat(at.installer);
    mirror = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url !== path) return response.writeHead(404).end();
      response.writeHead(200, { 'content-length': size, etag: '"stand-in"' });
      if (request.method === 'HEAD') return response.end();
      createReadStream(at.installer).pipe(response);
    });
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    const { port } = mirror.address() as AddressInfo;
    commandLine = new CommandLine(at.data, { DCOS_VAGRANT_MIRROR: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await commandLine.run('destroy', 'mirrored', '--yes');
    mirror.close();
    at.remove();
  });

  it('is refused, and nothing made, where the mirror does not have it', async () => {
    const refused = await commandLine.run(
      ...['up', 'mirrored', '--provider', 'lxc', '--dcos', '1.13.8', '--json'],
    );
    expect(refused.code).not.toBe(0);
    expect(refused.stdout).toContain('"RELEASE-GONE"');
    expect(at.inventory()).toBe(before);
  });

  it('is downloaded, installed and answers with that version', async () => {
    const operation = commandLine.operate(
      ...['up', 'mirrored', '--provider', 'lxc', '--dcos', at.dcosVersion],
    );
    const { result, code } = await operation.end();
    expect({ code, outcome: result.outcome, problems: operation.problems() }).toMatchObject({
      code: 0,
      outcome: 'done',
    });
    expect(operation.stepsIn('done')).toContain('download');
    expect(await json(`${result.url}dcos-metadata/dcos-version.json`)).toMatchObject({
      version: at.dcosVersion,
    });
  });

  it('is not downloaded again', async () => {
    asked.length = 0;
    const operation = commandLine.operate('up', 'mirrored');
    expect((await operation.end()).code).toBe(0);
    expect(asked.filter((request) => request.startsWith('GET'))).toEqual([]);
    expect((await commandLine.run('destroy', 'mirrored', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
