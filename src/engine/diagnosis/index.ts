import { existsSync } from 'node:fs';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import type { LogDiagnosis, OperationDiagnosis } from '../../shared/diagnosis/diagnosis.ts';
import { ProblemError, refuse } from '../../shared/problem.ts';
import { readSignatures } from '../failures/signatures.ts';
import { clusterPaths, problemOfGivenFile, readProblem } from '../storage/index.ts';
import { findIn } from './find.ts';
import { logText } from './log-text.ts';
import { diagnoseOperation } from './operation.ts';
import { ranked } from './rank.ts';
import { readLogEnd } from './read-log.ts';

/** Recognises known failures by the traces that they leave in logs. Changes and remembers nothing. */
export interface Diagnosing {
  /**
   * What the operation failed of, or with null the newest one; null of a cluster that was never
   * operated. Throws `CLUSTER-UNKNOWN` and `OPERATION-UNKNOWN` (invalid), `STORAGE-NOT-READABLE`.
   */
  operation(name: string, operation: string | null): Promise<OperationDiagnosis | null>;
  /**
   * What a log that the user names shows. Throws `STORAGE-NOT-A-FILE` and `STORAGE-NOT-READABLE`
   * (invalid).
   */
  file(path: string): Promise<LogDiagnosis>;
}

/** What of a given log is read, from its end. */
const mostOfFileMiB = 32;

/** `data` is the data folder. */
export function createDiagnosing({ data }: { readonly data: string }): Diagnosing {
  return {
    operation: async (name, operation) => {
      const known = clusterNamePattern.test(name) && existsSync(clusterPaths(data, name).folder);
      if (!known) refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' });
      const found = await diagnoseOperation(clusterPaths(data, name), operation);
      if (found !== null || operation === null) return found;
      return refuse('OPERATION-UNKNOWN', { name, operation }, { kind: 'invalid' });
    },
    file: diagnoseFile,
  };
}

async function diagnoseFile(path: string): Promise<LogDiagnosis> {
  const refused = await problemOfGivenFile(path);
  if (refused !== null) throw new ProblemError(refused);
  const signatures = await readSignatures();
  const most = mostOfFileMiB * 2 ** 20;
  const { text, firstLine, partly } = await readLogEnd(path, most).catch((error: unknown) => {
    throw readProblem(path, error);
  });
  const log = logText(text, { firstLine });
  const diagnoses = ranked(findIn(log, signatures), signatures);
  const lines = firstLine - 1 + log.lines;
  return { file: path, lines, partly, readMiB: mostOfFileMiB, diagnoses };
}
