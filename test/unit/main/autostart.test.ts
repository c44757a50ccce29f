import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { autostartEntry, autostartPath } from '../../../src/main/autostart.ts';

vi.mock('electron', async () => (await import('./electron.ts')).electron);

describe('the entry that starts the program at login', () => {
  it('lies in the autostart folder of the desktop', () => {
    const name = 'autostart/dcos-vagrant-desktop.desktop';
    expect(autostartPath({}, '/home/me')).toBe(`/home/me/.config/${name}`);
    expect(autostartPath({ XDG_CONFIG_HOME: '/c' }, '/home/me')).toBe(`/c/${name}`);
    expect(autostartPath({ XDG_CONFIG_HOME: 'c' }, '/home/me')).toBe(`/home/me/.config/${name}`);
  });

  it('quotes what the Exec key gives a meaning to', () => {
    const entry = autostartEntry(['/opt/My "App" 100%/a$b`c\\d', '/app']);
    const exec = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
    // First the escapes of the file, then the quoting of the key, which a shell reads the same.
    const unescaped = exec.replaceAll('\\\\', '\\').replaceAll('%%', '%');
    const read = execFileSync('sh', ['-c', `printf '%s\\n' ${unescaped}`], { encoding: 'utf8' });
    expect(read).toBe('/opt/My "App" 100%/a$b`c\\d\n/app\n');
  });
});
