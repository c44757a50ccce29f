import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the recorded outputs of VBoxManage. */
export const recordingsFolder = fileURLToPath(
  new URL('../../fixtures/vboxmanage-7.2.22', import.meta.url),
);

/** A call as it was recorded. */
export interface Recording {
  /** As it was typed in a shell. */
  readonly command: string;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Names of all recordings, without `.txt`. */
export function recordingNames(): string[] {
  return readdirSync(recordingsFolder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort();
}

export function recording(name: string): Recording {
  const text = readFileSync(join(recordingsFolder, `${name}.txt`), 'utf8');
  const [, command, exitCode, rest] = /^\$ ([^\n]*)\nexit (\d+)\n([\s\S]*)$/.exec(text) ?? [];
  if (command === undefined || rest === undefined) throw new Error(`${name} is no recording`);
  const [stdout = '', stderr = ''] = `\n${rest}`.split('\n--- stderr\n');
  return {
    command,
    exitCode: Number(exitCode),
    stdout: stdout.slice(1) + (stdout.length > 1 ? '\n' : ''),
    stderr,
  };
}
