import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// electron-builder packs the real app, up to the point where an installer would be made of the folder.
// Electron itself is a stand-in of a few bytes, so no download is needed.

const root = join(import.meta.dirname, '../../..');
const require = createRequire(join(root, 'package.json'));
const run = promisify(execFile);
let folder: string;
let app: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-packed-'));
  await standInForElectron(join(folder, 'electron'));
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [
    `electronDist=${join(folder, 'electron')}`,
    `directories.output=${folder}/dist`,
  ];
  const args = ['--linux', '--dir', '--publish', 'never', ...settings.map((one) => `-c.${one}`)];
  await run(process.execPath, [builder, ...args], { cwd: root, maxBuffer: 16 * 1024 * 1024 });
  app = join(folder, 'app');
  const { extractAll } = require('@electron/asar');
  extractAll(join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar'), app);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed app', () => {
  it('holds what the program carries, and not what only installers need', async () => {
    const top = await readdir(app);
    expect(top.sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    const carried = (await readdir(join(root, 'resources'), { recursive: true })).filter(
      (path) => !path.startsWith(join('icons', 'app/')) && path !== join('icons', 'app'),
    );
    expect((await readdir(join(app, 'resources'), { recursive: true })).sort()).toEqual(
      carried.sort(),
    );
  });

  it('says to Electron where it begins and what its entry in the menu is called', async () => {
    const manifest = JSON.parse(await readFile(join(app, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      main: 'out/main/index.js',
      type: 'module',
      desktopName: 'dcos-vagrant-desktop.desktop',
    });
    expect(manifest.devDependencies).toBeUndefined();
    const files = await readdir(join(app, 'out'), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['main/index.js', 'preload/index.cjs']));
  });

  it('has the packages that its main process loads, and none that only the page was made of', async () => {
    const loaded = await packagesOf(join(app, 'out', 'main'));
    expect(loaded).toContain('ssh2');
    // What needs Electron itself can only be found here; the others are loaded, with all they need.
    const ofElectron = (name: string) => name.startsWith('electron-');
    const program = [
      `${JSON.stringify(loaded.filter(ofElectron))}.forEach((name) => import.meta.resolve(name));`,
      ...loaded.filter((name) => !ofElectron(name)).map((name) => `await import('${name}');`),
      'process.exit(0);',
    ].join('\n');
    const start = join(app, 'out', 'main', 'resolve.mjs');
    await writeFile(start, program);
    await expect(run(process.execPath, [start])).resolves.toMatchObject({ stderr: '' });
    const installed = await readdir(join(app, 'node_modules'));
    const ofThePage = /^(react|@?mantine|@?codemirror|@?lezer|@?xterm|@?tabler|@types|wouter)/;
    expect(installed.filter((name) => ofThePage.test(name))).toEqual([]);
  });

  it('is enough for the engine: the command line, put beside it, finds the resources', async () => {
    const cli = join(app, 'out', 'main', 'cli.js');
    await cp(join(root, 'out', 'main', 'cli.js'), cli);
    const env = { ...process.env, DCOS_VAGRANT_HOME: join(folder, 'home') };
    const { stdout } = await run(process.execPath, [cli, 'topology', 'presets', '--json'], { env });
    expect(JSON.parse(stdout)).toHaveLength(5);
  });

  it('has the fuses of Electron blown as configured', async () => {
    const { getCurrentFuseWire, FuseV1Options } = require('@electron/fuses');
    const executable = join(folder, 'dist', 'linux-unpacked', 'dcos-vagrant-desktop');
    const wire: Record<string, number> = await getCurrentFuseWire(executable);
    const blown = (name: string) => String.fromCharCode(wire[FuseV1Options[name]] ?? 0) === '1';
    expect({
      node: blown('RunAsNode'),
      options: blown('EnableNodeOptionsEnvironmentVariable'),
      inspect: blown('EnableNodeCliInspectArguments'),
      cookies: blown('EnableCookieEncryption'),
      integrity: blown('EnableEmbeddedAsarIntegrityValidation'),
      archive: blown('OnlyLoadAppFromAsar'),
      file: blown('GrantFileProtocolExtraPrivileges'),
    }).toEqual({
      ...{ node: false, options: false, inspect: false, file: false },
      ...{ cookies: true, integrity: true, archive: true },
    });
  });
});

/** A folder as electron-builder expects of Electron's download; the program is only its row of fuses. */
async function standInForElectron(electron: string): Promise<void> {
  await mkdir(join(electron, 'resources'), { recursive: true });
  await mkdir(join(electron, 'locales'));
  // github.com/electron/fuses: the sentinel, version 1, the number of fuses, and a digit for each.
  const wire = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\x01', '\x09', '101001011'].join('');
  await writeFile(join(electron, 'electron'), `stand-in ${wire} end`, { mode: 0o755 });
  const others = ['LICENSE', 'LICENSES.chromium.html', 'version', join('locales', 'en-US.pak')];
  for (const file of others) await writeFile(join(electron, file), '');
}

/** Names of the packages that the built files in a folder import; Electron comes with the app itself. */
async function packagesOf(built: string): Promise<string[]> {
  const files = (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => readFile(join(built, file), 'utf8')));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/(?:from|import) ?\(?["']([@a-z][\w@./-]*)["']/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(imported)].filter((name) => name !== 'electron' && !name.startsWith('node:'));
}
