import { describe, expect, it } from 'vitest';
import type { Diagnosis, LogDiagnosis } from '../../../src/shared/diagnosis/diagnosis.ts';
import { problem } from '../../../src/shared/problem.ts';
import { clusterStatus, operation, runIn } from './world.ts';

const unused = () => {
  throw new Error('This command should not ask for that.');
};
const diskFull: Diagnosis = {
  id: 'disk-full',
  part: 'resources',
  role: 'cause',
  cause: { code: 'failure.disk-full' },
  count: 2,
  evidence: { line: 41, text: 'tar: No space left on device', machine: 'm1' },
  problems: ['VIRTUALBOX-DISK-FULL'],
  action: { page: 'storage' },
};
const harmless: Diagnosis = {
  ...diskFull,
  id: 'signal-failed',
  role: 'harmless',
  cause: { code: 'failure.signal-failed' },
  count: 1,
  evidence: { line: 7, text: 'dcos-signal.service failed', machine: null },
};

describe('diagnose', () => {
  const found = (diagnoses: readonly Diagnosis[], partly = false): LogDiagnosis => ({
    file: 'up.log',
    lines: 90,
    partly,
    readMiB: 32,
    diagnoses,
  });
  const run = (result: LogDiagnosis, ...argv: string[]) =>
    runIn(
      { engine: { diagnosis: { operation: unused, file: async () => result } } },
      'diagnose',
      'up.log',
      ...argv,
    );

  it('tells each known failure with its remedy and the line that shows it', async () => {
    const { stdout, exitCode } = await run(found([diskFull, harmless]));
    expect(stdout.split('\n')).toEqual([
      '2 known failures in up.log, 90 lines.',
      '✖ A disk is full: of this computer, or of the machine that says so.  disk-full',
      expect.stringMatching(/^ {2}→ Make room/),
      '  Log line 41, m1: tar: No space left on device  (2 times)',
      expect.stringMatching(/^– Harmless: .* {2}signal-failed$/),
      expect.stringMatching(/^ {2}→ Nothing has to be done/),
      '  Log line 7: dcos-signal.service failed',
      '',
    ]);
    expect(exitCode).toBe(0);
  });

  it('is one object in JSON, sentences beside the data', async () => {
    const { json, stderr } = await run(found([diskFull], true), '--json');
    expect(stderr).toBe('');
    expect(json).toMatchObject([
      {
        file: 'up.log',
        lines: 90,
        partly: true,
        diagnoses: [
          {
            id: 'disk-full',
            role: 'cause',
            code: 'failure.disk-full',
            message: expect.stringContaining('disk is full'),
            remedy: expect.stringContaining('Make room'),
            evidence: { line: 41, machine: 'm1' },
            action: { page: 'storage' },
          },
        ],
      },
    ]);
  });

  it('says where nothing is known, and where only the end was read', async () => {
    const told = await run(found([], true));
    expect(told.stdout).toBe(
      'Nothing in up.log is a failure that this program knows (90 lines).\n',
    );
    expect(told.stderr).toBe('The file is long: only its last 32 MB were read.\n');
    expect(told.exitCode).toBe(0);
  });
});

describe('a failed operation', () => {
  const failing = (code: 'STEP-NOT-DONE' | 'VIRTUALBOX-DISK-FULL') => ({
    start: async () =>
      operation([{ type: 'problem', problem: problem(code, { step: 'x', detail: 'y' }) }], {
        kind: 'start',
        outcome: 'failed',
      }),
    diagnosis: {
      file: unused,
      operation: async () => ({ operation: 'op-1', failed: true, diagnoses: [diskFull] }),
    },
  });

  it('names the known cause and its remedy below the problem', async () => {
    const { stderr, exitCode } = await runIn({ engine: failing('STEP-NOT-DONE') }, 'start', 'demo');
    expect(stderr).toMatch(/STEP-NOT-DONE\n.*Known cause:\n✖ A disk is full.*→ Make room/s);
    expect(exitCode).toBe(1);
  });

  it('does not say again what its problem said', async () => {
    const engine = failing('VIRTUALBOX-DISK-FULL');
    expect((await runIn({ engine }, 'start', 'demo')).stderr).not.toContain('Known cause');
  });

  it('tells it in JSON as a line before the result', async () => {
    const { json } = await runIn({ engine: failing('STEP-NOT-DONE') }, 'start', 'demo', '--json');
    expect(json.map(({ type }) => type)).toEqual(['problem', 'diagnosis', 'result']);
    expect(json[1]).toMatchObject({ id: 'disk-full', remedy: expect.any(String) });
  });

  it('is told as failed all the same where its log cannot be read', async () => {
    const { diagnosis, ...rest } = failing('STEP-NOT-DONE');
    const unreadable = { ...diagnosis, operation: async () => Promise.reject(new Error('gone')) };
    const engine = { ...rest, diagnosis: unreadable };
    const told = await runIn({ engine }, 'start', 'demo');
    expect(told.exitCode).toBe(1);
    expect(told.stderr).not.toContain('gone');
  });

  it('is known to `status` afterwards; nothing is looked for where nothing failed', async () => {
    const { diagnosis } = failing('STEP-NOT-DONE');
    const problems = [problem('STEP-NOT-DONE', { step: 'x' })];
    const status = async () => clusterStatus({ state: 'failed', problems });
    const human = await runIn({ engine: { diagnosis, status } }, 'status', 'demo');
    expect(human.stderr).toContain('Known cause:');
    const { json } = await runIn({ engine: { diagnosis, status } }, 'status', 'demo', '--json');
    expect(json).toMatchObject([{ problems: [{}], diagnoses: [{ id: 'disk-full' }] }]);
    const well = await runIn(
      { engine: { diagnosis: { operation: unused, file: unused } } },
      'status',
      'demo',
      '--json',
    );
    expect(well.json).toMatchObject([{ diagnoses: [] }]);
  });
});
