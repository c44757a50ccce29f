import { open } from 'node:fs/promises';
import * as z from 'zod';
import type { Message } from '../../shared/messages/message.ts';
import { type Change, changeSchema } from '../../shared/operations/change.ts';
import type {
  OperationEvent,
  OperationKind,
  Outcome,
  StepEvent,
  StepState,
} from '../../shared/operations/events.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProcessIdentity } from '../process/runner.ts';
import { appendLine, readProblem } from '../storage/index.ts';
import type { CliWish } from './plans/dcos-cli.ts';
import { whyUnrecorded } from './unrecorded.ts';
import { isWholeLine } from './whole-line.ts';

/** First line of an operation. */
export interface BeginLine {
  readonly type: 'begin';
  readonly operation: string;
  readonly kind: OperationKind;
  readonly holder: ProcessIdentity;
  /** The cluster had been created completely before this operation. */
  readonly deployed: boolean;
  /** All or some of its machines had been created on purpose before this operation. */
  readonly begun: boolean;
  /** An upgrade had reached the machines before this operation and not come to its end; no is left out. */
  readonly halfUpgraded?: boolean | undefined;
  /** The operation is about the whole cluster, not some of its machines. */
  readonly whole: boolean;
  /** What was asked for beside the kind: going on with it needs the same. */
  readonly asked?: Asked | undefined;
}

/** What an operation was asked for. */
export interface Asked {
  readonly change?: Change | undefined;
  /** DC/OS's command line tool, at the end of a creation. */
  readonly cli?: CliWish | undefined;
  /** Names in the hosts file, where that was told. */
  readonly hosts?: boolean | undefined;
}

interface ChildLine extends ProcessIdentity {
  readonly type: 'spawn' | 'exit';
}

/** What the plan says of a step; told with its first line, `waiting`. */
export interface PlannedStep extends StepEvent {
  /** How long it usually takes, in seconds. */
  readonly weight?: number;
  /** Ids of the steps of this plan that come before it. */
  readonly needs?: readonly string[];
}

type RecordedEvent = Exclude<OperationEvent, { type: 'log' | 'step' }> | PlannedStep;

/** A line of the journal; `at` is a time in ISO 8601. */
export type JournalLine = { readonly at: string } & (BeginLine | ChildLine | RecordedEvent);

/** The last operation, as its journal tells it. */
export interface OperationRecord {
  readonly id: string;
  readonly kind: OperationKind;
  readonly holder: ProcessIdentity;
  /** Counting this operation, the cluster was once created completely. */
  readonly deployed: boolean;
  /** Counting this operation, all or some of its machines were once created on purpose. */
  readonly begun: boolean;
  /** Counting this operation, an upgrade has reached the machines and not come to its end. */
  readonly halfUpgraded: boolean;
  /** null while it runs, or when its engine ended before it did. */
  readonly outcome: Outcome | null;
  readonly step: Message | null;
  /** 0..1. */
  readonly progress: number;
  readonly problems: readonly Problem[];
  /** Programs that were started and not seen to end. */
  readonly children: readonly ProcessIdentity[];
  readonly asked: Asked;
  /** Ids of the steps that are done, whoever did them. */
  readonly done: readonly string[];
}

/** The append-only record of a cluster's operations, written before each thing happens. */
export interface Journal {
  begin(line: Omit<BeginLine, 'type'>): void;
  event(event: RecordedEvent): void;
  spawn(child: ProcessIdentity): void;
  exit(child: ProcessIdentity): void;
}

/**
 * A journal on disk. Lines are appended at once, so that a crash loses at most a torn last line. Its
 * methods throw `STORAGE-FULL` or `STORAGE-NOT-WRITABLE`; the folder must exist.
 */
export function openJournal(path: string): Journal {
  const write = (line: object) => appendLine(path, { at: new Date().toISOString(), ...line });
  return {
    begin: (line) => write({ type: 'begin', ...line }),
    event: write,
    spawn: (child) => write({ type: 'spawn', ...child }),
    exit: (child) => write({ type: 'exit', ...child }),
  };
}

/**
 * Reads the last operation, or null where there was none. Torn and foreign lines are passed over.
 * Throws `STORAGE-NOT-READABLE`.
 */
