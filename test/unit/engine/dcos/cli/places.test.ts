import { describe, expect, it } from 'vitest';
import { isOnPath, pathSnippets } from '../../../../../src/engine/dcos/cli/path-snippets.ts';
import { cliPlaces } from '../../../../../src/engine/dcos/cli/places.ts';

describe('where the tool lies', () => {
  it('is the user’s own folder of programs', () => {
    const linux = cliPlaces('/data', { HOME: '/home/me' }, 'linux');
    expect(linux.program).toBe('/home/me/.local/bin/dcos');
    expect(linux.systemProgram).toBe('/usr/local/bin/dcos');
    expect(linux.dcos).toBe('/home/me/.dcos');
    const env = { USERPROFILE: 'C:\\Users\\me', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' };
    const windows = cliPlaces('C:\\data', env, 'win32');
    expect(windows.program).toBe('C:\\Users\\me\\AppData\\Local\\Programs\\dcos\\dcos.exe');
    expect(windows.systemProgram).toBeNull();
  });

  it('heeds the variable that the tool itself has', () => {
    expect(cliPlaces('/data', { HOME: '/home/me', DCOS_DIR: '/else' }, 'linux').dcos).toBe('/else');
  });
});

describe('PATH', () => {
  const folder = '/home/me/.local/bin';
  it('has the folder, however it is written', () => {
    expect(isOnPath(folder, { PATH: `/usr/bin:${folder}/` }, 'linux')).toBe(true);
    expect(isOnPath(folder, { PATH: '/home/me/.local/./bin' }, 'linux')).toBe(true);
    const windows = { Path: 'C:\\x;c:\\users\\me\\bin' };
    expect(isOnPath('C:\\Users\\me\\bin', windows, 'win32')).toBe(true);
  });

  it('does not have it', () => {
    expect(isOnPath(folder, { PATH: '/usr/bin::.local/bin' }, 'linux')).toBe(false);
    expect(isOnPath(folder, {}, 'linux')).toBe(false);
  });
});

describe('the line for a shell', () => {
  const linesOf = (folder: string, env = {}) => {
    const all = pathSnippets(folder, '/home/me', env, 'linux');
    return Object.fromEntries(all.map(({ shell, text }) => [shell, text]));
  };

  it('is written as the shell wants it', () => {
    expect(linesOf('/home/me/.local/bin')).toEqual({
      bash: 'export PATH="$HOME/.local/bin":"$PATH"',
      zsh: 'export PATH="$HOME/.local/bin":"$PATH"',
      fish: "fish_add_path '/home/me/.local/bin'",
      powershell: "$env:PATH = '/home/me/.local/bin' + [IO.Path]::PathSeparator + $env:PATH",
    });
  });

  it('takes nothing in a folder’s name for a command', () => {
    expect(linesOf("/mnt/it's $(rm)")).toMatchObject({
      bash: `export PATH='/mnt/it'\\''s $(rm)':"$PATH"`,
      fish: "fish_add_path '/mnt/it\\'s $(rm)'",
      powershell: "$env:PATH = '/mnt/it''s $(rm)' + [IO.Path]::PathSeparator + $env:PATH",
    });
  });

  it.each([
    [{ SHELL: '/usr/bin/fish' }, 'linux', 'fish'],
    [{ SHELL: '/bin/zsh' }, 'linux', 'zsh'],
    [{ SHELL: '/bin/dash' }, 'linux', 'bash'],
    [{}, 'darwin', 'zsh'],
    [{}, 'win32', 'powershell'],
  ] as const)('of the user’s own shell comes first: %j on %s', (env, platform, shell) => {
    expect(pathSnippets('/x', '/home/me', env, platform)[0]?.shell).toBe(shell);
  });
});
