import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/vagrant-2.3.4', import.meta.url));

/** Relative paths of all recorded outputs (the recorded Vagrantfiles are none). */
export function recordedFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && !name.startsWith('Vagrantfiles'))
    .sort();
}

/** Names of the recorded runs whose exit code is known, as `vbox-emulated/halt-a1`. */
export function recordedRuns(): string[] {
  return recordedFiles()
    .filter((name) => name.endsWith('.rc'))
    .map((name) => name.replace(/\.rc$/, ''));
}

export interface Recording {
  readonly stdout: string;
  readonly stderr: string;
  /** Negative: the signal that ended it. null: not recorded. */
  readonly exitCode: number | null;
}

export function recording(name: string): Recording {
  const rc = recordedText(`${name}.rc`);
  const code = /-?\d+/.exec(rc)?.[0];
  return {
    stdout: recordedText(`${name}.stdout`),
    stderr: recordedText(`${name}.stderr`),
    exitCode: code === undefined ? null : Number(code),
  };
}

/** A recorded file's text, '' where there is none. */
export function recordedText(name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
