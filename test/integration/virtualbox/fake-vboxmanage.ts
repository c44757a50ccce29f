import { chmod, copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../src/engine/process/index.ts';
import { type VBoxManage, vboxManage } from '../../../src/engine/virtualbox/index.ts';
import { recordingsFolder } from '../../contract/virtualbox/recordings.ts';

const source = fileURLToPath(new URL('fake-vboxmanage.sh', import.meta.url));

/** A VBoxManage, really started, whose answers are recordings told beforehand. */
export interface FakeVBoxManage {
  readonly vbox: VBoxManage;
  /** Its next calls will print these recordings; what was called before is forgotten. */
  willSay(...recordings: string[]): Promise<void>;
  /** What it was called with since, a line a call. */
  calls(): Promise<string[]>;
  dispose(): Promise<void>;
}

export async function fakeVBoxManage(): Promise<FakeVBoxManage> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-virtualbox-'));
  const file = join(folder, 'VBoxManage');
  await copyFile(source, file);
  await chmod(file, 0o755);
  await symlink(recordingsFolder, join(folder, 'recordings'));
  return {
    vbox: vboxManage({ run, file, racePauseMs: 1 }),
    async willSay(...recordings) {
      await writeFile(join(folder, 'script'), recordings.map((name) => `${name}\n`).join(''));
      await writeFile(join(folder, 'calls'), '');
    },
    calls: async () => (await readFile(join(folder, 'calls'), 'utf8')).split('\n').slice(0, -1),
    dispose: () => rm(folder, { recursive: true }),
  };
}
