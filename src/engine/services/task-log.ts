import type { TaskFile } from '../../shared/api/services.ts';
import { refuse } from '../../shared/problem.ts';
import { rooted } from '../dcos/marathon.ts';
import { type MesosTask, mesosTasks } from '../dcos/mesos-tasks.ts';
import { longestPart, type Sandbox, sandboxOf } from '../dcos/sandbox.ts';
import { rest } from '../history/abortable.ts';
import { type MachineLogLine, withoutControls } from '../machine-log/line.ts';
import { appOfTask } from './look.ts';
import type { ServiceSession } from './session.ts';

/** What of what a task wrote is read. */
export interface TaskLogWish {
  /** Id of a task, or of an app: then the task of it that runs, else the one that ended last. */
  readonly task: string;
  readonly file: TaskFile;
  /** How many of the newest lines to begin with. */
  readonly lines: number;
  /** Goes on as long as the task runs. */
  readonly follow: boolean;
}

/** So many bytes a line are read at the beginning; most lines are shorter. */
const bytesALine = 200;

/** The task that is meant. Throws `TASK-UNKNOWN` (invalid). */
export async function findTask(
  { send }: ServiceSession,
  wanted: string,
  signal?: AbortSignal,
): Promise<MesosTask> {
  const tasks = await mesosTasks(send, signal);
  const found =
    tasks.find(({ id }) => id === wanted) ??
    tasks.find((task) => appOfTask(task) === rooted(wanted));
  return found ?? refuse('TASK-UNKNOWN', { task: wanted }, { kind: 'invalid' });
}

/** Lines that a task writes, in portions, the oldest first; looks every `followMs` whether there are more. */
export async function* taskLines(
  session: ServiceSession,
  wish: TaskLogWish,
  followMs: number,
  signal: AbortSignal,
): AsyncGenerator<readonly MachineLogLine[], void, undefined> {
  const task = await findTask(session, wish.task, signal);
  const sandbox = await sandboxOf(session.send, task, signal);
  const size = await sandbox.size(wish.file, signal);
  const start = Math.max(0, size - wish.lines * bytesALine);
  const reader = readerOf(sandbox, wish.file, start);
  let lines = await reader.upTo(size, !wish.follow || task.ended, signal);
  // Begun in the middle of a line.
  if (start > 0) lines = lines.slice(1);
  yield lines.slice(-wish.lines).map(lineOf);
  if (!wish.follow || task.ended) return;
  while (!signal.aborted) {
    await rest(followMs, signal);
    if (signal.aborted) return;
    const now = await sandbox.size(wish.file, signal);
    const ended = now <= reader.at() && !(await runs(session, task.id, signal));
    const grown = await reader.upTo(now, ended, signal);
    if (grown.length > 0) yield grown.map(lineOf);
    if (ended) return;
  }
}

async function runs(session: ServiceSession, id: string, signal: AbortSignal): Promise<boolean> {
  const tasks = await mesosTasks(session.send, signal);
  return tasks.some((task) => task.id === id && !task.ended);
}

function lineOf(text: string): MachineLogLine {
  const whole = withoutControls(text);
  return { at: 0, text: whole, whole };
}

/** Reads a file that grows from an offset on, in whole lines. */
function readerOf(sandbox: Sandbox, file: TaskFile, start: number) {
  let at = start;
  let rest = '';
  return {
    at: () => at,
    /** The lines up to a size in bytes; with what stands behind the last line's end where nothing follows. */
    async upTo(size: number, last: boolean, signal: AbortSignal): Promise<string[]> {
      let text = rest;
      while (at < size) {
        const length = Math.min(longestPart, size - at);
        const part = await sandbox.read(file, at, length, signal);
        const taken = wholeCharacters(part.text, length, !last || at + length < size);
        if (taken.bytes === 0) break;
        text += taken.text;
        at += taken.bytes;
      }
      const lines = text.split('\n');
      rest = lines.pop() ?? '';
      if (last && rest !== '') lines.push(rest);
      if (last) rest = '';
      return lines;
    },
  };
}

/** A character that was cut at the end of a part is read with the next one. */
function wholeCharacters(text: string, length: number, more: boolean) {
  const cut = /\uFFFD+$/.exec(text)?.index;
  if (more && cut === 0 && length < 4) return { text: '', bytes: 0 };
  if (more && cut !== undefined && cut > 0) {
    const whole = text.slice(0, cut);
    const bytes = Buffer.byteLength(whole);
    // Only where the rest was whole; a file that is no text is taken as it comes.
    if (length - bytes < 4) return { text: whole, bytes };
  }
  return { text, bytes: text === '' ? 0 : length };
}
