import { ORPCError, os } from '@orpc/server';
import { problemErrorCode } from '../../shared/api/problem-error.ts';
import { problemOf } from '../../shared/problem.ts';

/**
 * The middleware around every call: an error reaches the page as the `Problem` it stands for, also one
 * that is thrown in the middle of a stream. Refused inputs stay what they are.
 */
export const tellProblems = os.middleware(async ({ next }) => {
  try {
    const result = await next();
    if (!isIterator(result.output)) return result;
    return { ...result, output: problemsOfIterator(result.output) };
  } catch (error) {
    throw toCallError(error);
  }
});

/** The error that carries a problem over the wire; `problemOfCall` takes it apart again. */
export function toCallError(error: unknown): unknown {
  if (error instanceof ORPCError) return error;
  const problem = problemOf(error);
  return new ORPCError(problemErrorCode, { message: problem.code, data: { problem } });
}

// Not a generator: its `return` would wait for a `next` that may never come.
function problemsOfIterator(inner: AsyncIterator<unknown>): AsyncIterableIterator<unknown> {
  const told = (error: unknown): never => {
    throw toCallError(error);
  };
  const outer: AsyncIterableIterator<unknown> = {
    [Symbol.asyncIterator]: () => outer,
    next: () => inner.next().catch(told),
    return: async (value: unknown) =>
      (await inner.return?.(value).catch(told)) ?? { done: true, value },
  };
  return outer;
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value &&
    'next' in value &&
    typeof value.next === 'function'
  );
}
