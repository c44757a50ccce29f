import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { pageHeaders } from '../../shared/page/policy.ts';
import { refuse } from '../../shared/problem.ts';
import type { Access } from './access.ts';
import { shakeHands } from './handshake.ts';
import { readPageFile } from './page-files.ts';

export interface HostOptions {
  /** Address of the interface to listen on. */
  readonly address: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the built page. */
  readonly folder: string;
  readonly access: Access;
  /** A page that has shown a code or a session; from its next message on it talks to the engine. */
  readonly onPage: (socket: WebSocket) => void;
  /** How long a connection may stay without a greeting, ms. */
  readonly patienceMs?: number;
}

export interface Host {
  /** `http://127.0.0.1:4010` */
  readonly origin: string;
  readonly port: number;
  /** Ends every connection, and listens no more. */
  close(): Promise<void>;
}

/** The largest message of a page, bytes: a topology's text of a million characters, or 1 MiB of an upload. */
export const largestMessage = 4 * 1024 * 1024;
/** Connections that have not greeted yet; more at once are turned away. */
const mostStrangers = 32;

/**
 * Serves the page's own files to anybody who asks for this very host, and the engine to nobody who has
 * not shown a code: a page of another site, also one whose name was made to point here, gets neither
 * (Host and Origin are compared whole, port included). Throws `SERVE-PORT-TAKEN` or `SERVE-ADDRESS`.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer();
  // A connection that ends just as a page asks for its next part would leave that page without it.
  server.keepAliveTimeout = 600_000;
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const hosts = hostsOf(options.address, port);
  const headers = pageHeaders({ connect: hosts.map((host) => `ws://${host}`) });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  let strangers = 0;

  server.on('request', (request, response) => {
    answer(request, response, { hosts, headers, folder: options.folder }).catch(() => {
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const refused = refusalOfUpgrade(request, hosts) ?? (strangers < mostStrangers ? null : 503);
    if (refused !== null) return refuseUpgrade(socket, refused);
    sockets.handleUpgrade(request, socket, head, (page) => {
      // ws closes the connection by itself on a message that is too large or broken.
      page.on('error', () => undefined);
      strangers++;
      let known = false;
      const isKnown = () => {
        if (!known) strangers--;
        known = true;
      };
      page.once('close', isKnown);
      shakeHands(page, {
        access: options.access,
        welcome: () => {
          isKnown();
          options.onPage(page);
        },
        ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
      });
    });
  });
  return {
    origin: `http://${hosts[0]}`,
    port,
    close: async () => {
      for (const page of sockets.clients) page.close(1001);
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      setTimeout(() => {
        for (const page of sockets.clients) page.terminate();
      }, 500).unref();
      await closed;
    },
  };
}

async function listen(server: Server, { address, port }: HostOptions): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, resolve);
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') refuse('SERVE-PORT-TAKEN', { address, port });
    refuse('SERVE-ADDRESS', { address, port, detail: message }, { kind: 'invalid' });
  }
}

/**
 * What the Host header may say, the one for links first: the address that was told, and the loopback's
 * two names. Of all interfaces these are the addresses; a name is not, because anybody can have one made
 * that points here.
 */
function hostsOf(address: string, port: number): string[] {
  const loopback = ['127.0.0.1', 'localhost'];
  const all = address === '0.0.0.0' || address === '::';
  const names = all ? [...addressesHere(), ...loopback] : [address, ...loopback];
  const suffix = port === 80 ? '' : `:${port}`;
  return [...new Set(names)].map((name) => `${name.includes(':') ? `[${name}]` : name}${suffix}`);
}

function addressesHere(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
}

interface Answering {
  readonly hosts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly folder: string;
}

async function answer(
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  { hosts, headers: policy, folder }: Answering,
): Promise<void> {
  const end = (status: number, more: Record<string, string> = {}, body: string | Buffer = '') => {
    response.writeHead(status, { ...policy, 'content-length': Buffer.byteLength(body), ...more });
    response.end(method === 'HEAD' ? undefined : body);
  };
  if (!hosts.includes(headers.host ?? '')) return end(421);
  if (method !== 'GET' && method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });
  const file = await readPageFile(folder, url.split('?', 1)[0] ?? '');
  if (file === null) return end(404);
  end(200, { 'content-type': file.type, 'cache-control': file.cacheControl }, file.body);
}

/** Status that an upgrade is refused with; null where it is not. */
function refusalOfUpgrade(
  { url, headers }: IncomingMessage,
  hosts: readonly string[],
): number | null {
  const { host = '', origin = '' } = headers;
  if (!hosts.includes(host)) return 421;
  if (origin !== `http://${host}`) return 403;
  return url === '/rpc' ? null : 404;
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status} \r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
