import { useMutation } from '@tanstack/react-query';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { Problem } from '../../shared/problem.ts';

export interface Action<Input> {
  run(input: Input): void;
  readonly busy: boolean;
  /** Why the last try was refused; null while none was. */
  readonly problem: Problem | null;
  dismiss(): void;
}

/** Something that a press of a button asks of the engine: runs once at a time, and tells its refusal. */
export function useAction<Input = void, Output = unknown>(
  ask: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
): Action<Input> {
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ask,
    ...(done === undefined ? {} : { onSuccess: done }),
  });
  return {
    run: (input) => mutate(input),
    busy: isPending,
    problem: error === null ? null : problemOfCall(error),
    dismiss: reset,
  };
}
