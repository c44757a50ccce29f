/** A line of a machine's journal. */
export interface MachineLogLine {
  /** ms since 1970; 0 where it has no time. */
  readonly at: number;
  /** Who said what: `dcos-marathon[812]: …`. */
  readonly text: string;
  /** The whole line as `journalctl --output=short-iso` prints it, without what could steer a terminal. */
  readonly whole: string;
}

/** `2026-11-22T16:38:01+0000 m1 sshd[812]: text`; newer systemds write the offset with a colon. */
const shortIso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d) \S+ (.*)$/s;
/** What journalctl says itself. The boots that it tells of are worth reading, these are not. */
const remarks = /^-- (?:Logs begin at|Journal begins at|No entries)/;

/** Reads the lines of one journal one after the other; null for a remark that tells nothing. */
export function lineReader(): (line: string) => MachineLogLine | null {
  let last = 0;
  return (line) => {
    if (remarks.test(line)) return null;
    const whole = withoutControls(line);
    const found = shortIso.exec(whole);
    // A message of several lines has its time in the first one.
    if (found === null) return { at: last, text: whole, whole };
    const [, time, hours, minutes, text = ''] = found;
    last = Date.parse(`${time}${hours}:${minutes}`) || 0;
    return { at: last, text, whole };
  };
}

const escapeCharacter = String.fromCharCode(0x1b);
/** Colours stay; every other sequence and control character of a terminal goes. */
const controls = new RegExp(
  `(${escapeCharacter}\\[[0-9;]*m)|${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${escapeCharacter}\\u0007]*(?:\\u0007|${escapeCharacter}\\\\)?|.)?|(?!\\t)\\p{Cc}`,
  'gu',
);

/** A line without what could steer a terminal; its colours stay. */
export function withoutControls(line: string): string {
  return /(?!\t)\p{Cc}/u.test(line)
    ? line.replace(controls, (_, colour: string | undefined) => colour ?? '')
    : line;
}
