// Runs test suites and counts what they did.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './programs.mjs';

/** Only these may be skipped where everything else must run: their systems cannot be had everywhere. */
const mayBeSkipped = /Electron|macOS|Windows/;

/**
 * Runs the named Vitest projects; 0 where all passed. Appends the counts to the file named by
 * TEST_COUNTS_FILE, and under CI=true treats a skipped test as a failure.
 */
export async function runSuites(projects, args = [], env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dv-suites-'));
  const report = join(folder, 'report.json');
  try {
    const named = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runTool('vitest', ['run', ...named, ...reporters, ...args], { env });
    return judge(code, JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(
  code,
  { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests },
) {
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
  );
  // A file that cannot even be loaded has no tests to count.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const refused = skipped.filter(({ fullName }) => !mayBeSkipped.test(fullName));
  const strict = process.env.CI === 'true' && refused.length > 0;
  if (strict) {
    for (const { fullName } of refused)
      console.error(`Skipped, which is a failure here: ${fullName}`);
  }
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length + (strict ? refused.length : 0),
    skipped: numPendingTests + numTodoTests - (strict ? refused.length : 0),
  };
  const file = process.env.TEST_COUNTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
  if (numPassedTests + numFailedTests === 0 && code === 0) {
    console.error('No test ran.');
    return 1;
  }
  return code || (strict ? 1 : 0);
}
