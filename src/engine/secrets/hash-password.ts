import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../process/worker-file.ts';

/** As passlib makes them, which DC/OS Enterprise takes its hashes from (`--hash-password`). */
export const dcosRounds = 656_000;
const saltLength = 16;
const saltCharacters = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The hash of a superuser's password as DC/OS expects it, `$6$rounds=656000$salt$…`; a second or two in a
 * thread of its own.
 * Source: dcos/dcos dcos_installer (passlib's sha512_crypt with its default rounds).
 */
export function hashPassword(password: string, rounds: number = dcosRounds): Promise<string> {
  const salt = Array.from(
    { length: saltLength },
    () => saltCharacters[randomInt(saltCharacters.length)],
  ).join('');
  const worker = new Worker(workerFile(import.meta.url, 'sha512-crypt-worker'), {
    workerData: { password, salt, rounds },
    // A thread inherits the environment and the arguments; it needs neither.
    env: {},
    argv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that hashes a password ended.')));
  return promise;
}
