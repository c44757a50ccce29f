import { type Problem, problemOf } from '../../shared/problem.ts';
import type { DcosClient } from '../dcos/client.ts';

/** What was asked for, or why it was not told. */
export type Told<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

/** One thing that is not told must not hide the others. Throws only where nobody waits any more. */
export async function told<T>(signal: AbortSignal, asking: Promise<T>): Promise<Told<T>> {
  try {
    return { value: await asking, problem: null };
  } catch (error) {
    signal.throwIfAborted();
    return { value: null, problem: problemOf(error) };
  }
}

export function wantsLogin({ problem }: Pick<Told<unknown>, 'problem'>): boolean {
  return problem?.code === 'DCOS-TOKEN-NEEDED';
}

/** Who asks a machine's DC/OS, in whose name, and until when. */
export interface Asker {
  readonly client: Pick<DcosClient, 'get'>;
  readonly token: string | null;
  readonly signal: AbortSignal;
}
