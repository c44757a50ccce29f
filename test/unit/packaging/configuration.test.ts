import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const configuration: Configuration = parse(text('electron-builder.yml'), { merge: true });
const manifest: { scripts: Record<string, string>; dependencies: Record<string, string> } =
  JSON.parse(text('package.json'));

/** The part of electron-builder's configuration that is looked at here; all of it is checked by its schema. */
interface Configuration {
  directories: { output: string; buildResources: string };
  electronFuses: Record<string, boolean>;
  publish: unknown;
  protocols: { schemes: string[] }[];
  linux: Target & { mimeTypes: string[] };
  deb: { fpm: string[] };
  rpm: { fpm: string[] };
  mac: Target & { identity: unknown };
  win: Target;
  nsis: { include: string; deleteAppDataOnUninstall: boolean };
}
interface Target {
  target: { target: string; arch: string }[];
  icon: string;
  fileAssociations: { ext: string | string[]; name: string; rank?: string; mimeType?: string }[];
}

describe('the configuration of the installers', () => {
  it('is what electron-builder understands', async () => {
    await expect(validate(configuration)).resolves.toBeUndefined();
  });

  it('would be refused with a slip in it', async () => {
    const slip = { ...configuration, electronFuses: { runAsNodes: false } };
    await expect(validate(slip)).rejects.toThrow(/electronFuses/);
  });

  it('names files that are there', () => {
    const { directories, linux, mac, win, nsis, deb, rpm } = configuration;
    const packed = [...deb.fpm, ...rpm.fpm].map((argument) => argument.split('=')[0] ?? '');
    const named = [directories.buildResources, linux.icon, mac.icon, win.icon, nsis.include];
    expect([...named, ...packed].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('packs what works as an administrator, with the polkit action that names it', () => {
    const installed = configuration.deb.fpm.map((argument) => argument.split('=')[1] ?? '');
    const policy = text('packaging/io.dcos.vagrant-desktop.policy');
    const [, program = ''] = /exec\.path">([^<]+)</.exec(policy) ?? [];
    expect(installed).toContain(program);
    expect(installed).toContain('/usr/share/polkit-1/actions/io.dcos.vagrant-desktop.policy');
    expect(text('src/engine/elevation/asking.ts')).toContain(`'${program}'`);
    // Whether its group may write it depends on the umask of whoever checked it out.
    expect(statSync(join(root, 'resources/elevation/helper.sh')).mode & 0o755).toBe(0o755);
    // Every time anew, by an administrator.
    expect([...policy.matchAll(/<allow_\w+>(\w+)</g)].map(([, answer]) => answer)).toEqual([
      'auth_admin',
      'auth_admin',
      'auth_admin',
    ]);
  });

  it('makes every installer for x86 computers, which alone run the machines', () => {
    const { linux, mac, win } = configuration;
    const targets = [linux, mac, win].flatMap(({ target }) => target);
    expect(targets.map(({ target }) => target)).toEqual(['AppImage', 'deb', 'rpm', 'dmg', 'nsis']);
    expect(new Set(targets.map(({ arch }) => arch))).toEqual(new Set(['x64']));
  });

  it('turns Electron into an app that lends its Node to nobody', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('neither signs nor publishes, and keeps clusters when the program is removed', () => {
    expect(configuration.publish).toBeNull();
    expect(configuration.mac.identity).toBeNull();
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false);
  });
});

describe('what a double click opens', () => {
  it.each(['linux', 'mac', 'win'] as const)('is an exported cluster, on %s', (system) => {
    const [cluster] = configuration[system].fileAssociations;
    expect(cluster?.ext).toBe('dcos-cluster');
  });

  it('is a link of the program', () => {
    expect(configuration.protocols.flatMap(({ schemes }) => schemes)).toEqual(['dcos-vagrant']);
  });

  it('is a VagrantConfig.yaml on Linux, by its name, and no other YAML file', () => {
    const mime = text('packaging/mime.xml');
    const globs = [...mime.matchAll(/<glob pattern="([^"]+)"/g)].map(([, pattern]) => pattern);
    expect(globs).toEqual(['VagrantConfig.yaml']);
    const [type] = configuration.linux.mimeTypes;
    expect(mime).toContain(`<mime-type type="${type}">`);
  });

  it('is never YAML in place of the editor that opens it', () => {
    const yaml = configuration.mac.fileAssociations.find(({ ext }) => ext.includes('yaml'));
    expect(yaml?.rank).toBe('Alternate');
    const [windowsClass, ...more] = configuration.win.fileAssociations.map(({ name }) => name);
    expect(more).toEqual([]);
    const written = text(configuration.nsis.include).match(/^ {2}\w+RegStr .*|^ {2}DeleteReg.*/gm);
    expect(written).toHaveLength(4);
    for (const line of written ?? []) {
      expect(line).toContain(`OpenWithProgids" "${windowsClass}"`);
    }
  });
});

describe('the npm scripts', () => {
  it.each(['dist', 'dist:linux', 'dist:mac', 'dist:win'])('%s makes installers', (name) => {
    expect(manifest.scripts[name]).toBe(`node scripts/run.mjs ${name}`);
    expect(text('scripts/tasks.mjs')).toMatch(new RegExp(`^ {2}'?${name}'?: async`, 'm'));
  });
});

/** electron-builder's own check of a configuration, which is the one it makes before it packs. */
async function validate(given: unknown): Promise<void> {
  const require = createRequire(join(root, 'package.json'));
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config');
  const { DebugLogger } = require('builder-util');
  await validateConfiguration(given, new DebugLogger(false));
}
