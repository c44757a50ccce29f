import { type FailedCommand, ProblemError, problem, refuse } from '../../../shared/problem.ts';
import { sampleOf } from '../../failures/signatures.ts';
import type { ClusterRecord } from '../provider.ts';
import { updateState } from './state-file.ts';
import type { SimulatedWorld } from './world.ts';

/** One thing that the simulation was told to fail at. */
export interface FailureRule {
  /** As it was written; the key under which its strikes are counted. */
  readonly text: string;
  /** First part of a step's id: `machines`, `genconf`, `agent`. */
  readonly step: string;
  /** Null means whichever machine comes. */
  readonly machine: string | null;
  /** Id of the known failure whose words it ends in; null means in none. */
  readonly failure: string | null;
  /** How often it fails before it works; null means always. */
  readonly times: number | null;
}

const variable = 'DCOS_VAGRANT_SIMULATE_FAILURE';

/**
 * Reads `step[:machine][=failure][*times]`, several with commas.
 * Throws `SIMULATED-FAILURE-UNREADABLE` rather than simulate something else than was meant.
 */
export function parseFailureRules(given: string): FailureRule[] {
  const parts = given.split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((text) => {
    const match = /^([a-z]+)(?::([a-z0-9-]+))?(?:=([a-z0-9-]+))?(?:\*([1-9]\d{0,3}))?$/.exec(text);
    if (match === null) refuse('SIMULATED-FAILURE-UNREADABLE', { given }, { kind: 'invalid' });
    const [, step = '', machine, failure, times] = match;
    return {
      text,
      step,
      machine: machine ?? null,
      failure: failure ?? null,
      times: times === undefined ? null : Number(times),
    };
  });
}

/**
 * Fails with `SIMULATED-FAILURE` where a rule names this step (and machine). Strikes are counted in
 * the state file, so that "fails twice, then works" holds over several runs of the program.
 */
export async function strike(
  cluster: ClusterRecord,
  world: SimulatedWorld,
  step: string,
  machine: string | null,
): Promise<void> {
  const rules = parseFailureRules(world.env[variable] ?? '');
  const rule = rules.find(
    (one) => one.step === step && (one.machine === null || one.machine === machine),
  );
  if (rule === undefined) return;
  if (rule.times !== null && !(await takeStrike(cluster, rule.text, rule.times))) return;
  const where = machine === null ? step : `${step}:${machine}`;
  throw new ProblemError(
    problem(
      'SIMULATED-FAILURE',
      { rule: rule.text, step: where },
      {
        ...(machine === null ? {} : { machine }),
        ...(rule.failure === null ? {} : { command: await saying(rule.failure, rule.text) }),
      },
    ),
  );
}

/** A command that ended in the words of a known failure. */
async function saying(failure: string, given: string): Promise<FailedCommand> {
  const sample = await sampleOf(failure);
  if (sample === null) refuse('SIMULATED-FAILURE-UNREADABLE', { given }, { kind: 'invalid' });
  return { argv: ['simulated', failure], exitCode: 1, lastLines: sample.split('\n') };
}

async function takeStrike(cluster: ClusterRecord, rule: string, times: number): Promise<boolean> {
  let struck = false;
  await updateState(cluster, (state) => {
    const before = state.strikes[rule] ?? 0;
    struck = before < times;
    return struck ? { ...state, strikes: { ...state.strikes, [rule]: before + 1 } } : state;
  });
  return struck;
}
