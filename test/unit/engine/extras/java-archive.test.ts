import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJavaArchive } from '../../../../src/engine/extras/index.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { elf, type MadeEntry, tarGz } from './tar-file.ts';

async function read(content: Buffer | string) {
  const path = join(temporaryFolder(), 'java.tar.gz');
  writeFileSync(path, content);
  const found = await readJavaArchive(path);
  return 'problem' in found ? found.problem.code : found.home;
}
const archive = (...entries: MadeEntry[]) => read(tarGz(entries));

test('the folder that has bin/java is found, past files of any size', async () => {
  expect(
    await archive(
      { name: 'jdk-17/', type: '5' },
      { name: 'jdk-17/lib/modules', content: Buffer.alloc(3_000_001, 7) },
      { name: 'jdk-17/bin/java', content: elf() },
    ),
  ).toBe('jdk-17');
  expect(await archive({ name: './bin/java', content: elf() })).toBe('.');
  expect(await archive({ name: 'jre/bin/java', type: '2' })).toBe('jre');
});

test('long names are read as GNU and as POSIX write them', async () => {
  const long = `${'very-long-name/'.repeat(10)}jre/bin/java`;
  const home = long.replace('/bin/java', '');
  const cut = { name: long.slice(0, 99), content: elf() };
  expect(await archive({ name: '@', type: 'L', content: `${long}\0` }, cut)).toBe(home);
  const record = ` path=${long}\n`;
  const pax = `${record.length + 3}${record}`;
  expect(await archive({ name: 'x', type: 'x', content: pax }, cut)).toBe(home);
});

test('a Java of another system or processor is told apart from none', async () => {
  expect(await archive({ name: 'jre/bin/java', content: elf(183) })).toBe('JAVA-OF-OTHER-SYSTEM');
  expect(await archive({ name: 'jre/bin/java.exe', content: 'MZ' })).toBe('JAVA-OF-OTHER-SYSTEM');
  expect(await archive({ name: 'README', content: 'no Java' })).toBe('JAVA-NOT-IN-ARCHIVE');
  expect(await archive({ name: '../bin/java', content: elf() })).toBe('JAVA-NOT-IN-ARCHIVE');
});

test('what is no archive, or ends too early, is refused', async () => {
  expect(await read('just a text')).toBe('JAVA-NOT-AN-ARCHIVE');
  const whole = tarGz([{ name: 'lib', content: Buffer.alloc(200_000, 1) }]);
  expect(await read(whole.subarray(0, whole.length / 2))).toBe('JAVA-NOT-AN-ARCHIVE');
  const missing = await readJavaArchive('/no/such/java.tar.gz');
  expect(missing).toMatchObject({ problem: { code: 'JAVA-FILE-UNREADABLE', kind: 'invalid' } });
});
