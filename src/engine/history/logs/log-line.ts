import type { LogLine } from '../../../shared/api/answers.ts';

/** Longest line that is shown, in characters; the rest is in the file. */
const longestText = 8_000;

/** Where the parts of a line `TIME STEP MACHINE LINE` begin; null for a line that is none such. */
interface Parts {
  readonly step: number;
  readonly machine: number;
  readonly text: number;
}

const space = 0x20;

function partsOf(line: Buffer): Parts | null {
  const first = line.indexOf(space);
  // A line of ours begins with a time, and a time with a digit and ends with Z.
  if (first < 20 || line[first - 1] !== 0x5a) return null;
  const second = line.indexOf(space, first + 1);
  const third = second < 0 ? -1 : line.indexOf(space, second + 1);
  return third < 0 ? null : { step: first + 1, machine: second + 1, text: third + 1 };
}

/** A line of a log file, without its end. One that we did not write is all text. */
export function parseLogLine(line: Buffer): LogLine {
  const parts = partsOf(line);
  if (parts === null) return { at: 0, step: '', machine: null, text: textOf(line) };
  const machine = line.toString('utf8', parts.machine, parts.text - 1);
  return {
    at: Date.parse(line.toString('latin1', 0, parts.step - 1)) || 0,
    step: line.toString('utf8', parts.step, parts.machine - 1),
    machine: machine === noMachine ? null : machine,
    text: textOf(line.subarray(parts.text)),
  };
}

/** Stands where a line belongs to no machine. */
const noMachine = '-';

/** Whether a line is about the machine; told without making text of it. */
export function isLineOf(machine: Buffer, line: Buffer): boolean {
  const parts = partsOf(line);
  if (parts === null || parts.text - 1 - parts.machine !== machine.length) return false;
  return line.compare(machine, 0, machine.length, parts.machine, parts.text - 1) === 0;
}

/** The machine that a line is about, `-` for none; null for a line that we did not write. */
export function machineIn(line: Buffer): string | null {
  const parts = partsOf(line);
  return parts === null ? null : line.toString('utf8', parts.machine, parts.text - 1);
}

function textOf(bytes: Buffer): string {
  // No character takes more than 4 bytes; a long line is not decoded as a whole.
  const text = bytes.toString('utf8', 0, Math.min(bytes.length, longestText * 4));
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

// A pattern shows control characters best by their names.
const escapeCharacter = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);
const sequences = new RegExp(
  `${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}\\n]*(?:${bell}|${escapeCharacter}\\\\)|[@-Z\\\\^_])`,
  'g',
);

/** The text as it reads: without colours and other sequences of a terminal. */
export function withoutSequences(text: string): string {
  return text.includes(escapeCharacter) ? text.replace(sequences, '') : text;
}
