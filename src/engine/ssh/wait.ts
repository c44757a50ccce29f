import { setTimeout as delay } from 'node:timers/promises';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { type ConnectOptions, connect } from './connect.ts';
import type { SshConnection, SshTarget } from './connection.ts';
import { cancelled } from './stop.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** For the whole wait, ms. */
  readonly timeoutMs: number;
  /** Told before every further attempt: why the last one failed, and how long the wait is, ms. */
  readonly onWait?: (problem: Problem, waitedMs: number) => void;
  /** How one attempt is made; `connect` unless told. */
  readonly attempt?: (target: SshTarget, options: ConnectOptions) => Promise<SshConnection>;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
const LONGEST_ATTEMPT_MS = 15_000;

// While a guest boots, its sshd is not there yet, or already there and refuses users ("System is
// booting up", pam_nologin): both pass. A changed host key or a missing key file does not.
const passing: readonly string[] = ['SSH-UNREACHABLE', 'SSH-REFUSED'];
/** A key that is still refused after this long is not going to be accepted, ms. */
const REFUSED_LONG_ENOUGH_MS = 60_000;

/** Tries to connect until the machine answers; throws the last attempt's problem. */
export async function waitForSsh(target: SshTarget, options: WaitOptions): Promise<SshConnection> {
  const { signal, timeoutMs, onWait, attempt = connect } = options;
  const start = performance.now();
  let refusedSince: number | undefined;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const left = timeoutMs - (performance.now() - start);
    try {
      return await attempt(target, {
        ...(signal === undefined ? {} : { signal }),
        timeoutMs: Math.max(1_000, Math.min(LONGEST_ATTEMPT_MS, left)),
      });
    } catch (error) {
      if (!(error instanceof ProblemError) || !passing.includes(error.problem.code)) throw error;
      const now = performance.now();
      refusedSince = error.problem.code === 'SSH-REFUSED' ? (refusedSince ?? now) : undefined;
      const hopeless = refusedSince !== undefined && now - refusedSince > REFUSED_LONG_ENOUGH_MS;
      if (hopeless || now - start + pause >= timeoutMs) throw error;
      onWait?.(error.problem, now - start);
    }
    await delay(pause, undefined, signal === undefined ? {} : { signal }).catch(() => {
      throw cancelled();
    });
  }
}
