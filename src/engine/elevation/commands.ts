import { readFileSync } from 'node:fs';
import type { HostsChange, PrivilegedChange } from '../../shared/elevation/change.ts';
import { pathOf, type Targets } from './targets.ts';

/** The changes as commands for a terminal (on Windows: a PowerShell of an administrator), to be shown. */
export function commandsOf(
  changes: readonly PrivilegedChange[],
  targets: Targets,
  platform: NodeJS.Platform,
): string[] {
  const system = platform === 'win32' ? onWindows : onUnix;
  return changes.flatMap((change) => system(change, pathOf(change, targets)));
}

const begin = (mark: string) => `# BEGIN dcos-vagrant-desktop${mark}`;
const end = (mark: string) => `# END dcos-vagrant-desktop${mark}`;

function onUnix(change: PrivilegedChange, path: string): string[] {
  const file = quoted(path);
  const cut = (what: string) => `sudo sed -i.bak ${quoted(what)} ${file}`;
  const between = (mark: string) => cut(`/^${begin(mark)}/,/^${end(mark)}/d`);
  const append = (lines: readonly string[]) =>
    `printf '%s\\n' ${lines.map(quoted).join(' ')} | sudo tee -a ${file} >/dev/null`;
  switch (change.verb) {
    case 'hosts': {
      const removal = change.length > 0 ? [between(` ${change.cluster}`)] : [];
      const lines = shown(change);
      return lines.length > 0 ? [...removal, append(lines)] : removal;
    }
    case 'hosts-remove-foreign': {
      const lines = lineNumbers(path, change.offset, change.length);
      return lines === null ? [] : [cut(`${lines[0]},${lines[1]}d`)];
    }
    case 'vbox-networks': {
      const kept = change.expected === null ? ['* 192.168.56.0/21'] : [];
      const lines = [begin(''), ...new Set([...kept, ...change.lines]), end('')];
      const removal = change.expected === null ? [] : [cut(`/^${begin('')}$/,/^${end('')}$/d`)];
      // An empty file would forbid every network.
      if (change.lines.length === 0) return isOnlyOurs(path) ? [`sudo rm ${file}`] : removal;
      return [...removal, `sudo mkdir -p ${quoted(path.replace(/\/[^/]*$/, ''))}`, append(lines)];
    }
    case 'install-cli':
      return change.file === null
        ? [`sudo rm ${file}`]
        : [`sudo install -m 755 ${quoted(change.file)} ${file}`];
  }
}

function onWindows(change: PrivilegedChange, path: string): string[] {
  const file = quotedForPowerShell(path);
  switch (change.verb) {
    case 'hosts': {
      const lines = shown(change).map(quotedForPowerShell);
      const mark = ` ${change.cluster}`;
      const block = quotedForPowerShell(`(?ms)^${begin(mark)}.*?^${end(mark)}\\r?\\n?`);
      const removal = `Set-Content -NoNewline ${file} ((Get-Content -Raw ${file}) -replace ${block}, '')`;
      return [
        ...(change.length > 0 ? [removal] : []),
        ...(lines.length > 0 ? [`Add-Content ${file} ${lines.join(', ')}`] : []),
      ];
    }
    case 'hosts-remove-foreign':
      return [`notepad ${file}`];
    default:
      return [];
  }
}

/** The lines to type: a tab would be lost in a terminal, and the last line gets its end by itself. */
function shown({ lines, length }: HostsChange): string[] {
  const texts = lines.map((line) => line.replace(/\r$/, '').replaceAll('\t', ' '));
  // An empty first line ends a line of the file that has no end; where ours was removed, it has one.
  if (texts[0] === '' && length > 0) texts.shift();
  if (texts.at(-1) === '') texts.pop();
  return texts;
}

/** First and last line (1-based) of a part of the file, or null where it cannot be read. */
function lineNumbers(path: string, offset: number, length: number): [number, number] | null {
  try {
    const bytes = readFileSync(path);
    const lineOf = (at: number) => bytes.subarray(0, at).toString('latin1').split('\n').length;
    const part = bytes.subarray(offset, offset + length).toString('latin1');
    // A line end that the part begins with belongs to the line before.
    const lead = /^\r?\n/.exec(part)?.[0].length ?? 0;
    return [lineOf(offset + lead), lineOf(offset + length - 1)];
  } catch {
    return null;
  }
}

function isOnlyOurs(path: string): boolean {
  try {
    const ours = /^# BEGIN dcos-vagrant-desktop$[\s\S]*?^# END dcos-vagrant-desktop$/m;
    return readFileSync(path, 'latin1').replace(ours, '').trim() === '';
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function quotedForPowerShell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
