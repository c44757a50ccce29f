import { readFile } from 'node:fs/promises';
import type { NetworksChange, PrivilegedChange } from '../../shared/elevation/change.ts';
import { refuse } from '../../shared/problem.ts';
import { errorCode } from '../storage/index.ts';
import { linesAsBytes, sha256Of } from './request.ts';
import { pathOf, type Targets } from './targets.ts';

/**
 * The changes that would change something, so that nobody is asked for nothing. A file that cannot be read
 * is left to the helper. Throws `ELEVATION-CHANGED-MEANWHILE` where a file is not as a change expects it.
 */
export async function neededOf(
  changes: readonly PrivilegedChange[],
  targets: Targets,
): Promise<PrivilegedChange[]> {
  const files = new Map<string, Buffer | null | 'unreadable'>();
  const needed: PrivilegedChange[] = [];
  for (const change of changes) {
    const path = pathOf(change, targets);
    const now = files.get(path) ?? (await contentOf(path));
    if (now === 'unreadable') {
      needed.push(change);
      continue;
    }
    const after = afterwards(change, now, path);
    files.set(path, after === 'other' ? 'unreadable' : after);
    if (after === 'other' || !same(now, after)) needed.push(change);
  }
  return needed;
}

/** The file as the change leaves it; `other` where only the helper will know. */
function afterwards(
  change: PrivilegedChange,
  now: Buffer | null,
  path: string,
): Buffer | null | 'other' {
  if (change.verb === 'install-cli') {
    const here = now === null ? null : sha256Of(now);
    return here === (change.file === null ? null : change.sha256) ? now : 'other';
  }
  if (change.expected !== (now === null ? null : sha256Of(now))) {
    refuse('ELEVATION-CHANGED-MEANWHILE', { file: path }, { path });
  }
  if (change.verb === 'vbox-networks') return isAsWanted(change, now) ? now : 'other';
  const { offset, length } = change;
  const lines = change.verb === 'hosts' ? change.lines : [];
  const text = now ?? Buffer.alloc(0);
  return Buffer.concat([
    text.subarray(0, offset),
    linesAsBytes(lines),
    text.subarray(offset + length),
  ]);
}

const ours = /^# BEGIN dcos-vagrant-desktop\n([\s\S]*?)^# END dcos-vagrant-desktop$/m;

function isAsWanted({ lines }: NetworksChange, now: Buffer | null): boolean {
  const block = ours.exec(now?.toString('latin1') ?? '')?.[1];
  if (block === undefined) return lines.length === 0;
  const there = block.split('\n').filter((line) => line !== '');
  const wanted = new Set(lines);
  const extra = there.filter((line) => !wanted.has(line));
  return (
    lines.length > 0 &&
    lines.every((line) => there.includes(line)) &&
    // What VirtualBox allows by itself is kept beside ours.
    extra.every((line) => line === '* 192.168.56.0/21')
  );
}

async function contentOf(path: string): Promise<Buffer | null | 'unreadable'> {
  try {
    return await readFile(path);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : 'unreadable';
  }
}

function same(a: Buffer | null, b: Buffer | null): boolean {
  return a === b || (a !== null && b !== null && a.equals(b));
}
