import { describe, expect, it } from 'vitest';
import { lineReader } from '../../../../src/engine/machine-log/line.ts';

const esc = String.fromCharCode(0x1b);

describe('a line of a journal', () => {
  it('has its time, whatever way the offset is written', () => {
    const read = lineReader();
    const at = Date.UTC(2026, 10, 22, 15, 38, 1);
    for (const offset of ['+0100', '+01:00']) {
      const whole = `2026-11-22T16:38:01${offset} m1 dcos-marathon[812]: Elected: 192.168.57.90`;
      const text = 'dcos-marathon[812]: Elected: 192.168.57.90';
      expect(read(whole)).toEqual({ at, text, whole });
    }
  });

  it('that goes on from the one before has its time', () => {
    const read = lineReader();
    const first = read('2026-11-22T16:38:01+0000 m1 java[9]: Exception in thread "main"');
    const second = read('                                 at mesosphere.Main.run(Main.java:7)');
    expect(second?.at).toBe(first?.at);
    expect(second?.text).toMatch(/^ +at mesosphere/);
  });

  it('tells of boots, and not where the journal begins', () => {
    const read = lineReader();
    expect(read('-- Logs begin at Sun 2026-11-22 15:00:00 UTC, end at … --')).toBe(null);
    expect(read('-- Journal begins at Sun 2026-11-22 15:00:00 UTC. --')).toBe(null);
    expect(read('-- No entries --')).toBe(null);
    expect(read('-- Reboot --')).toMatchObject({ at: 0, text: '-- Reboot --' });
  });

  it('keeps its colours and loses what could steer a terminal', () => {
    const red = `${esc}[31mred${esc}[0m`;
    const steering = `${esc}]0;title\u0007${esc}[2J${esc}[1;1H\u0008\u0000`;
    const read = lineReader();
    expect(read(`2026-11-22T16:38:01+0000 m1 sh[1]: a\t${red}${steering}b`)?.text).toBe(
      `sh[1]: a\t${red}b`,
    );
  });
});
