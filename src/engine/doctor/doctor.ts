import type { DoctorEvent, DoctorResult, FixOutcome } from '../../shared/api/doctor.ts';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { allChecks } from './all-checks.ts';
import { type Check, type CheckOutcome, inTime, runCheck } from './check.ts';
import { failedBecause } from './fixed.ts';
import type { Sources } from './sources.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Looks at this computer, and does what can safely be done about what it finds. */
export interface Doctor {
  /** All checks side by side, each result as it comes; ends within some 5 s, whatever hangs. */
  run(signal?: AbortSignal): AsyncGenerator<DoctorEvent, void, void>;
  /** The results alone, in the checks' order. */
  results(signal?: AbortSignal): Promise<DoctorResult[]>;
  /** One check alone. Throws `DOCTOR-CHECK-UNKNOWN` (invalid). */
  look(id: string, signal?: AbortSignal): Promise<DoctorResult>;
  /**
   * Does an action of a check, `leftovers:vm:…`, or all that the check offers, `leftovers`; then looks
   * again. Throws `DOCTOR-FIX-UNKNOWN` (invalid).
   */
  fix(id: string, signal?: AbortSignal): Promise<FixOutcome>;
  /** Whether the user wants to be told of a check; answers with all muted ones. Throws `DOCTOR-CHECK-UNKNOWN`. */
  mute(id: string, muted: boolean): Promise<readonly string[]>;
  /** The quick checks for a cluster that is about to be made (`new`) or started; muted ones left out. */
  preflight(
    cluster: ClusterRecord,
    what: { readonly isNew: boolean },
    signal: AbortSignal,
  ): Promise<readonly CheckOutcome[]>;
}

export interface DoctorOptions {
  /** As this computer and the settings are now. */
  sources(): Promise<Sources>;
  /** This computer and all clusters. */
  subject(): Promise<Subject>;
  muted(): Promise<readonly string[]>;
  setMuted(ids: readonly string[]): Promise<void>;
  readonly timeoutMs?: number;
}

/** How long the slowest check may take, ms: the whole is to be told within 5 s. */
const doctorTimeoutMs = 4_500;
/** Removing a machine, or a person who looks for a password. */
const fixTimeoutMs = 300_000;

export function doctorOver(options: DoctorOptions): Doctor {
  const { muted, timeoutMs = doctorTimeoutMs } = options;
  const checksNow = async () => allChecks(await options.sources(), await options.subject());
  const results = async (signal?: AbortSignal): Promise<DoctorResult[]> => {
    const [checks, quiet] = await Promise.all([checksNow(), muted()]);
    return Promise.all(checks.map((check) => resultOf(check, quiet, signal)));
  };
  const resultOf = async (check: Check, quiet: readonly string[], signal?: AbortSignal) => ({
    ...(await runCheck(check, { timeoutMs, signal })),
    muted: quiet.includes(check.id),
  });

  return {
    results,
    run: async function* (signal) {
      const began = performance.now();
      const [checks, quiet] = await Promise.all([checksNow(), muted()]);
      yield { type: 'checks', checks: checks.map(({ id, title }) => ({ id, title })) };
      yield* asTheyCome(checks.map((check) => resultOf(check, quiet, signal)));
      yield { type: 'done', ms: Math.round(performance.now() - began) };
    },
    async look(id, signal) {
      const [checks, quiet] = await Promise.all([checksNow(), muted()]);
      const check = checks.find((each) => each.id === id);
      if (check === undefined) refuse('DOCTOR-CHECK-UNKNOWN', { id }, { kind: 'invalid' });
      return resultOf(check, quiet, signal);
    },
    async fix(id, signal) {
      const check = (await checksNow()).find(
        (each) => id === each.id || id.startsWith(`${each.id}:`),
      );
      const work = check?.fix;
      if (check === undefined || work === undefined) {
        return refuse('DOCTOR-FIX-UNKNOWN', { id }, { kind: 'invalid' });
      }
      const fixed = await inTime((stop) => work(id, stop), fixTimeoutMs, signal).catch(
        (error: unknown) => failedBecause(error),
      );
      return { ...fixed, result: await resultOf(check, await muted(), signal) };
    },
    async mute(id, wanted) {
      if (!(await checksNow()).some((check) => check.id === id)) {
        throw new ProblemError(problem('DOCTOR-CHECK-UNKNOWN', { id }, { kind: 'invalid' }));
      }
      const others = (await muted()).filter((each) => each !== id);
      const next = wanted ? [...others, id].sort() : others;
      await options.setMuted(next);
      return next;
    },
    async preflight(cluster, { isNew }, signal) {
      if (cluster.spec.provider === 'simulated') return [];
      const subject = subjectOf(cluster);
      const quiet = await muted();
      const checks = allChecks(await options.sources(), subject).filter(
        ({ id, preflight }) =>
          preflight === true && !quiet.includes(id) && (isNew || !id.endsWith('-budget')),
      );
      return Promise.all(checks.map((check) => runCheck(check, { signal })));
    },
  };
}

async function* asTheyCome(
  results: readonly Promise<DoctorResult>[],
): AsyncGenerator<DoctorEvent, void, void> {
  const open = new Map(
    results.map((promise, index) => [index, promise.then((result) => ({ index, result }))]),
  );
  while (open.size > 0) {
    const { index, result } = await Promise.race(open.values());
    open.delete(index);
    yield { type: 'result', result };
  }
}
