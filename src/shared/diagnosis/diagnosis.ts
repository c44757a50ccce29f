import { type Message, say } from '../messages/message.ts';
import type { Problem } from '../problem.ts';

/**
 * What a known failure is: the cause of what went wrong; only a symptom, which says where but not why;
 * or harmless, which looks like an error and is none.
 */
export type FailureRole = 'cause' | 'symptom' | 'harmless';

/** Pages of the window where something can be put right. */
export const failurePages = ['storage', 'settings'] as const;

/** Where in the program the failure can be put right: a check of the doctor, or a page of the window. */
export type FailureAction =
  | { readonly doctor: string }
  | { readonly page: (typeof failurePages)[number] };

/** A line that gave a failure away. */
export interface Evidence {
  /** 1-based, in the file that was read; null where it is from what a problem tells. */
  readonly line: number | null;
  /** The line as it reads, without colours; at most 300 characters. */
  readonly text: string;
  readonly machine: string | null;
}

/** A known failure that was recognised in a log. */
export interface Diagnosis {
  /** Stable: `box-404`; the failure's id in resources/failure-signatures.yaml. */
  readonly id: string;
  /** What the line comes from: `vagrant-box`, `dcos-preflight`. */
  readonly part: string;
  readonly role: FailureRole;
  /** The cause; its remedy says what to do. */
  readonly cause: Message;
  /** How often it was seen. */
  readonly count: number;
  /** The newest line that gave it away. */
  readonly evidence: Evidence;
  /** Codes of problems that say the same. */
  readonly problems: readonly string[];
  readonly action: FailureAction | null;
}

/** What a log that the user gave shows. */
export interface LogDiagnosis {
  readonly file: string;
  readonly lines: number;
  /** Only the end of the file was read, because it is very long. */
  readonly partly: boolean;
  /** How much was read at most, from its end. */
  readonly readMiB: number;
  /** Best first: causes, then symptoms, then what is harmless. */
  readonly diagnoses: readonly Diagnosis[];
}

/** What an ended operation's log and problems show. */
export interface OperationDiagnosis {
  readonly operation: string;
  /** It ended before its end, by a failure: only then is a cause looked for. */
  readonly failed: boolean;
  /** At most 3, best first; empty where the failure is not a known one. */
  readonly diagnoses: readonly Diagnosis[];
}

/** Where the line stands that gave a failure away. */
export function whereOf({ line, machine }: Evidence): Message {
  if (line === null) return say('diagnosis.where.said');
  return machine === null
    ? say('diagnosis.where', { line })
    : say('diagnosis.where.machine', { line, machine });
}

/** Those that tell more than the problems do, which a person reads beside them. */
export function beyondProblems(
  diagnoses: readonly Diagnosis[],
  problems: readonly Problem[],
): Diagnosis[] {
  const told = new Set<string>(problems.map(({ code }) => code));
  return diagnoses.filter((each) => !each.problems.some((code) => told.has(code)));
}

/**
 * Nobody could say what the operation failed of: it did fail, not a missing prerequisite or the user's
 * wish was its end, and it is no failure that is known.
 */
export function isUnknown(
  { failed, diagnoses }: Pick<OperationDiagnosis, 'failed' | 'diagnoses'>,
  problems: readonly Problem[],
): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return failed && diagnoses.length === 0 && errors.some(({ kind }) => kind === 'failed');
}
