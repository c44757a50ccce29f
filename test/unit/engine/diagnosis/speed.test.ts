import { expect, it } from 'vitest';
import { findIn } from '../../../../src/engine/diagnosis/find.ts';
import { logText } from '../../../../src/engine/diagnosis/log-text.ts';
import { readSignatures } from '../../../../src/engine/failures/signatures.ts';

const signatures = await readSignatures();
const mebibyte = 2 ** 20;

/**
 * What is usual is some 50 ms, for all failures together. A busy computer may take ten times that; a
 * pattern that backtracks without a bound would take minutes.
 */
const mostMs = 1_000;

/** The fastest of some runs, ms: another program may have had the processor in one of them. */
function fastest(log: string): number {
  const runs = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    findIn(logText(log), signatures);
    return performance.now() - startedAt;
  });
  return Math.min(...runs);
}

/** A MiB of the part, on lines of some 200 characters. */
function filled(part: string): string {
  const line = `${part.repeat(Math.ceil(200 / part.length))}\n`;
  return line.repeat(Math.ceil(mebibyte / line.length)).slice(0, mebibyte);
}

it.each([
  [
    'a usual log',
    filled('==> m1: Checking if unzip is installed and in PATH: \x1b[1;32mPASS \x1b[0m\n'),
  ],
  ['sentences that never end', filled("Checking if The box 'a Must set ")],
  ['one line without an end', 'The machine '.repeat(mebibyte / 12)],
  ['the beginning of every failure', filled(beginnings().join('\n'))],
  ['quotes that are never closed', filled("The box '")],
  ['spaces', filled('   \t')],
  ['empty lines', '\n'.repeat(mebibyte)],
  ['colours', filled('\x1b[1;31m\x1b[0m')],
  ['letters that are in every pattern', filled('Could not Vagrant VERR_ dcos- ')],
])('a MiB of %s takes no time to speak of', (_, log) => {
  expect(fastest(log)).toBeLessThan(mostMs);
});

/** Samples without their last words: what makes each pattern begin and go on as far as it can. */
function beginnings(): string[] {
  return signatures.flatMap(({ patterns }) =>
    patterns.map((pattern) => pattern.source.replaceAll('[ \\n]', ' ').split(/[\\([{]/)[0] ?? ''),
  );
}
