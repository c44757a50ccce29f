import { ProblemError, problem } from '../../shared/problem.ts';
import type { StepContext } from '../operations/step.ts';

/** How long a machine that boots may keep silent before its screen is looked at, ms. */
const usualPatienceMs = 120_000;
/** How long taking a picture may take, ms. */
const pictureMs = 20_000;

export interface BootWait<T> {
  readonly machine: string;
  readonly context: Pick<StepContext, 'signal' | 'warn' | 'picture'>;
  readonly patienceMs?: number;
  /** Writes what the machine's screen shows to the file; false where there is nothing to show. */
  take?(file: string, signal: AbortSignal): Promise<boolean>;
  wait(): Promise<T>;
}

/**
 * Waits for a machine that boots. Where it takes longer than usual, and where it ends with a problem, a
 * picture of the machine's screen is kept beside the operation's log, and named by the warning or the
 * problem: a kernel that panics, or a boot loader that asks, says so nowhere else.
 */
export async function waitWithPicture<T>(boot: BootWait<T>): Promise<T> {
  const { machine, context, patienceMs = usualPatienceMs } = boot;
  const { signal } = context;
  const minutes = Math.max(1, Math.round(patienceMs / 60_000));
  let late: Promise<void> | undefined;
  const timer = setTimeout(() => {
    late = picture(boot).then((file) => {
      // Without a picture there is nothing to tell: the log says what is waited for.
      if (file === null || signal.aborted) return;
      context.warn(
        problem('MACHINE-BOOTS-SLOWLY', { machine, minutes }, { machine, picture: file }),
      );
    });
  }, patienceMs);
  try {
    return await boot.wait();
  } catch (error) {
    clearTimeout(timer);
    await late;
    const file = signal.aborted || !(error instanceof ProblemError) ? null : await picture(boot);
    if (file === null || !(error instanceof ProblemError)) throw error;
    throw new ProblemError({ machine, ...error.problem, picture: file }, { cause: error });
  } finally {
    clearTimeout(timer);
    await late;
  }
}

/** Path of the new picture; null where there is none. Never rejects: it is only to help. */
async function picture({ context, machine, take }: BootWait<unknown>): Promise<string | null> {
  const file = context.picture?.(machine);
  if (file === undefined || take === undefined) return null;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(pictureMs)]);
  return (await take(file, signal).catch(() => false)) ? file : null;
}
