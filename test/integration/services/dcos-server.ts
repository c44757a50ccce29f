import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDcosClient } from '../../../src/engine/dcos/client.ts';

/** An answer: a status with a value or a text; a value alone is a 200. */
interface Recorded {
  readonly status?: number;
  readonly body: unknown;
}

export interface Heard {
  /** `PUT /service/marathon/v2/apps/web?force=true` */
  readonly line: string;
  readonly type: string | undefined;
  readonly accept: string | undefined;
  readonly token: string | undefined;
  readonly body: unknown;
}

/**
 * A server that answers as Admin Router of real clusters did, by method and path without the query; the rest is
 * nginx's 404. `heard` is what it was asked.
 */
export async function startDcos(answers: Readonly<Record<string, Recorded>>) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    textOf(request).then((text) => {
      const { method = 'GET', url = '/', headers } = request;
      heard.push({
        line: `${method} ${url}`,
        type: headers['content-type'],
        accept: headers.accept,
        token: headers.authorization,
        body: text === '' ? null : JSON.parse(text),
      });
      const found = answers[`${method} ${url.split('?')[0]}`];
      const { status = 200, body } = found ?? { status: 404, body: '<html>404 Not Found</html>' };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = createDcosClient(`http://127.0.0.1:${port}`);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { send: client.send, heard, close };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
