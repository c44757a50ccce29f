import { join } from 'node:path';
import type {
  ElevationOutcome,
  ElevationProbe,
  ElevationWay,
  PrivilegedChange,
} from '../../shared/elevation/change.ts';
import { ProblemError, problem, problemOf } from '../../shared/problem.ts';
import { findProgram, type Run } from '../process/index.ts';
import { type Asking, directly, withOsascript, withPkexec, withRunAs } from './asking.ts';
import { commandsOf } from './commands.ts';
import type { ApplyOptions, Elevation } from './elevation.ts';
import { neededOf } from './needed.ts';
import { refusalsIn } from './refusals.ts';
import { requestOf } from './request.ts';
import { isOurs, pathOf, systemTargets, type Targets } from './targets.ts';

export type { ApplyOptions, Elevation } from './elevation.ts';

export interface ElevationOptions {
  /** The data folder; refusals are remembered there. */
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly run: Run;
  readonly platform?: NodeJS.Platform;
  /** Whether this process is an administrator's already. */
  readonly isRoot?: boolean;
  /** Where packages put the helper. */
  readonly installedHelper?: string;
  /** Other files than the system's, for tests; only for what this user may write. */
  readonly targets?: Partial<Targets>;
}

/** Changes of this computer that need an administrator. */
export function createElevation(options: ElevationOptions): Elevation {
  const { data, env, run, platform = process.platform } = options;
  const { isRoot = process.getuid?.() === 0 } = options;
  const system = systemTargets(env, platform);
  const targets = { ...system, ...options.targets };
  const refusals = refusalsIn(data);
  const asking: Asking = {
    run,
    env,
    ...(options.installedHelper !== undefined && { installedHelper: options.installedHelper }),
  };

  const errand = async (changes: readonly PrivilegedChange[], signal?: AbortSignal) => ({
    request: await requestOf(changes),
    files: [...new Set(changes.map((change) => pathOf(change, targets)))],
    ...(signal && { signal }),
  });

  const applyDirectly = async (changes: readonly PrivilegedChange[], signal?: AbortSignal) => {
    const hosts = changes
      .map((change) => pathOf(change, targets))
      .find((_, index) => {
        const verb = changes[index]?.verb;
        return verb === 'hosts' || verb === 'hosts-remove-foreign';
      });
    const places = { ...targets, hosts: hosts ?? targets.hosts, state: join(data, 'elevation') };
    // An administrator's own files get an administrator's checks and copies.
    const all = isRoot && places.hosts === system.hosts && options.targets === undefined;
    return directly(await errand(changes, signal), asking, all ? null : places, platform);
  };

  const applyAsked = async (
    changes: readonly PrivilegedChange[],
    { signal, askAgain = false }: ApplyOptions,
  ): Promise<ElevationOutcome> => {
    const elsewhere = changes.find(
      (change) => pathOf(change, targets) !== pathOf(withSystemPath(change, system), system),
    );
    if (elsewhere !== undefined) {
      const file = pathOf(elsewhere, targets);
      return { kind: 'failed', problem: problem('ELEVATION-ELSEWHERE', { file }, { path: file }) };
    }
    const refused = askAgain ? null : await refusals.of(changes);
    if (refused !== null) return { kind: refused, remembered: true };
    const { way } = await probe();
    if (way === 'none') return { kind: 'no-agent' };
    const ask = { pkexec: withPkexec, osascript: withOsascript, runas: withRunAs, direct: null }[
      way
    ];
    const outcome =
      ask === null
        ? await applyDirectly(changes, signal)
        : await ask(await errand(changes, signal), asking);
    if (outcome.kind === 'dismissed' || outcome.kind === 'not-authorised') {
      await refusals.remember(changes, outcome.kind);
    }
    if (outcome.kind === 'applied') await refusals.forget(changes);
    return outcome;
  };

  const applyNow = async (
    given: readonly PrivilegedChange[],
    applying: ApplyOptions,
  ): Promise<ElevationOutcome> => {
    const changes = await neededOf(given, targets);
    if (changes.length === 0) return { kind: 'nothing-to-do' };
    const byPath = Map.groupBy(changes, (change) => pathOf(change, targets));
    const asked: PrivilegedChange[] = [];
    for (const group of byPath.values()) {
      const [first] = group;
      if (first !== undefined && (await isOurs(first, targets))) {
        const outcome = await applyDirectly(group, applying.signal);
        if (outcome.kind !== 'applied') return outcome;
      } else asked.push(...group);
    }
    return asked.length === 0 ? { kind: 'applied' } : applyAsked(asked, applying);
  };

  const probe = async (): Promise<ElevationProbe> => {
    const found = (way: ElevationWay): ElevationProbe => ({ available: true, way, problem: null });
    if (isRoot) return found('direct');
    if (platform === 'win32') return found('runas');
    const name = platform === 'darwin' ? 'osascript' : 'pkexec';
    if ((await findProgram(name, { env, extra: ['/usr/bin'] })) !== null) return found(name);
    const missing = problem('ELEVATION-PKEXEC-MISSING', {}, { kind: 'prerequisite' });
    return { available: false, way: 'none', problem: missing };
  };

  // One after the other: two questions at once would confuse, and the later knows the earlier's files.
  let last: Promise<unknown> = Promise.resolve();
  return {
    probe,
    apply(changes, applying = {}) {
      const turn = last.then(() => applyNow(changes, applying)).catch(failedUnlessCancelled);
      last = turn.catch(() => undefined);
      return turn;
    },
    asCommands: (changes) => commandsOf(changes, targets, platform),
  };
}

function withSystemPath(change: PrivilegedChange, { hosts }: Targets): PrivilegedChange {
  return 'path' in change ? { ...change, path: hosts } : change;
}

function failedUnlessCancelled(error: unknown): ElevationOutcome {
  if (!(error instanceof ProblemError) || error.problem.kind === 'cancelled') throw error;
  return { kind: 'failed', problem: problemOf(error) };
}
