import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderRemedy } from '../../../src/shared/messages/message.ts';
import { type FileServer, installerOf, selfSigned, serveFile, sha256 } from './file-server.ts';
import { openWorld } from './world.ts';

const content = installerOf(200_000);
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

function answer(status: number, type: string, body: string): void {
  server.behaviour.instead = (_request, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

const keptNothing = () => {
  expect(existsSync(world.target)).toBe(false);
  expect(existsSync(world.part)).toBe(false);
};

describe('what is no file is never saved', () => {
  const denied = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>';
  const page = '<!DOCTYPE html><html><body>Please log in</body></html>';

  it('takes a bucket’s 403 for a file that is gone, and says the three ways on', async () => {
    answer(403, 'application/xml', denied);
    const problem = await world.refusal({ url: server.url });
    expect(problem).toMatchObject({ code: 'RELEASE-GONE', kind: 'prerequisite' });
    expect(problem.params).toMatchObject({ url: server.url, detail: 'HTTP 403 Forbidden' });
    expect(renderRemedy(problem)).toMatch(/DCOS_VAGRANT_MIRROR.*--installer FILE.*another version/);
    expect(server.requests.length).toBe(1);
    keptNothing();
  });

  it.each([
    ['a page', 'text/html; charset=utf-8', page],
    ['a page that calls itself a file', 'application/octet-stream', page],
    ['an error text that calls itself a file', 'binary/octet-stream', denied],
    ['a message', 'application/octet-stream', '{"error": "quota exceeded"}'],
    ['nothing', 'application/octet-stream', ''],
    ['another program', 'application/octet-stream', 'MZ and so on, for long enough'],
  ])('refuses %s that comes with HTTP 200', async (_what, type, body) => {
    answer(200, type, body);
    const problem = await world.refusal({ url: server.url });
    expect(problem.code).toBe('RELEASE-NOT-THE-FILE');
    keptNothing();
  });

  it('refuses a file of the wrong hash, and shows both', async () => {
    const value = sha256(Buffer.from('another'));
    const checksum = { algorithm: 'sha256', value } as const;
    const problem = await world.refusal({ url: server.url, checksum });
    expect(problem.code).toBe('RELEASE-HASH-WRONG');
    expect(problem.params).toMatchObject({ expected: value, found: sha256(content) });
    keptNothing();
  });

  it('refuses a file that is not what it was at its first download', async () => {
    const first = await world.download({ url: server.url });
    expect(first.verified).toBe(false);
    rmSync(world.target);
    server.behaviour.content = installerOf(200_000, 'two');
    const problem = await world.refusal({ url: server.url });
    expect(problem).toMatchObject({
      code: 'RELEASE-CHANGED',
      params: { expected: sha256(content), found: sha256(server.behaviour.content) },
    });
    keptNothing();
  });
});

describe('a server in trouble', () => {
  it('is asked three times, waiting longer each time', async () => {
    answer(500, 'text/plain', 'out of order');
    const problem = await world.refusal({ url: server.url });
    expect(problem.code).toBe('RELEASE-SERVER-FAILED');
    expect(server.requests.length).toBe(3);
    expect(world.waits).toEqual([1000, 4000]);
  });

  it('may come back', async () => {
    answer(503, 'text/plain', 'in a moment');
    const file = await world.download(
      { url: server.url },
      {
        onNote: () => {
          server.behaviour.instead = null;
        },
      },
    );
    expect(file.hash).toBe(sha256(content));
  });

  it('that is not there is told by its address', async () => {
    await server.close();
    const problem = await world.refusal({ url: server.url });
    expect(problem.code).toBe('RELEASE-UNREACHABLE');
    expect(problem.params).toMatchObject({ url: server.url, file: '--installer FILE' });
    server = await serveFile(content);
  });

  it('that leads in a circle is not followed for long', async () => {
    server.behaviour.instead = (request, response) => {
      response.writeHead(302, { location: `${request.url}` }).end();
    };
    const problem = await world.refusal({ url: server.url });
    expect(problem).toMatchObject({
      code: 'RELEASE-REDIRECTED',
      params: { detail: 'in a circle' },
    });
  });

  it('that leads on for ever is left after five steps', async () => {
    let step = 0;
    server.behaviour.instead = (_request, response) => {
      step += 1;
      response.writeHead(302, { location: `/step-${step}` }).end();
    };
    const problem = await world.refusal({ url: server.url });
    expect(problem.code).toBe('RELEASE-REDIRECTED');
    expect(server.requests.length).toBe(6);
  });

  it('that leads to the file is followed', async () => {
    server.behaviour.instead = (_request, response) => {
      server.behaviour.instead = null;
      response.writeHead(302, { location: '/elsewhere' }).end();
    };
    expect((await world.download({ url: server.url })).bytes).toBe(content.length);
  });

  it('that does not have the file gives way to the next address', async () => {
    const other = await serveFile(content);
    answer(404, 'text/plain', 'no');
    const file = await world.download({ url: server.url, urls: [server.url, other.url] });
    expect(file.hash).toBe(sha256(content));
    await other.close();
  });
});

describe('certificates and proxies', () => {
  let secure: FileServer;
  beforeEach(async () => {
    secure = await serveFile(content, { secure: true });
  });
  afterEach(() => secure.close());

  it('refuses a certificate that nobody vouches for', async () => {
    const problem = await world.refusal({ url: secure.url });
    expect(problem.code).toBe('RELEASE-UNTRUSTED');
    expect(renderRemedy(problem)).toContain('CURL_CA_BUNDLE');
    expect(secure.requests).toEqual([]);
  });

  it('trusts the authority that CURL_CA_BUNDLE names', async () => {
    const bundle = join(world.folder, 'ca.pem');
    writeFileSync(bundle, selfSigned.cert);
    const file = await world.download({ url: secure.url }, { env: { CURL_CA_BUNDLE: bundle } });
    expect(file.hash).toBe(sha256(content));
  });

  it('says so where that file cannot be read', async () => {
    const env = { CURL_CA_BUNDLE: join(world.folder, 'missing.pem') };
    const problem = await world.refusal({ url: secure.url }, { env });
    expect(problem).toMatchObject({ code: 'RELEASE-CA-UNREADABLE', kind: 'invalid' });
  });

  it('does not follow from https to http', async () => {
    const bundle = join(world.folder, 'ca.pem');
    writeFileSync(bundle, selfSigned.cert);
    secure.behaviour.instead = (_request, response) => {
      response.writeHead(302, { location: server.url }).end();
    };
    const problem = await world.refusal({ url: secure.url }, { env: { CURL_CA_BUNDLE: bundle } });
    expect(problem.code).toBe('RELEASE-REDIRECTED');
    expect(server.requests).toEqual([]);
  });

  it('goes through a proxy, and around it where NO_PROXY says so', async () => {
    const asked: string[] = [];
    const tunnels: Duplex[] = [];
    const proxy = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      http.get(request.url ?? '', (answered) => answered.pipe(response));
    });
    proxy.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`);
      const [host = '', port] = (request.url ?? '').split(':');
      const through = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        through.pipe(socket);
        socket.pipe(through);
      });
      through.on('error', () => socket.destroy());
      socket.on('error', () => through.destroy());
      tunnels.push(socket, through);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const bundle = join(world.folder, 'ca.pem');
    writeFileSync(bundle, selfSigned.cert);
    try {
      const through = { HTTP_PROXY: address, HTTPS_PROXY: address, CURL_CA_BUNDLE: bundle };
      await world.download(
        { url: server.url, key: 'a', target: join(world.folder, 'a') },
        { env: through },
      );
      await world.download(
        { url: secure.url, key: 'b', target: join(world.folder, 'b') },
        { env: through },
      );
      expect(asked).toEqual([`GET ${server.url}`, `CONNECT ${new URL(secure.url).host}`]);
      const around = { ...through, NO_PROXY: '127.0.0.1' };
      await world.download(
        { url: server.url, key: 'c', target: join(world.folder, 'c') },
        { env: around },
      );
      expect(asked.length).toBe(2);
    } finally {
      await new Promise((resolve) => {
        proxy.close(resolve);
        proxy.closeAllConnections();
        for (const tunnel of tunnels) tunnel.destroy();
      });
    }
  });

  it('says so where the proxy is no address', async () => {
    const problem = await world.refusal({ url: server.url }, { env: { HTTP_PROXY: 'no address' } });
    expect(problem).toMatchObject({ code: 'RELEASE-PROXY-INVALID', kind: 'invalid' });
  });
});

describe('a disk that is too small', () => {
  it('is seen before a byte is written', async () => {
    const problem = await world.refusal({ url: server.url }, { freeBytes: 1_000_000 });
    expect(problem).toMatchObject({ code: 'RELEASE-NO-SPACE', kind: 'prerequisite' });
    expect(readdirSync(world.folder).filter((name) => name.startsWith('dcos_'))).toEqual([]);
  });
});
