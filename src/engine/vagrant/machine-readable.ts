/** A line of `vagrant --machine-readable`: an event, or text that Vagrant mixes in as it is. */
export type VagrantLine = VagrantEvent | { readonly kind: 'raw'; readonly line: string };

export interface VagrantEvent {
  readonly kind: 'event';
  /** When it was printed, seconds since 1970. */
  readonly time: number;
  /** The machine it is about, `box` while a box is added, '' for Vagrant itself. */
  readonly target: string;
  readonly type: string;
  readonly data: readonly string[];
}

/**
 * Reads one line (without its line end). Nothing is ever lost or refused: whatever is no event, such
 * as the body of `ssh-config` or an early failure in plain words, comes back as `raw`.
 *
 * Vagrant writes a comma in data as `%!(VAGRANT_COMMA)` and line ends as `\n` and `\r`; a backslash
 * itself is not escaped, so the two letters `\n` in data cannot be told from a line end.
 */
export function parseMachineReadable(line: string): VagrantLine {
  const [, time, target, type, data] = eventPattern.exec(line) ?? [];
  if (time === undefined || target === undefined || type === undefined || data === undefined) {
    return { kind: 'raw', line };
  }
  return { kind: 'event', time: Number(time), target, type, data: data.split(',').map(unescaped) };
}

/** The data of the last event of a type, as `version-installed`; undefined where there was none. */
export function lastEvent(lines: readonly VagrantLine[], type: string): VagrantEvent | undefined {
  return lines.findLast(
    (line): line is VagrantEvent => line.kind === 'event' && line.type === type,
  );
}

/** What a person reads of a line: the text of a `ui` event or raw text, line by line; else nothing. */
export function readableText(line: VagrantLine): readonly string[] {
  if (line.kind === 'raw') return printable(line.line);
  // `ui,<style>,<text>`: all other events repeat for programs what a `ui` event says for people.
  return line.type === 'ui' ? printable(line.data.slice(1).join(',')) : [];
}

// The time is in seconds, ten digits from 2001 to 2286; a target is a machine name, never with a blank.
const eventPattern = /^(\d{10}),([^,\s]*),([a-z][a-z_-]*),(.*)$/s;

// Progress is redrawn in place: carriage returns, and the escape sequence that clears a line.
const control = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

function unescaped(field: string): string {
  return field.replaceAll('%!(VAGRANT_COMMA)', ',').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}

function printable(text: string): string[] {
  return text
    .replace(control, '')
    .split(/[\r\n]+/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
