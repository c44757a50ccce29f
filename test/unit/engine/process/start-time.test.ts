import { describe, expect, it } from 'vitest';
import {
  parseLinuxStat,
  parseMacProcess,
  parseWindowsProcess,
} from '../../../../src/engine/process/start-time.ts';

const linux = (name: string, state: string) =>
  `4711 (${name}) ${state} 1 4700 4711 0 -1 4194560 130 0 0 0 0 0 0 0 20 0 1 0 158333 2670592 405 18446744073709551615 1 1 0`;

describe('what the process tables say', () => {
  it('reads start and group from /proc, whatever the program is called', () => {
    const expected = { startTime: '158333', group: 4700, ended: false };
    expect(parseLinuxStat(linux('bash', 'S'))).toEqual(expected);
    expect(parseLinuxStat(linux('tmux: server) R 1 2 (x', 'S'))).toEqual(expected);
  });

  it('sees that a zombie has ended, and takes a torn entry as gone', () => {
    expect(parseLinuxStat(linux('ruby', 'Z'))).toMatchObject({ startTime: '158333', ended: true });
    expect(parseLinuxStat('')).toBe('gone');
  });

  it('reads ps of macOS', () => {
    expect(parseMacProcess('Ss     501 Fri Mar  7 09:26:53 2025    \n')).toEqual({
      startTime: '1741339613',
      group: 501,
      ended: false,
    });
    const zombie = parseMacProcess('Z      501 Fri Mar  7 09:26:53 2025\n');
    expect(zombie).toMatchObject({ ended: true });
    expect(parseMacProcess('')).toBe('gone');
  });

  it('reads Get-Process of Windows', () => {
    expect(parseWindowsProcess('found 638769364137654321\r\n', 42)).toEqual({
      startTime: '638769364137654321',
      group: 42,
      ended: false,
    });
    expect(parseWindowsProcess('found \r\n', 4)).toBe('hidden');
    expect(parseWindowsProcess('gone\r\n', 42)).toBe('gone');
  });
});
