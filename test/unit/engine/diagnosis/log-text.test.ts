import { describe, expect, it } from 'vitest';
import { logText } from '../../../../src/engine/diagnosis/log-text.ts';

describe('a log as failures are looked for in it', () => {
  it('has no colours, no prefixes of Vagrant and single spaces', () => {
    const log =
      '==> m1: Checking if port 53\t is in use: \x1b[1;31mFAIL \x1b[0m\n    m1: twice   so\n';
    expect(logText(log).text).toBe('Checking if port 53 is in use: FAIL\ntwice so');
    expect(logText(log).lines).toBe(2);
  });

  it('keeps together what one program said for one machine', () => {
    const log = [
      '2026-11-22T10:15:00.123Z machines m1 The box could not be found or',
      '2026-11-22T10:15:00.124Z machines a1 all is well',
      '2026-11-22T10:15:00.125Z machines m1 could not be accessed',
      '2026-11-22T10:15:00.126Z machines - a line of nobody',
      '',
    ].join('\n');
    const { text, at } = logText(log);
    expect(text).toBe(
      'The box could not be found or\ncould not be accessed\n\nall is well\n\na line of nobody',
    );
    expect(at(text.indexOf('accessed'))).toEqual({ line: 3, machine: 'm1' });
    expect(at(text.indexOf('all'))).toEqual({ line: 2, machine: 'a1' });
    expect(at(text.indexOf('nobody'))).toEqual({ line: 4, machine: null });
  });

  it('is only of the steps that are asked for, lines numbered as in the file', () => {
    const log = [
      '2026-11-22T10:15:00.123Z preflight - passed',
      '2026-11-22T10:15:00.124Z genconf boot failed',
    ].join('\n');
    const { text, at } = logText(log, { firstLine: 41, steps: new Set(['genconf']) });
    expect(text).toBe('failed');
    expect(at(0)).toEqual({ line: 42, machine: 'boot' });
  });

  it('reads what Vagrant writes for programs', () => {
    const log = "1795336958,,ui,error,An action 'up' was attempted%!(VAGRANT_COMMA)\\nbut another";
    expect(logText(log).text).toBe("An action 'up' was attempted,\nbut another");
  });

  it('has what a terminal shows after lines were written over', () => {
    expect(logText('  1 %\r 50 %\rcurl: (6) no host\r\nnext\r\n').text).toBe(
      'curl: (6) no host\nnext',
    );
  });

  it('of nothing is nothing', () => {
    expect(logText('')).toMatchObject({ text: '', lines: 0 });
    expect(logText('').at(0)).toEqual({ line: 0, machine: null });
  });
});
