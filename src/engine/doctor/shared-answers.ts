import type { Run, RunResult } from '../process/runner.ts';

/** How long a program may take to tell its version, ms. */
const patienceMs = 4_000;

/** Calls whose answers stay the same while one looks: many checks begin with them. */
function staysSame(args: readonly string[]): boolean {
  const call = args.join(' ');
  return call === '--version' || call === 'list systemproperties';
}

/**
 * The runner of one visit of the doctor: a program is asked for its version once, however many checks
 * want to know it. Such a call belongs to no check, so none's end ends it; it ends by itself.
 */
export function sharingAnswers(run: Run): Run {
  const asked = new Map<string, Promise<RunResult>>();
  return (options) => {
    if (!staysSame(options.args)) return run(options);
    const key = JSON.stringify([options.file, options.args]);
    const known = asked.get(key);
    if (known !== undefined) return known;
    const { signal: _, ...rest } = options;
    const answer = run({ ...rest, timeoutMs: patienceMs });
    asked.set(key, answer);
    return answer;
  };
}
