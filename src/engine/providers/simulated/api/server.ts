import { access } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { renderText } from '../../../../shared/messages/message.ts';
import { problemOf } from '../../../../shared/problem.ts';
import type { ClusterRecord } from '../../provider.ts';
import { realWorld, type SimulatedWorld } from '../world.ts';
import { failure, type SimulatedAnswer } from './answer.ts';
import { askSimulated } from './ask.ts';
import { register, unregister } from './registration.ts';

export interface SimulatedServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Ends the server and takes its address back; a second call does nothing more. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: '127.0.0.1';
  /** 0 takes a free one. */
  readonly port: number;
  /** The cluster as it is when a request comes; as it was at first unless told. */
  readonly now?: () => Promise<ClusterRecord | null>;
}

/** Longest body that is read, bytes; app definitions are small. */
const longestBody = 1_048_576;

/**
 * Serves a simulated cluster's API on loopback and notes its address in the cluster's folder, so that
 * other processes can tell it. Rejects where the port is taken.
 */
export async function serveSimulated(
  cluster: ClusterRecord,
  { host, port, now = async () => cluster }: ListenOptions = { host: '127.0.0.1', port: 0 },
  world: Pick<SimulatedWorld, 'clock'> = realWorld,
): Promise<SimulatedServer> {
  const server = createServer((request, response) => {
    now()
      .then((current) => answerTo(current ?? cluster, request, world))
      .catch((error: unknown) => failure(500, renderText(problemOf(error))))
      .then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was bound.');
  const url = `http://${host}:${address.port}/`;
  let closing: Promise<void> | undefined;
  const close = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    // A cluster that was destroyed meanwhile has no folder, and must not get one again.
    const there = await access(cluster.folder).then(
      () => true,
      () => false,
    );
    if (there) await unregister(cluster, url);
  };
  await register(cluster, url).catch(async (error: unknown) => {
    server.close();
    throw error;
  });
  return {
    url,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function answerTo(
  cluster: ClusterRecord,
  request: IncomingMessage,
  world: Pick<SimulatedWorld, 'clock'>,
): Promise<SimulatedAnswer> {
  // A web page elsewhere could make its name point here and so reach this port from a browser.
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
    return failure(421, 'This server answers to 127.0.0.1 and localhost only.');
  }
  const body = await bodyOf(request);
  if (body === null) return failure(413, 'The body of the request is too long.');
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const { method = 'GET', url: path = '/' } = request;
  return askSimulated(cluster, { method, path, headers: Object.fromEntries(headers), body }, world);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // Read to its end, but not kept: breaking off would close the connection before the answer.
    if (length <= longestBody) chunks.push(chunk);
  }
  if (length > longestBody) return null;
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, answer: SimulatedAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(answer.body);
}
