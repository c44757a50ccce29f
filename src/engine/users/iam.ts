import * as z from 'zod';
import type { DcosUser } from '../../shared/api/users.ts';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import { parseJson } from '../dcos/client.ts';
import { runRemote } from '../files/remote-script.ts';
import type { SshConnection } from '../ssh/connection.ts';

// dcos/dcos packages/dcos-oauth (up to 1.12) and bouncer (from 1.13); only what is read here.
const listAnswer = z.object({
  array: z
    .array(z.object({ uid: z.string(), is_remote: z.boolean().optional() }))
    .nullable()
    .optional(),
});

/** DC/OS's own list of users, asked on a master, where it wants no token. */
export interface Iam {
  list(): Promise<DcosUser[]>;
  /** With `dcos_add_user.py`; gives what it said. */
  addRemote(uid: string): Promise<string>;
  /** A user with a password; gives the HTTP status. */
  addLocal(uid: string, password: string): Promise<number>;
  remove(uid: string): Promise<number>;
  /** What DC/OS up to 1.12 signs tokens with; null where there is none. Never logged. */
  secret(): Promise<string | null>;
}

/** Throws `USERS-NO-SCRIPT`, `USERS-SILENT`, `USERS-ANSWER-UNEXPECTED`, and what ssh throws. */
export function iamOn(connection: SshConnection, machine: string, signal?: AbortSignal): Iam {
  const ask = async (args: readonly string[], input = '') => {
    const script = { machine, name: 'users.sh', args };
    const { code, stdout, stderr } = await runRemote(connection, script, { signal, input });
    if (code === 47) refuse('USERS-SILENT', { machine }, { machine });
    return { code, stdout, said: stderr.trim() };
  };
  const failed = (code: number | null, said: string, verb: string): never => {
    const lastLines = said.split('\n').slice(-20);
    const command = { argv: ['sudo', 'users.sh', verb], exitCode: code, lastLines };
    const detail = lastLines.at(-1) ?? '';
    throw new ProblemError(problem('USERS-NOT-DONE', { machine, detail }, { machine, command }));
  };
  const status = async (verb: string, uid: string, input = '') => {
    const { code, stdout, said } = await ask([verb, uid], input);
    return code === 0 ? Number(stdout.trim()) : failed(code, said, verb);
  };
  return {
    async list() {
      const { code, stdout, said } = await ask(['list']);
      if (code !== 0) failed(code, said, 'list');
      const { data } = listAnswer.safeParse(parseJson(stdout));
      if (data === undefined) return refuse('USERS-ANSWER-UNEXPECTED', { machine }, { machine });
      return (data.array ?? [])
        .map(({ uid, is_remote }) => ({ uid, remote: is_remote ?? true }))
        .toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
    },
    async addRemote(uid) {
      const { code, stdout, said } = await ask(['add', uid]);
      if (code === 44) refuse('USERS-NO-SCRIPT', { machine }, { machine });
      // Its own log goes to standard error, whatever it says.
      return code === 0 ? `${stdout}\n${said}`.trim() : failed(code, said || stdout, 'add');
    },
    addLocal: (uid, password) => status('put', uid, JSON.stringify({ password })),
    remove: (uid) => status('remove', uid),
    async secret() {
      const { code, stdout } = await ask(['secret']);
      const [secret = ''] = stdout.split('\n');
      return code === 0 && secret.trim() !== '' ? secret.trim() : null;
    },
  };
}
