import { describe, expect, test } from 'vitest';
import type { SshConnection, SshTarget } from '../../../../src/engine/ssh/connection.ts';
import { waitForSsh } from '../../../../src/engine/ssh/wait.ts';
import type { MessageCode } from '../../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';

const target: SshTarget = {
  host: '192.0.2.1',
  port: 22,
  user: 'vagrant',
  privateKeyPaths: [],
  machine: 'm1',
  knownHostsPath: '/nowhere',
};
const open = { closed: false } as SshConnection;

/** Attempts that fail with these codes, then succeed. */
function attempts(...codes: MessageCode[]) {
  let made = 0;
  const attempt = async () => {
    const code = codes[made++];
    if (code !== undefined) throw new ProblemError(problem(code));
    return open;
  };
  return { attempt, made: () => made };
}

describe('waiting for a machine to answer', () => {
  test('goes on while it boots: first no answer, then nobody may log in yet', async () => {
    const { attempt } = attempts('SSH-UNREACHABLE', 'SSH-REFUSED');
    const told: string[] = [];
    const onWait = (why: { code: string }) => told.push(why.code);
    expect(await waitForSsh(target, { timeoutMs: 60_000, attempt, onWait })).toBe(open);
    expect(told).toEqual(['SSH-UNREACHABLE', 'SSH-REFUSED']);
  });

  test('ends at once where waiting cannot help', async () => {
    const { attempt, made } = attempts('SSH-HOST-KEY-CHANGED');
    const waiting = waitForSsh(target, { timeoutMs: 60_000, attempt });
    await expect(waiting).rejects.toMatchObject({ problem: { code: 'SSH-HOST-KEY-CHANGED' } });
    expect(made()).toBe(1);
  });

  test('ends with the last reason when the time is up', async () => {
    const { attempt } = attempts('SSH-UNREACHABLE', 'SSH-UNREACHABLE', 'SSH-UNREACHABLE');
    const waiting = waitForSsh(target, { timeoutMs: 250, attempt });
    await expect(waiting).rejects.toMatchObject({ problem: { code: 'SSH-UNREACHABLE' } });
  });

  test('can be cancelled in a pause', async () => {
    const { attempt } = attempts('SSH-UNREACHABLE', 'SSH-UNREACHABLE');
    const cancel = new AbortController();
    const waiting = waitForSsh(target, {
      timeoutMs: 60_000,
      attempt,
      signal: cancel.signal,
      onWait: () => cancel.abort(),
    });
    await expect(waiting).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  });
});
