import { join } from 'node:path';
import type { Diagnosis, OperationDiagnosis } from '../../shared/diagnosis/diagnosis.ts';
import type { Problem } from '../../shared/problem.ts';
import { readSignatures, type Signature } from '../failures/signatures.ts';
import { FollowedOperation } from '../history/followed-operation.ts';
import { type ClusterPaths, errorCode, readProblem } from '../storage/index.ts';
import { type Found, findIn } from './find.ts';
import { logText } from './log-text.ts';
import { ranked, telling } from './rank.ts';
import { readLogEnd } from './read-log.ts';

/** A step that goes wrong says why at its end. */
const mostOfLog = 8 * 1024 * 1024;

/** More than that is no answer to "why". */
const mostCauses = 3;

/**
 * What an operation failed of, from its journal and its log: so operations of the past and of other
 * processes are told of, too. Null where there is no such operation. Throws `STORAGE-NOT-READABLE`.
 */
export async function diagnoseOperation(
  paths: ClusterPaths,
  operation: string | null,
): Promise<OperationDiagnosis | null> {
  const followed = await FollowedOperation.find(paths, operation);
  if (followed === null) return null;
  await followed.update();
  const { id, outcome, steps, problems } = followed.state.view();
  if (outcome !== 'failed') return { operation: id, failed: false, diagnoses: [] };
  const failed = new Set(steps.filter(({ state }) => state === 'failed').map((step) => step.id));
  const signatures = await readSignatures();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const found = merged(
    errors.flatMap((problem) => inProblem(problem, signatures)),
    await inLog(join(paths.logs, `${id}.log`), failed, signatures),
  );
  return {
    operation: id,
    failed: true,
    diagnoses: telling(ranked(found, signatures), mostCauses),
  };
}

/** In the steps that failed: others may have met the same and got over it. */
async function inLog(
  path: string,
  steps: ReadonlySet<string>,
  signatures: readonly Signature[],
): Promise<Found[]> {
  try {
    const { text, firstLine } = await readLogEnd(path, mostOfLog);
    return findIn(logText(text, { firstLine, steps }), signatures);
  } catch (error) {
    // Logs are not kept for ever.
    if (errorCode(error) === 'ENOENT') return [];
    throw readProblem(path, error);
  }
}

function inProblem({ command, params, machine }: Problem, signatures: readonly Signature[]) {
  const values = Object.values(params ?? {}).map(String);
  const text = [...values, '', ...(command?.lastLines ?? [])].join('\n');
  return findIn(logText(text), signatures).map(({ diagnosis }): Found => {
    const evidence = { ...diagnosis.evidence, line: null, machine: machine ?? null };
    return { diagnosis: { ...diagnosis, evidence }, nearness: inTheProblem };
  });
}

/** Nearer than anything in the log: what an operation failed of is in its problem's own words. */
const inTheProblem = 2;

/** Each failure once, with the line of the log where there is one. */
function merged(ofProblems: readonly Found[], ofLog: readonly Found[]): Found[] {
  const byId = new Map<string, Found>(ofProblems.map((found) => [found.diagnosis.id, found]));
  for (const { diagnosis, nearness } of ofLog) {
    const told = byId.get(diagnosis.id);
    byId.set(diagnosis.id, {
      diagnosis: named(diagnosis, told),
      nearness: told?.nearness ?? nearness,
    });
  }
  return [...byId.values()];
}

/** A line of the log may name no machine where the problem does. */
function named(diagnosis: Diagnosis, told: Found | undefined): Diagnosis {
  const machine = diagnosis.evidence.machine ?? told?.diagnosis.evidence.machine ?? null;
  return { ...diagnosis, evidence: { ...diagnosis.evidence, machine } };
}
