// Runs every part of continuous integration, all of them even when one fails, and sums the counts.
// Its computer is its own: what a killed run of the testbeds left (machines, hosts lines, control groups) would be
// in the "before" of this one, so it is removed first, and what this run set up is removed at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tearDown = ['machines', 'virtualbox'].map((part) => [
  'bash',
  [`test/testbed/${part}/teardown.sh`],
]);
const tests = [['test'], ['run', 'check'], ['run', 'test:testbed'], ['run', 'test:virtualbox']];
const parts = [...tearDown, ...tests.map((args) => ['npm', args]), ...tearDown];

const folder = mkdtempSync(join(tmpdir(), 'dv-ci-'));
const counted = join(folder, 'counts.ndjson');
const rows = [];
for (const [program, args] of parts) {
  const startedAt = Date.now();
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TEST_COUNTS_FILE: counted },
  });
  rows.push({
    part: `${program} ${args.join(' ')}`,
    status,
    minutes: (Date.now() - startedAt) / 60_000,
  });
}
const counts = existsSync(counted) ? readFileSync(counted, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true, force: true });

const sums = { passed: 0, failed: 0, skipped: 0 };
for (const line of counts) {
  for (const [name, count] of Object.entries(JSON.parse(line))) sums[name] += count;
}
// A part can fail without a failed test: a type error, a machine that cannot be prepared.
const failedParts = rows.filter(({ status }) => status !== 0);
if (failedParts.length > 0 && sums.failed === 0) sums.failed = failedParts.length;

console.log('');
for (const { part, status, minutes } of rows) {
  console.log(
    `${minutes.toFixed(1).padStart(6)} min  ${status === 0 ? 'ok    ' : 'FAILED'}  ${part}`,
  );
}
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exitCode = failedParts.length > 0 || sums.failed > 0 ? 1 : 0;
