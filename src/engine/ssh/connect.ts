import { readFile } from 'node:fs/promises';
import type { Client, PublicKeyAuthMethod } from 'ssh2';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { SshConnection, SshTarget } from './connection.ts';
import { execCommand } from './exec.ts';
import { checkHostKey } from './known-hosts.ts';
import { quoteCommand } from './quote.ts';
import { runScript } from './script.ts';
import { attachCommand, openShell } from './shell.ts';
import { cancelled } from './stop.ts';
import { uploadFile } from './upload.ts';

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** For one attempt, from the first packet to the end of the log-in; 15,000 ms unless told. */
  readonly timeoutMs?: number;
}

// A guest that dies without a word is noticed after 40 s; nothing else would tell of it for hours.
const keepalive = { keepaliveInterval: 10_000, keepaliveCountMax: 3 };

/**
 * Logs in once, with the first of the target's keys that the machine takes. Throws a `ProblemError`:
 * `SSH-UNREACHABLE`, `SSH-REFUSED`, `SSH-KEY-MISSING`, `SSH-HOST-KEY-CHANGED`, `OPERATION-CANCELLED`.
 */
export async function connect(
  target: SshTarget,
  options: ConnectOptions = {},
): Promise<SshConnection> {
  const { signal, timeoutMs = 15_000 } = options;
  if (signal?.aborted === true) throw cancelled();
  const keys = await privateKeys(target);
  const client: Client = new (await import('ssh2')).default.Client();
  let hostKeyProblem: unknown;
  await new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      client.destroy();
      reject(cancelled());
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (outcome: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      outcome();
    };
    client.once('ready', () => settle(resolve));
    client.on('error', (error) => {
      client.destroy();
      settle(() => reject(hostKeyProblem ?? problemOfConnect(target, error)));
    });
    client.once('close', () => settle(() => reject(unreachable(target, 'it hung up'))));
    client.connect({
      host: target.host,
      port: target.port,
      username: target.user,
      authHandler: keys,
      readyTimeout: timeoutMs,
      ...keepalive,
      hostVerifier: (key: Buffer, accept: (ok: boolean) => void) => {
        checkHostKey(target.knownHostsPath, target.machine, key).then(
          () => accept(true),
          (error: unknown) => {
            hostKeyProblem = error;
            accept(false);
          },
        );
      },
    });
  });
  return connection(client, target.machine);
}

function connection(client: Client, machine: string): SshConnection {
  let closed = false;
  client.once('close', () => {
    closed = true;
  });
  return {
    get closed() {
      return closed;
    },
    exec: (argv, options) => execCommand(client, machine, quoteCommand(argv), options),
    script: (text, args, options) => runScript(client, machine, text, args, options),
    upload: (local, remote, options) => uploadFile(client, machine, local, remote, options),
    attach: (argv, streams) => attachCommand(client, machine, quoteCommand(argv), streams),
    shell: (streams) => openShell(client, machine, streams),
    close: () => {
      closed = true;
      client.end();
    },
  };
}

async function privateKeys(target: SshTarget): Promise<PublicKeyAuthMethod[]> {
  const methods: PublicKeyAuthMethod[] = [];
  for (const path of target.privateKeyPaths) {
    const key = await readFile(path).catch(() => null);
    if (key !== null) methods.push({ type: 'publickey', username: target.user, key });
  }
  if (methods.length > 0) return methods;
  const { machine } = target;
  const params = { machine, paths: target.privateKeyPaths.join(', ') };
  throw new ProblemError(problem('SSH-KEY-MISSING', params, { machine }));
}

function problemOfConnect(target: SshTarget, error: Error & { level?: string }): ProblemError {
  if (error.level !== 'client-authentication') return unreachable(target, error.message);
  const { machine, user } = target;
  const refused = problem('SSH-REFUSED', { machine, user }, { machine });
  return new ProblemError(refused, { cause: error });
}

function unreachable(target: SshTarget, detail: string): ProblemError {
  const { machine, host, port } = target;
  return new ProblemError(problem('SSH-UNREACHABLE', { machine, host, port, detail }, { machine }));
}
