import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CliChange, PrivilegedChange } from '../../shared/elevation/change.ts';
import { refuse } from '../../shared/problem.ts';
import { readProblem } from '../storage/index.ts';

/**
 * The batch as the helper reads it on standard input (docs/elevation.md): lines of words, and bytes whose
 * number such a line tells. Carries no path. Throws `ELEVATION-CHANGE-INVALID`, `ELEVATION-FILE-CHANGED`
 * and `STORAGE-NOT-READABLE`.
 */
export async function requestOf(changes: readonly PrivilegedChange[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('dcos-vagrant-elevation 1\n')];
  for (const change of changes) parts.push(...(await partsOf(change)));
  return Buffer.concat([...parts, Buffer.from('end\n')]);
}

/** The bytes that stand in the file afterwards where the change puts its lines. */
export function linesAsBytes(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n'), 'utf8');
}

async function partsOf(change: PrivilegedChange): Promise<Buffer[]> {
  switch (change.verb) {
    case 'hosts': {
      const aliases = Buffer.from(change.aliases.map((alias) => `${alias}\n`).join(''));
      const lines = linesAsBytes(change.lines);
      const { verb, cluster, domain, expected, offset, length } = change;
      const words = [verb, cluster, domain, expected, offset, length, aliases.length, lines.length];
      return [header(words), aliases, lines];
    }
    case 'hosts-remove-foreign':
      return [header([change.verb, change.expected, change.offset, change.length])];
    case 'vbox-networks': {
      const lines = Buffer.from(change.lines.map((line) => `${line}\n`).join(''));
      return [header([change.verb, change.expected ?? 'absent', lines.length]), lines];
    }
    case 'install-cli': {
      const bytes = await bytesOf(change);
      return [header([change.verb, change.sha256, bytes.length]), bytes];
    }
  }
}

/** Words that could end the line, or begin another, are refused here; the helper refuses them too. */
function header(words: ReadonlyArray<string | number>): Buffer {
  const line = words.join(' ');
  const wrong = words.find((word) => !/^[A-Za-z0-9.-]+$/.test(`${word}`));
  if (wrong !== undefined || line.length > 500) {
    refuse('ELEVATION-CHANGE-INVALID', { found: `${wrong ?? line}` });
  }
  return Buffer.from(`${line}\n`);
}

async function bytesOf({ file, sha256 }: CliChange): Promise<Buffer> {
  if (file === null) return Buffer.alloc(0);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw readProblem(file, error);
  });
  if (sha256Of(bytes) !== sha256) refuse('ELEVATION-FILE-CHANGED', { file }, { path: file });
  return bytes;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
