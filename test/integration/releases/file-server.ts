import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/releases/${name}`, import.meta.url), 'utf8');
export const selfSigned = { cert: fixture('self-signed.pem'), key: fixture('self-signed-key.pem') };

/** How the server treats its one file; everything may be changed between requests. */
export interface Behaviour {
  content: Buffer;
  /** Answers Range requests with parts. */
  ranges: boolean;
  etag: string | null;
  lastModified: string | null;
  /** Says how long the body is. */
  length: boolean;
  /** Answers HEAD requests; else 403, as some buckets do. */
  head: boolean;
  /** Heeds If-Range; a careless server sends the rest of whatever it has. */
  ifRange: boolean;
  /** The connection is cut after so many bytes of a body; asked anew for each request. */
  cutAfter: () => number | null;
  /** ms between pieces of 64 KiB, also of bodies that are on their way. */
  slowMs: number;
  /** After so many bytes of a body nothing comes any more. */
  stallAfter: number | null;
  /** Answers in its own way instead. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | null;
}

export interface FileServer {
  readonly url: string;
  readonly behaviour: Behaviour;
  /** Every request: `GET bytes=10-`. */
  readonly requests: string[];
  /** Bytes of bodies that were handed to the network. */
  readonly sent: () => number;
  close(): Promise<void>;
}

/** A script of so many bytes that no two offsets of which look alike. */
export function installerOf(bytes: number, seed = 'one'): Buffer {
  const head = Buffer.from('#!/bin/bash\n');
  const block = createHash('sha512').update(seed).digest();
  const body = Buffer.alloc(Math.max(0, bytes - head.length));
  for (let at = 0; at < body.length; at += 64) {
    block.copy(body, at);
    if (at + 4 <= body.length) body.writeUInt32LE(at, at);
  }
  return Buffer.concat([head, body]);
}

export const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

export async function serveFile(content: Buffer, { secure = false } = {}): Promise<FileServer> {
  const behaviour: Behaviour = {
    content,
    ranges: true,
    etag: '"first"',
    lastModified: null,
    length: true,
    head: true,
    ifRange: true,
    cutAfter: () => null,
    slowMs: 0,
    stallAfter: null,
    instead: null,
  };
  const requests: string[] = [];
  let sent = 0;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.headers.range ?? ''}`.trim());
    if (behaviour.instead !== null) return behaviour.instead(request, response);
    void answer(behaviour, request, response, (bytes) => {
      sent += bytes;
    });
  };
  const server = secure ? https.createServer(selfSigned, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}/dcos_generate_config.sh`,
    behaviour,
    requests,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  behaviour: Behaviour,
  request: IncomingMessage,
  response: ServerResponse,
  onSent: (bytes: number) => void,
): Promise<void> {
  const { content, ranges, etag, lastModified, head, length } = behaviour;
  response.setHeader('content-type', 'application/octet-stream');
  if (etag !== null) response.setHeader('etag', etag);
  if (lastModified !== null) response.setHeader('last-modified', lastModified);
  if (request.method === 'HEAD') {
    response.writeHead(
      head ? 200 : 403,
      head && length ? { 'content-length': content.length } : {},
    );
    response.end();
    return;
  }
  const start = ranges ? rangeStart(behaviour, request) : null;
  if (start !== null && start >= content.length) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
    return;
  }
  const body = content.subarray(start ?? 0);
  if (length) response.setHeader('content-length', body.length);
  if (start !== null) {
    const range = `bytes ${start}-${content.length - 1}/${content.length}`;
    response.setHeader('content-range', range);
  }
  response.writeHead(start === null ? 200 : 206);
  await send(behaviour, body, response, onSent);
}

function rangeStart({ etag, lastModified, ifRange }: Behaviour, { headers }: IncomingMessage) {
  const start = /^bytes=(\d+)-/.exec(headers.range ?? '')?.[1];
  if (start === undefined) return null;
  const condition = headers['if-range'];
  const same = condition === undefined || condition === etag || condition === lastModified;
  return same || !ifRange ? Number(start) : null;
}

const pieceBytes = 64 * 1024;

async function send(
  behaviour: Behaviour,
  body: Buffer,
  response: ServerResponse,
  onSent: (bytes: number) => void,
): Promise<void> {
  const { cutAfter, stallAfter } = behaviour;
  const cut = cutAfter();
  const end = Math.min(body.length, cut ?? body.length, stallAfter ?? body.length);
  for (let at = 0; at < end; at += pieceBytes) {
    const piece = body.subarray(at, Math.min(end, at + pieceBytes));
    if (response.destroyed) return;
    onSent(piece.length);
    if (!response.write(piece)) await drained(response);
    if (behaviour.slowMs > 0) await pause(behaviour.slowMs);
  }
  if (cut !== null && cut < body.length) response.write('', () => response.destroy());
  else if (stallAfter === null || stallAfter >= body.length) response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.once('drain', go).once('close', go);
  });
}
