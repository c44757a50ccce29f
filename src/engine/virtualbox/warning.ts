/** What VBoxManage printed, without the warning that its launcher puts before it. */
export interface Uttered {
  readonly text: string;
  /** The launcher said that the kernel driver is missing: no machine can be started. */
  readonly driverMissing: boolean;
}

const first = /^WARNING: .*\b(?:vboxdrv|vboxsup|kernel module)\b/;
const last = /until this problem is fixed\.\s*$/;

/**
 * Debian's launcher of VBoxManage prints a paragraph on standard output before every answer where
 * /dev/vboxdrv is missing, and the program's exit code stays 0. Its text differs between versions;
 * it ends with a line about this problem, or where the indented lines end.
 */
export function withoutWarning(output: string): Uttered {
  if (!first.test(output)) return { text: output, driverMissing: false };
  const lines = output.split('\n');
  const end = lines.findIndex((line) => last.test(line));
  if (end !== -1) return { text: lines.slice(end + 1).join('\n'), driverMissing: true };
  const answer = lines.findIndex((line, index) => index > 0 && /^\S/.test(line));
  return { text: answer === -1 ? '' : lines.slice(answer).join('\n'), driverMissing: true };
}
