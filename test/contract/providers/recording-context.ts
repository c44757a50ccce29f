import type { StepContext } from '../../../src/engine/operations/step.ts';
import type { Problem } from '../../../src/shared/problem.ts';

export interface RecordingContext extends StepContext {
  readonly fractions: readonly number[];
  readonly lines: readonly { readonly line: string; readonly machine?: string }[];
  readonly warnings: readonly Problem[];
}

/** A context that remembers what a step told; `onTell` is called whenever it tells something. */
export function recordingContext(
  signal: AbortSignal = new AbortController().signal,
  onTell: () => void = () => {},
): RecordingContext {
  const fractions: number[] = [];
  const lines: { line: string; machine?: string }[] = [];
  const warnings: Problem[] = [];
  return {
    fractions,
    lines,
    warnings,
    signal,
    progress(fraction) {
      fractions.push(fraction);
      onTell();
    },
    log(line, machine) {
      lines.push(machine === undefined ? { line } : { line, machine });
      onTell();
    },
    warn(problem) {
      warnings.push(problem);
    },
    onSpawn() {},
    onExit() {},
  };
}
