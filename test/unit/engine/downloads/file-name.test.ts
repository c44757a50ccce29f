import { describe, expect, it } from 'vitest';
import { numbered, safeFileName } from '../../../../src/engine/downloads/file-name.ts';

describe('the name of a dropped file', () => {
  it.each([
    ['dcos_generate_config.sh', 'dcos_generate_config.sh'],
    ['../../.ssh/authorized_keys', 'authorized_keys'],
    ['C:\\Users\\me\\dcos.sh', 'dcos.sh'],
    ['..', 'file'],
    ['.bashrc', 'bashrc'],
    ['a\0b\nc.sh', 'a_b_c.sh'],
    ['what? <1>|"2".sh', 'what_ _1___2_.sh'],
    ['NUL.sh', '_NUL.sh'],
    ['安装程序 1.13.sh', '安装程序 1.13.sh'],
  ])('%j becomes %j', (given, name) => {
    expect(safeFileName(given)).toBe(name);
  });

  it('is no longer than any file system allows, and keeps its ending', () => {
    const name = safeFileName(`${'装'.repeat(250)}.sh`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/\.sh$/);
  });

  it('gets a number where another file has it', () => {
    expect([1, 2, 3].map((count) => numbered('dcos.sh', count))).toEqual([
      'dcos.sh',
      'dcos-2.sh',
      'dcos-3.sh',
    ]);
  });
});
