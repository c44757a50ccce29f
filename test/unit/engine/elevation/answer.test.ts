import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  outcomeOfHelper,
  outcomeOfOsascript,
  outcomeOfPkexec,
  outcomeOfRunAs,
} from '../../../../src/engine/elevation/answer.ts';

const answer = (exitCode: number, stdout = '', stderr = '') => ({ exitCode, stdout, stderr });

describe('what the helper said', () => {
  it('counts only where it ran', () => {
    expect(outcomeOfHelper(answer(0, 'ready\nwritten hosts\n'), [])).toEqual({ kind: 'applied' });
    expect(outcomeOfHelper(answer(127, ''), [])).toBeNull();
  });

  it('names the file and the copy of its old content', () => {
    const said = 'ready\nbackup /var/lib/x/hosts-1\nrefused damaged\n';
    expect(outcomeOfHelper(answer(72, said), ['/etc/hosts'])).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'ELEVATION-DAMAGED',
        params: { file: '/etc/hosts', backup: '/var/lib/x/hosts-1', detail: 'damaged' },
      },
    });
  });

  it.each(['helper.sh', 'helper.ps1'])('has a meaning for every exit code of %s', (name) => {
    const path = join(resolve(import.meta.dirname, '../../../..'), 'resources/elevation', name);
    const found = readFileSync(path, 'utf8').matchAll(/(?:refuse|Stop-Request) (\d+) /g);
    const codes = [...new Set([...found].map(([, code]) => Number(code)))];
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) {
      // pkexec's own two must not be among them.
      expect(code).toBeLessThan(126);
      const meaning = outcomeOfHelper(answer(code, 'ready\n'), []);
      if (code === 73) continue;
      expect(meaning).not.toMatchObject({ problem: { code: 'ELEVATION-UNABLE' } });
    }
  });
});

describe('pkexec', () => {
  // The words of pkexec 122 and 0.105 in the C locale.
  it.each([
    [126, 'Error executing command as another user: Request dismissed\n', 'dismissed'],
    [
      127,
      'Error executing command as another user: Not authorized\n\nThis incident has been reported.\n',
      'not-authorised',
    ],
    [127, 'Error executing command as another user: No authentication agent found.\n', 'no-agent'],
    [127, 'Error creating textual authentication agent: Error opening current', 'no-agent'],
    [127, 'Error getting authority: Could not connect: No such file or directory', 'no-agent'],
  ])('ending with %d and "%s"', (code, stderr, kind) => {
    expect(outcomeOfPkexec(answer(code, '', stderr))).toEqual({ kind });
  });

  it('is told by its last words where it has a trouble of its own', () => {
    expect(outcomeOfPkexec(answer(127, '', 'pkexec must be setuid root\n'))).toMatchObject({
      problem: {
        code: 'ELEVATION-ASKING-FAILED',
        params: { detail: 'pkexec must be setuid root' },
      },
    });
  });
});

describe('osascript', () => {
  it.each([
    ['0:1: execution error: User canceled. (-128)', { kind: 'dismissed' }],
    ['0:1: execution error: Not authorised. (-60005)', { kind: 'not-authorised' }],
    ['0:1: execution error: No user interaction allowed. (-60007)', { kind: 'no-agent' }],
  ])('ending with "%s"', (stderr, kind) => {
    expect(outcomeOfOsascript(answer(1, '', stderr), [])).toEqual(kind);
  });

  it('passes on what the helper said', () => {
    const stderr = '180:380: execution error: ready\nrefused changed (67)\n';
    expect(outcomeOfOsascript(answer(1, '', stderr), ['/etc/hosts'])).toMatchObject({
      problem: { code: 'ELEVATION-CHANGED-MEANWHILE', params: { file: '/etc/hosts' } },
    });
    expect(outcomeOfOsascript(answer(0, 'ready\nwritten hosts\n'), [])).toEqual({
      kind: 'applied',
    });
  });
});

it('knows the code by which Windows tells a refused question', () => {
  expect(outcomeOfRunAs(answer(126))).toEqual({ kind: 'dismissed' });
  expect(outcomeOfRunAs(answer(127, '', 'The system cannot find the file'))).toMatchObject({
    problem: { code: 'ELEVATION-ASKING-FAILED' },
  });
});