export async function lastOperation(path: string): Promise<OperationRecord | null> {
  const lines = await linesOfLastOperation(path).catch((error: unknown) => {
    throw readProblem(path, error);
  });
  const begin = lines[0];
  return begin?.type === 'begin' ? replay(begin, lines) : null;
}

function replay(begin: BeginLine, lines: readonly JournalLine[]): OperationRecord {
  const children = new Map<string, ProcessIdentity>();
  const problems: Problem[] = [];
  const titles = new Map<string, { title: Message; state: StepState }>();
  let progress = 0;
  let outcome: Outcome | null = null;
  for (const line of lines) {
    if (line.type === 'spawn') {
      const { pid, startTime, bootId } = line;
      children.set(`${pid} ${startTime}`, { pid, startTime, bootId });
    } else if (line.type === 'exit') children.delete(`${line.pid} ${line.startTime}`);
    else if (line.type === 'step') titles.set(line.step, { title: line.title, state: line.state });
    else if (line.type === 'progress') progress = line.progress;
    else if (line.type === 'problem') problems.push(line.problem);
    else if (line.type === 'result') outcome = line.outcome;
  }
  const hasBegun = ({ state }: { state: StepState }) => state !== 'waiting';
  const running = [...titles.values()].filter(hasBegun);
  const genconf = titles.get('genconf');
  const current = running.findLast(({ state }) => state === 'running') ?? running.at(-1);
  const why = outcome === null ? whyUnrecorded(begin.operation) : null;
  if (why !== null) {
    problems.push(why);
    outcome = 'failed';
  }
  const completed = (begin.kind === 'deploy' || begin.kind === 'clone') && outcome === 'done';
  return {
    id: begin.operation,
    kind: begin.kind,
    holder: begin.holder,
    deployed: begin.deployed || (completed && begin.whole),
    begun: begin.begun || begin.deployed || completed,
    halfUpgraded: isHalfUpgraded(begin, outcome, genconf !== undefined && hasBegun(genconf)),
    outcome,
    step: current?.title ?? null,
    progress,
    problems,
    children: [...children.values()],
    asked: askedIn(begin),
    done: [...titles].filter(([, { state }]) => isDone(state)).map(([id]) => id),
  };
}

/** From `genconf` on a machine that joins gets the new DC/OS. A restored one has what it had then. */
function isHalfUpgraded(
  { kind, halfUpgraded = false }: BeginLine,
  outcome: Outcome | null,
  generates: boolean,
): boolean {
  if (outcome === 'done' && (kind === 'upgrade' || kind === 'restore')) return false;
  return halfUpgraded || (kind === 'upgrade' && generates);
}

function isDone(state: StepState): boolean {
  return state === 'done' || state === 'skipped';
}

const askedSchema = z.object({
  change: changeSchema.optional().catch(undefined),
  cli: z
    .object({ where: z.enum(['user', 'system']), file: z.string().nullable() })
    .optional()
    .catch(undefined),
  hosts: z.boolean().optional().catch(undefined),
});

/** What a journal of another version asks for and is not understood here counts as not told. */
function askedIn({ asked }: BeginLine): Asked {
  return askedSchema.safeParse(asked ?? {}).data ?? {};
}

/** Lines from the last `begin` on; the file is read from its end, since journals grow for months. */
async function linesOfLastOperation(path: string): Promise<JournalLine[]> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return [];
  try {
    const { size } = await file.stat();
    for (let span = 64 * 1024; ; span *= 4) {
      const start = Math.max(0, size - span);
      const buffer = Buffer.alloc(size - start);
      await file.read(buffer, 0, buffer.length, start);
      const lines = parseLines(buffer.toString('utf8'));
      const begin = lines.findLastIndex((line) => line.type === 'begin');
      if (begin >= 0) return lines.slice(begin);
      if (start === 0) return [];
    }
  } finally {
    await file.close();
  }
}

function parseLines(text: string): JournalLine[] {
  return text.split('\n').flatMap((line) => parseJournalLine(line) ?? []);
}

/** A line of a journal; null for one that is torn, or that lacks what the rest relies on. */
export function parseJournalLine(line: string): JournalLine | null {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return isWholeLine(value) ? value : null;
  } catch {
    return null; // A torn line: the engine ended while writing it.
  }
}
