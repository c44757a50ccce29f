import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type CodeStore, createAccess, newCode } from '../../../src/cli/serve/access.ts';
import { type Host, startHost } from '../../../src/cli/serve/host.ts';

export interface Served {
  readonly host: Host;
  readonly folder: string;
  /** A code that has not been used. */
  code(): string;
  /** The sockets of pages that were let in, in their order. */
  readonly pages: readonly WebSocket[];
  close(): Promise<void>;
}

export interface ServedOptions {
  readonly patienceMs?: number;
  readonly onPage?: (socket: WebSocket) => void;
}

/** A host on a free port, with a page of three files and a secret one beside their folder. */
export async function served({ patienceMs, onPage }: ServedOptions = {}): Promise<Served> {
  const root = await mkdtemp(join(tmpdir(), 'dvd-host-'));
  const folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'assets', 'index-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'notes.txt'), 'no type of the page');
  await writeFile(join(root, 'secret.js'), 'secret');
  const codes = new Map<string, number>();
  const store: CodeStore = {
    put: (hash) => void codes.set(hash, Date.now()),
    take: (hash) => {
      const at = codes.get(hash) ?? null;
      codes.delete(hash);
      return at;
    },
  };
  const pages: WebSocket[] = [];
  const host = await startHost({
    address: '127.0.0.1',
    port: 0,
    folder,
    access: createAccess(store),
    onPage: (socket) => {
      pages.push(socket);
      onPage?.(socket);
    },
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  return {
    host,
    folder,
    pages,
    code: () => {
      const { code, hash } = newCode();
      store.put(hash);
      return code;
    },
    close: async () => {
      await host.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it up before. */
export function ask(
  { port }: Host,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options });
    asked.once('error', reject);
    asked.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.end();
  });
}

/** A page's side of a socket. */
export interface Talk {
  readonly socket: WebSocket;
  say(message: unknown): void;
  /** The next message, past or to come; rejects where the socket closes without one. */
  next(): Promise<unknown>;
  /** The code that it was closed with. */
  readonly closed: Promise<number>;
}

/** Opens a socket as a browser does; rejects with the status where it is refused. */
export async function talk(
  { origin, port }: Host,
  headers: Record<string, string> = {},
): Promise<Talk> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, {
    headers: { origin, ...headers },
  });
  const heard: unknown[] = [];
  const waiting: (() => void)[] = [];
  const tell = () => {
    for (const look of waiting.splice(0)) look();
  };
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)));
    tell();
  });
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code);
      tell();
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      reject(new Error(`refused with ${response.statusCode}`));
      socket.on('error', () => undefined);
      response.destroy();
    });
  });
  socket.on('error', () => undefined);
  return {
    socket,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    next: async () => {
      while (heard.length === 0) {
        if (socket.readyState === WebSocket.CLOSED) throw new Error('It was closed.');
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      return heard.shift();
    },
  };
}
