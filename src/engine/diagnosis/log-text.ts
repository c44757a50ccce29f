import { withoutSequences } from '../history/logs/log-line.ts';

/** A log as failures are looked for in it. */
export interface LogText {
  /** Its lines without colours and prefixes; what one program said for one machine stands together. */
  readonly text: string;
  /** How many lines the log has. */
  readonly lines: number;
  /** The line of the log that stands at the place in `text`, 1-based, and the machine that said it. */
  at(place: number): { readonly line: number; readonly machine: string | null };
}

export interface LogTextOptions {
  /** 1-based number of the first line. */
  readonly firstLine?: number;
  /** Only lines of these steps, where the line is one of our own logs. */
  readonly steps?: ReadonlySet<string>;
}

/** Longer lines are cut: no failure tells itself so late. */
const longestLine = 4_000;

// Lines of our logs: `TIME STEP MACHINE TEXT`.
const ownLine = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z (\S+) (\S+) ?(.*)$/s;
const startsWithDigit = /^\d/;
const noMachine = '-';
// What Vagrant puts before a line: `==> m1: text`, `    m1: text`.
const vagrantPrefix = /^(?:==> | {4})([\w.-]{1,80}): ?/;
// `vagrant --machine-readable`: `TIME,MACHINE,TYPE,DATA…`, with the ends of lines and commas written out.
const machineReadable = /^\d{10},[\w.-]*,(?:ui,\w*|error-exit,[\w:]*|[\w-]+),/;

/** Prepares a log of ours, of Vagrant, of a terminal or of a journal. */
export function logText(log: string, options: LogTextOptions = {}): LogText {
  const { firstLine = 1, steps } = options;
  const streams = new Map<string, Stream>();
  const lines = log.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, raw] of lines.entries()) {
    const line = plain(raw);
    const own = startsWithDigit.test(line) ? ownLine.exec(line) : null;
    const [, step = '', machine = noMachine, said = line] = own ?? [];
    if (own !== null && steps !== undefined && !steps.has(step)) continue;
    const key = `${step} ${machine}`;
    let stream = streams.get(key);
    if (stream === undefined) {
      stream = { machine: machine === noMachine ? null : machine, texts: [], numbers: [] };
      streams.set(key, stream);
    }
    for (const text of saidIn(said)) {
      // One empty line ends a paragraph as well as thousands do.
      if (text === '' && stream.texts.at(-1) === '') continue;
      stream.texts.push(text);
      stream.numbers.push(firstLine + index);
    }
  }
  return joined([...streams.values()], lines.length);
}

interface Stream {
  readonly machine: string | null;
  readonly texts: string[];
  readonly numbers: number[];
}

/** The streams one below the other, an empty line between them: no sentence goes on beyond it. */
function joined(streams: readonly Stream[], lines: number): LogText {
  const starts: number[] = [];
  const where: { readonly line: number; readonly machine: string | null }[] = [];
  let length = 0;
  for (const { machine, texts, numbers } of streams) {
    for (const [index, text] of texts.entries()) {
      starts.push(length);
      where.push({ line: numbers[index] ?? 0, machine });
      length += text.length + 1;
    }
    length += 1;
  }
  return {
    text: streams.map(({ texts }) => texts.join('\n')).join('\n\n'),
    lines,
    at: (place) => where[lastAtMost(starts, place)] ?? { line: 0, machine: null },
  };
}

/** Index of the last number that is not greater; the numbers are sorted. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As a person reads it in a terminal: what was written over after a carriage return is gone. */
function plain(raw: string): string {
  const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  const last = line.slice(line.lastIndexOf('\r') + 1);
  return withoutSequences(last.length > longestLine ? last.slice(0, longestLine) : last);
}

/** The lines that a line stands for, without the prefix and with single spaces. */
function saidIn(line: string): readonly string[] {
  if (line === '') return emptyLine;
  const forPrograms = startsWithDigit.test(line) && machineReadable.test(line);
  if (!forPrograms) return [withoutPrefix(line)];
  const data = line.replace(machineReadable, '').replaceAll('%!(VAGRANT_COMMA)', ',');
  return data.split('\\n').map(withoutPrefix);
}

const emptyLine: readonly string[] = [''];

function withoutPrefix(line: string): string {
  return line
    .replace(vagrantPrefix, '')
    .replace(/[\t ]+/g, ' ')
    .trim();
}
