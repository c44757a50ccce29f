import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appleScript,
  powerShellAsker,
  powerShellHelper,
  shellHelper,
} from '../../../../src/engine/elevation/helper.ts';

const root = resolve(import.meta.dirname, '../../../..');
const text = (name: string) => readFileSync(join(root, 'resources/elevation', name), 'utf8');
const decoded = (script: string) => Buffer.from(script, 'base64').toString('utf16le');

describe('the scripts of an administrator are constants', () => {
  it('whose texts are those that the program carries', async () => {
    expect(await shellHelper()).toBe(text('helper.sh'));
    expect(await appleScript()).toBe(text('ask.applescript'));
    expect(await powerShellHelper('over-pipe')).toBe(await powerShellHelper('over-pipe'));
  });

  it.each(['helper.sh', 'helper.ps1', 'over-pipe.ps1', 'from-stdin.ps1', 'ask.ps1'])(
    '%s never runs what it reads',
    (name) => {
      const code = text(name).replace(/^\s*#.*$/gm, '');
      expect(code).not.toMatch(/\beval\b|Invoke-Expression|\biex\b|ScriptBlock|Add-Type|\. "\$/i);
    },
  );

  it('AppleScript quotes what it hands to the shell, and makes no script of it', () => {
    const code = text('ask.applescript').replace(/^--.*$/gm, '');
    expect(code).not.toContain('run script');
    expect([...code.matchAll(/item \d of argv/g)]).toHaveLength(3);
    expect(code.match(/quoted form of \(item [12] of argv\)/g)).toHaveLength(2);
    // The environment of the user does not go along.
    expect(code).toContain('/usr/bin/env -i /bin/sh -c');
  });
});

describe('PowerShell', () => {
  it.each(['over-pipe', 'from-stdin'] as const)(
    'fits into a command line of Windows: %s',
    async (end) => {
      // 32 767 characters are all that Windows takes, the program and its options included.
      expect((await powerShellHelper(end)).length).toBeLessThan(31_000);
    },
  );

  it('is encoded whole, but for remarks', async () => {
    const helper = decoded(await powerShellHelper('over-pipe'));
    expect(helper).toContain('function Invoke-Request');
    expect(helper.trimEnd().endsWith('exit $code')).toBe(true);
    expect(helper).not.toMatch(/^#/m);
  });

  it.each(['helper.ps1', 'over-pipe.ps1'])('%s uses no command of a module', (name) => {
    // As an administrator a user's own modules of the same name would be found first.
    const code = text(name).replace(/'[^']*'|"[^"]*"|^\s*#.*$/gm, '');
    const own = new Set([...code.matchAll(/^function ([\w-]+)/gm)].map(([, found]) => found));
    const used = [...code.matchAll(/(?<![\w.$-])([A-Z][a-z]+-[A-Z]\w+)/g)].map(
      ([, found]) => found,
    );
    expect(used.filter((command) => !own.has(command))).toEqual(
      name === 'over-pipe.ps1' ? ['Invoke-Request'] : [],
    );
  });

  it('takes nothing from variables of the environment where it is an administrator', async () => {
    expect(decoded(await powerShellHelper('over-pipe'))).not.toContain('$env:');
    expect(decoded(await powerShellAsker()).match(/\$env:\w+/g)).toEqual([
      '$env:DCOS_VAGRANT_ELEVATION_HELPER',
    ]);
  });

  it.each(['helper.ps1', 'over-pipe.ps1', 'from-stdin.ps1', 'ask.ps1'])(
    '%s closes every bracket and quote',
    (name) => {
      const code = text(name)
        .replace(/^\s*#.*$/gm, '')
        .replace(/'[^'\n]*'/g, '')
        .replace(/"[^"\n]*"/g, '');
      expect(code).not.toMatch(/['"]/);
      const open: string[] = [];
      for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
        if ('([{'.includes(bracket)) open.push(bracket);
        else expect(`${open.pop()}${bracket}`).toMatch(/^(\(\)|\[\]|\{\})$/);
      }
      expect(open).toEqual([]);
    },
  );

  it('checks the same as the shell: every refusal has its code in both', () => {
    const codesOf = (name: string, call: RegExp) =>
      new Map([...text(name).matchAll(call)].map(([, code, word]) => [word, code]));
    const shell = codesOf('helper.sh', /refuse (\d+) "?(\w[\w-]*)/g);
    for (const [word, code] of codesOf('helper.ps1', /Stop-Request (\d+) '(\w[\w-]*)'/g)) {
      const known = word?.startsWith('file-') ? shell.get('file-') : shell.get(word);
      if (word !== 'backup') expect([word, code]).toEqual([word, known]);
    }
  });
});
