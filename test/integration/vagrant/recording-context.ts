import type { StepContext } from '../../../src/engine/operations/step.ts';
import type { Problem } from '../../../src/shared/problem.ts';

export interface RecordingContext extends StepContext {
  /** Machine (or `-`) and line, in the order told. */
  readonly lines: [string, string][];
  readonly fractions: number[];
  readonly warnings: Problem[];
  /** How many programs were told to have started and not to have ended. */
  readonly children: number;
}

/** A step's context that keeps what it is told. */
export function recordingContext(
  signal: AbortSignal = new AbortController().signal,
  onLine: (line: string) => void = () => {},
): RecordingContext {
  const lines: [string, string][] = [];
  const fractions: number[] = [];
  const warnings: Problem[] = [];
  let children = 0;
  return {
    signal,
    lines,
    fractions,
    warnings,
    get children() {
      return children;
    },
    progress: (fraction) => fractions.push(fraction),
    log: (line, machine) => {
      lines.push([machine ?? '-', line]);
      onLine(line);
    },
    warn: (problem) => warnings.push(problem),
    onSpawn: () => {
      children += 1;
    },
    onExit: () => {
      children -= 1;
    },
  };
}
