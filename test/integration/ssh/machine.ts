import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2, { type Connection, type Session } from 'ssh2';
import { newKeyPair } from '../../../src/engine/ssh/cluster-key.ts';
import type { SshTarget } from '../../../src/engine/ssh/index.ts';
import { serveFiles } from './sftp-server.ts';

/**
 * A machine in this process: ssh2's server on a free port of loopback, whose commands really run
 * (in `sh -c`, with a `sudo` that only runs the command) and whose SFTP writes real files.
 */
export interface FakeMachine {
  readonly folder: string;
  readonly target: SshTarget;
  /** How many clients are connected. */
  connections(): number;
  /** Cuts all connections off, as a machine that loses power. */
  cutOff(): void;
  /** Gives the machine another host key, as if it were made anew. */
  replaceHostKey(): Promise<void>;
  stop(): Promise<void>;
}

const newKey = () => newKeyPair('test');

export async function startMachine(options: { refuseLogins?: boolean } = {}): Promise<FakeMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'dv-ssh-'));
  const user = await newKey();
  writeFileSync(join(folder, 'key'), user.private, { mode: 0o600 });
  writeFileSync(join(folder, 'sudo'), '#!/bin/sh\n[ "$1" = -n ] && shift\nexec "$@"\n');
  chmodSync(join(folder, 'sudo'), 0o755);

  const clients = new Set<Connection>();
  const listen = async (port: number) => {
    const hostKey = await newKey();
    const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
      clients.add(client);
      client.on('close', () => clients.delete(client));
      client.on('error', () => {});
      client.on('authentication', (attempt) => {
        const known = ssh2.utils.parseKey(user.public);
        const same =
          attempt.method === 'publickey' &&
          !(known instanceof Error) &&
          attempt.key.data.equals(known.getPublicSSH());
        if (same && options.refuseLogins !== true) attempt.accept();
        else attempt.reject(['publickey']);
      });
      client.on('session', (accept) => serveSession(accept(), folder));
    });
    return new Promise<ssh2.Server>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  };

  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const closeServer = () => {
    for (const client of clients) client.end();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    folder,
    target: {
      host: '127.0.0.1',
      port,
      user: 'vagrant',
      privateKeyPaths: [join(folder, 'no-such-key'), join(folder, 'key')],
      machine: 'm1',
      knownHostsPath: join(folder, 'known_hosts.json'),
    },
    connections: () => clients.size,
    cutOff: () => {
      // The socket under the connection: no goodbye, as when the power goes.
      for (const client of clients) {
        (client as unknown as { _sock: { destroy(): void } })._sock.destroy();
      }
    },
    replaceHostKey: async () => {
      await closeServer();
      server = await listen(port);
    },
    stop: async () => {
      await closeServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serveSession(session: Session, folder: string): void {
  let terminal: { rows: number; cols: number } | undefined;
  session.on('pty', (accept, _reject, info) => {
    terminal = info;
    accept?.();
  });
  session.on('window-change', (accept, _reject, info) => {
    terminal = info;
    accept?.();
  });
  session.on('shell', (accept) => {
    const channel = accept();
    channel.write(`terminal ${terminal?.cols}x${terminal?.rows}\r\n`);
    channel.on('data', (chunk: Buffer) => {
      const typed = chunk.toString();
      if (typed.startsWith('size')) channel.write(`now ${terminal?.cols}x${terminal?.rows}\r\n`);
      if (!typed.startsWith('exit ')) return;
      channel.exit(Number(typed.slice(5)));
      channel.end();
    });
  });
  session.on('exec', (accept, _reject, info) => {
    const channel = accept();
    const child = spawn('sh', ['-c', info.command], {
      cwd: folder,
      env: { PATH: `${folder}:/usr/bin:/bin:/usr/sbin:/sbin` },
    });
    child.stdin.on('error', () => {});
    channel.pipe(child.stdin);
    child.stdout.pipe(channel, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    // sshd closes a command's standard input when its connection is gone.
    channel.on('close', () => child.stdin.end());
    channel.on('error', () => {});
    child.on('close', (code, signal) => {
      if (code === null) channel.exit(signal ?? 'TERM');
      else channel.exit(code);
      channel.end();
    });
  });
  session.on('sftp', (accept) => serveFiles(accept()));
}
