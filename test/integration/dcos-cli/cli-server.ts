import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One way to answer a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface CliServer {
  readonly url: string;
  /** `GET /path` of each request. */
  readonly requests: string[];
  /** Bodies of POST requests. */
  readonly posted: string[];
  /** Answers of paths that end so; the newest first. */
  answer(ending: string, answer: Answer): void;
  close(): Promise<void>;
}

/** A file as a bucket gives it. */
export function file(content: Buffer): Answer {
  return (request, response) => {
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': content.length,
      etag: '"one"',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

/** The same, a piece at a time. */
export function slowFile(content: Buffer, pieceMs: number): Answer {
  return async (_request, response) => {
    response.writeHead(200, { 'content-length': content.length });
    for (let at = 0; at < content.length && !response.destroyed; at += 64 * 1024) {
      response.write(content.subarray(at, at + 64 * 1024));
      await pause(pieceMs);
    }
    response.end();
  };
}

/** A body without its length that ends too early: only its own head tells that something is missing. */
export function cutFile(content: Buffer, bytes: number): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(content.subarray(0, bytes));
  };
}

export function text(status: number, type: string, body: string): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

/** What a bucket says about a key that is not there. */
export const accessDenied = text(
  403,
  'application/xml',
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>',
);

export function json(value: unknown, status = 200): Answer {
  return text(status, 'application/json', JSON.stringify(value));
}

export async function serveCli(): Promise<CliServer> {
  const answers: Array<{ readonly ending: string; readonly answer: Answer }> = [];
  const requests: string[] = [];
  const posted: string[] = [];
  const server = http.createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    requests.push(`${request.method} ${path}`);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.method === 'POST') posted.push(body);
      const found = answers.find(({ ending }) => path.endsWith(ending));
      (found?.answer ?? accessDenied)(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    posted,
    answer: (ending, answer) => void answers.unshift({ ending, answer }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
