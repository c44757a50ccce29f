import { describe, expect, it } from 'vitest';
import { runIn } from './world.ts';

describe('a command line that is not understood', () => {
  const cases: Array<[name: string, argv: string[], words: string]> = [
    ['an unknown command', ['dance'], 'dance'],
    ['an unknown option', ['list', '--loud'], '--loud'],
    ['a missing argument', ['start'], 'name'],
    ['an argument too many', ['stop', 'demo', 'other'], 'too many arguments'],
    ['a group without its command', ['topology'], 'missing'],
    ['a provider that does not exist', ['up', 'demo', '--provider', 'hyperv'], 'virtualbox'],
    ['a speed of nothing', ['up', 'demo', '--speed', '0'], 'above 0'],
    [
      'an installer for machines only',
      ['up', 'demo', '--machines-only', '--installer', 'x'],
      'cannot be used',
    ],
  ];
  it.each(cases)('%s: 2, and what to do', async (_, argv, words) => {
    const told = await runIn({}, ...argv);
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain(words);
    expect(told.stderr).toContain('CLI-USAGE');
    expect(told.stderr).toContain('--help');

    const { json, stderr, exitCode } = await runIn({}, ...argv, '--json');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(json[0]).toMatchObject({ type: 'problem', code: 'CLI-USAGE', kind: 'invalid' });
  });

  it('ends with a result where an operation was meant, and only there', async () => {
    const lastOf = async (...argv: string[]) => (await runIn({}, ...argv, '--json')).json.at(-1);
    const failed = { type: 'result', outcome: 'failed', cluster: 'demo' };
    expect(await lastOf('up', 'demo', '--speed', '0')).toMatchObject(failed);
    expect(await lastOf('stop', 'demo', 'other')).toMatchObject(failed);
    expect(await lastOf('status', 'demo', 'other')).toMatchObject({ type: 'problem' });
  });
});

describe('help', () => {
  it('is what the program says without a command', async () => {
    const told = await runIn({});
    expect(told.exitCode).toBe(0);
    for (const command of [
      'topology',
      'up',
      'list',
      'status',
      'start',
      'stop',
      'destroy',
      'ssh',
      'logs',
    ]) {
      expect(told.stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  it('is JSON where JSON was asked for', async () => {
    const { json, exitCode } = await runIn({}, 'up', '--help', '--json');
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([{ type: 'help', text: expect.stringContaining('--topology') }]);
  });
});
