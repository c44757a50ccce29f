import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInstallerText } from '../../../../src/engine/releases/installer-text.ts';
import { installerAt, installersIn } from '../../../../src/engine/releases/local-installers.ts';
import { commit201, commit1139, installerHead } from './installer-head.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-local-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string | Buffer) => {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
  return full;
};

describe('the text of an installer', () => {
  it('tells its version without being run', async () => {
    const archive = Buffer.from([0, 255, 254, 10]);
    const path = write('i.sh', Buffer.concat([Buffer.from(installerHead(commit1139)), archive]));
    expect(await readInstallerText(path)).toEqual({
      commit: commit1139.slice(0, 18),
      variant: 'open',
      version: '1.13.9',
    });
  });

  it('tells its commit also where no version is known for it', async () => {
    const path = write('i.sh', installerHead('c'.repeat(40), 'ee'));
    expect(await readInstallerText(path)).toMatchObject({ variant: 'ee', version: null });
  });

  it('is none where the file is another script, or no script', async () => {
    expect(await readInstallerText(write('a.sh', '#!/bin/bash\nexit 0\n'))).toBeNull();
    expect(await readInstallerText(write('b.sh', '<html>'))).toBeNull();
  });

  it('of the DC/OS stand-in keeps the same contract', async () => {
    const built = join(folder, 'standin.sh');
    const script = resolve(import.meta.dirname, '../../../testbed/standin/build.sh');
    execFileSync('bash', [script, '1.13.9', built]);
    expect((await readInstallerText(built))?.version).toBe('1.13.9');
  });
});

describe('a folder of installers', () => {
  it('is read in and below, newest version first', async () => {
    write('old.sh', installerHead(commit1139));
    write('2.0.1/dcos_generate_config.sh', installerHead(commit201));
    write('unknown.sh', installerHead('c'.repeat(40)));
    write('notes.txt', installerHead(commit201));
    write('other.sh', '#!/bin/bash\n');
    execFileSync('mkfifo', [join(folder, 'pipe.sh')]);
    const found = await installersIn(folder);
    expect(found.map(({ version }) => version)).toEqual(['2.0.1', '1.13.9', null]);
  });

  it('stands for its newest installer, a file for itself', async () => {
    const newest = write('2.0.1/dcos_generate_config.sh', installerHead(commit201));
    const old = write('old.sh', installerHead(commit1139));
    expect(await installerAt(folder)).toBe(newest);
    expect(await installerAt(old)).toBe(old);
  });

  it('without one is a problem, and so is a folder that is not there', async () => {
    await expect(installerAt(folder)).rejects.toMatchObject({
      problem: { code: 'RELEASE-FOLDER-EMPTY' },
    });
    await expect(installersIn(join(folder, 'nowhere'))).rejects.toMatchObject({
      problem: { code: 'RELEASE-FOLDER-UNREADABLE' },
    });
  });
});
