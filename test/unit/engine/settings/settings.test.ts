import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createEngineSettings, readSettings } from '../../../../src/engine/settings/index.ts';
import { hasCredentials } from '../../../../src/engine/settings/validate.ts';
import type { SettingsPatch } from '../../../../src/shared/api/requests.ts';
import type { Problem } from '../../../../src/shared/problem.ts';
import { ProblemError } from '../../../../src/shared/problem.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

let data: string;
let notices: Problem[];
beforeEach(() => {
  data = temporaryFolder();
  notices = [];
});

const onNotice = (notice: Problem) => void notices.push(notice);
const settingsWith = (env: Record<string, string> = {}) =>
  createEngineSettings({ data, env, onNotice });
const fileText = () => readFile(join(data, 'settings.yaml'), 'utf8');

/** The problem that a change is refused with. */
async function refusal(patch: SettingsPatch, env = {}): Promise<Problem> {
  const refused = await settingsWith(env)
    .change(patch)
    .catch((error: unknown) => error);
  if (refused instanceof ProblemError) return refused.problem;
  throw new Error(`not refused: ${JSON.stringify(patch)}`);
}

test('without a file everything is at its default', async () => {
  const view = await settingsWith().read();
  expect(view).toMatchObject({ mirror: null, parallel: null, boxName: null, overridden: {} });
  await expect(stat(join(data, 'settings.yaml'))).rejects.toThrow('ENOENT');
});

test('what is changed is read back, by the page and by the engine', async () => {
  const installers = temporaryFolder();
  const patch = {
    mirror: 'https://mirror.example.org/dcos',
    installers,
    httpProxy: 'http://proxy.example.org:3128',
    noProxy: 'localhost,.example.org',
    parallel: 2,
    boxName: 'centos/7',
    boxVersion: '2004.01',
  };
  expect(await settingsWith().change(patch)).toMatchObject(patch);
  expect(await settingsWith().read()).toMatchObject(patch);
  const settings = await readSettings(data, {}, onNotice);
  expect(settings.releases).toMatchObject({ mirror: patch.mirror, installers });
  expect(settings.releases.proxy).toEqual({
    http: patch.httpProxy,
    https: '',
    no: patch.noProxy,
  });
  expect(settings.virtualbox).toEqual({
    program: null,
    parallel: 2,
    box: { name: 'centos/7', url: null, version: '2004.01' },
  });
});

test('null goes back to the default, and what is left out stays', async () => {
  const settings = settingsWith();
  await settings.change({ parallel: 3, mirror: 'https://mirror.example.org', boxName: 'centos/7' });
  const view = await settings.change({ mirror: null, boxName: '' });
  expect(view).toMatchObject({ mirror: null, parallel: 3, boxName: null });
  expect(await fileText()).toBe('version: 1\nvirtualbox:\n  parallel: 3\n');
});

test('what a person wrote into the file stays: comments, order and other settings', async () => {
  const written =
    '# mine\nversion: 1\nvirtualbox:\n  parallel: 2 # slow disk\nreleases:\n  noProxy: localhost\n';
  await writeFile(join(data, 'settings.yaml'), written);
  await settingsWith().change({ parallel: 4 });
  expect(await fileText()).toBe(written.replace('parallel: 2', 'parallel: 4'));
});

test.each<SettingsPatch>([{ boxName: 'centos/7' }, { parallel: 2 }, { noProxy: 'localhost' }])(
  'a first setting makes the sections that it needs: %j',
  async (patch) => {
    expect(await settingsWith().change(patch)).toMatchObject(patch);
  },
);

test('a section without anything in it is filled', async () => {
  await writeFile(join(data, 'settings.yaml'), 'version: 1\nvirtualbox:\n  box:\n');
  expect(await settingsWith().change({ boxName: 'centos/7' })).toMatchObject({
    boxName: 'centos/7',
  });
});

test('only its owner reads the file', async () => {
  await settingsWith().change({ parallel: 4 });
  expect((await stat(join(data, 'settings.yaml'))).mode & 0o777).toBe(0o600);
});

test('variables that go before a setting are named, and their values are not', async () => {
  const env = { https_proxy: 'http://me:secret@proxy', DCOS_BOX: 'centos/7' };
  const view = await settingsWith(env).read();
  expect(view.overridden).toEqual({ httpsProxy: 'https_proxy', boxName: 'DCOS_BOX' });
  expect(JSON.stringify(view)).not.toContain('secret');
});

test('many changes at once, from several engines, are all kept', async () => {
  await Promise.all([
    settingsWith().change({ parallel: 5 }),
    settingsWith().change({ mirror: 'https://mirror.example.org' }),
    settingsWith().change({ noProxy: 'localhost' }),
    settingsWith().change({ boxName: 'centos/7' }),
    settingsWith().change({ boxVersion: '2004.01' }),
  ]);
  expect(await settingsWith().read()).toMatchObject({
    parallel: 5,
    mirror: 'https://mirror.example.org',
    noProxy: 'localhost',
    boxName: 'centos/7',
    boxVersion: '2004.01',
  });
});

const withPasswords: SettingsPatch[] = [
  { httpsProxy: 'http://me:sesame@proxy.example.org:3128' },
  { httpProxy: 'me:sesame@proxy.example.org:3128' },
  { httpProxy: 'http://me:ses@ame/x@proxy.example.org' },
  { httpProxy: 'http://me@proxy.example.org/sesame' },
  { mirror: 'https://me:sesame@mirror.example.org/dcos' },
  { boxUrl: 'https://me:sesame@boxes.example.org/a.box' },
];
test.each(withPasswords)('a password is refused and not repeated: %j', async (patch) => {
  const problem = await refusal({ ...patch, parallel: 4 });
  expect(problem).toMatchObject({ code: 'SETTINGS-CREDENTIALS', kind: 'invalid' });
  expect(problem.path).toBe(Object.keys(patch)[0]);
  expect(JSON.stringify(problem)).not.toContain('sesame');
  await expect(fileText()).rejects.toThrow('ENOENT');
});

test.each([
  'http://proxy.example.org:3128',
  'proxy.example.org:3128',
  'https://mirror.example.org/dcos/@scope/a:b',
  'http://[::1]:3128/x',
  'centos/7',
])('%s holds no credentials', (address) => {
  expect(hasCredentials(address)).toBe(false);
});

test('a password that a person wrote into the file is masked on the way to the page', async () => {
  const text = 'version: 1\nreleases:\n  httpProxy: http://me:sesame@proxy\n';
  await writeFile(join(data, 'settings.yaml'), text);
  const view = await settingsWith().read();
  expect(view.httpProxy).toContain('@proxy');
  expect(JSON.stringify(view)).not.toContain('sesame');
});

test('paths are looked at, and nothing is written where one is wrong', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'file');
  await writeFile(file, 'no certificate');
  const expectations: [SettingsPatch, string][] = [
    [{ installers: join(folder, 'none') }, 'SETTINGS-PATH-MISSING'],
    [{ installers: file }, 'SETTINGS-NOT-A-FOLDER'],
    [{ installers: 'installers' }, 'SETTINGS-PATH-RELATIVE'],
    [{ ca: folder }, 'SETTINGS-NOT-A-FILE'],
    [{ ca: file }, 'SETTINGS-CA-INVALID'],
    [{ lxcBox: join(file, 'below') }, 'SETTINGS-PATH-MISSING'],
    [{ boxUrl: join(folder, 'none.box') }, 'SETTINGS-PATH-MISSING'],
    [{ vboxManage: folder }, 'SETTINGS-VBOXMANAGE-MISSING'],
    [{ httpProxy: 'ftp://proxy' }, 'SETTINGS-PROXY-INVALID'],
    [{ parallel: 17 }, 'SETTINGS-INVALID'],
  ];
  for (const [patch, code] of expectations) {
    const problem = await refusal({ noProxy: 'localhost', ...patch });
    expect([problem.code, problem.path]).toEqual([code, Object.keys(patch)[0]]);
  }
  await expect(fileText()).rejects.toThrow('ENOENT');
});

test('paths that are right are taken', async () => {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'VBoxManage'), '');
  await chmod(join(bin, 'VBoxManage'), 0o755);
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, '-----BEGIN CERTIFICATE-----\n');
  const box = join(folder, 'a.box');
  await writeFile(box, '');
  const patch = { vboxManage: bin, ca, lxcBox: box, boxUrl: box, installers: folder };
  expect(await settingsWith().change(patch)).toMatchObject(patch);
});

test('a file of a newer program is refused as it is', async () => {
  await writeFile(join(data, 'settings.yaml'), 'version: 2\nshiny: true\n');
  expect((await refusal({ parallel: 2 })).code).toBe('STORAGE-NEWER');
  expect(await fileText()).toBe('version: 2\nshiny: true\n');
});

test('a damaged file is put aside before a new one is written', async () => {
  await writeFile(join(data, 'settings.yaml'), 'version: [1');
  expect(await settingsWith().change({ parallel: 2 })).toMatchObject({ parallel: 2 });
  expect(notices.map(({ code }) => code)).toEqual(['STORAGE-CORRUPT']);
  expect(await readFile(String(notices[0]?.path), 'utf8')).toBe('version: [1');
});
