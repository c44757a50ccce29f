import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createElevation } from '../../../src/engine/elevation/index.ts';
import { run } from '../../../src/engine/process/index.ts';
import { archiveOf, plugin } from './archive.ts';
import { accessDenied, file, json, text } from './cli-server.ts';
import { fakeVersion } from './fake-cli.ts';
import { dcosId, openWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.server.answer('/1.2.0/dcos', file(fakeVersion('1.2.0')));
});
afterEach(() => world.close());

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const other = '99999999-0000-0000-0000-000000000000';
const clusters = () => join(world.home, '.dcos/clusters');
const attached = () =>
  readdirSync(clusters()).filter((id) => existsSync(join(clusters(), id, 'attached')));
const otherToml = '[core]\n  dcos_url = "https://elsewhere"\n  dcos_acs_token = "their-token"\n';
const withOther = () => {
  world.write(join(clusters(), other, 'dcos.toml'), otherToml, 0o600);
  world.write(join(clusters(), other, 'attached'), '');
};

describe('other clusters of the tool', () => {
  it('stay as they are, but for the marker, which comes back in the end', async () => {
    withOther();
    await world.install();
    expect(attached()).toEqual([dcosId]);
    expect(readFileSync(join(clusters(), other, 'dcos.toml'), 'utf8')).toBe(otherToml);
    await world.uninstall();
    expect(attached()).toEqual([other]);
    expect(readdirSync(clusters())).toEqual([other]);
    expect(readFileSync(join(clusters(), other, 'dcos.toml'), 'utf8')).toBe(otherToml);
  });

  it('lose a second marker, which the tool takes for an error', async () => {
    await world.install();
    withOther();
    world.write(join(world.clusterFolder, 'attached'), '');
    await world.install();
    expect(attached()).toEqual([dcosId]);
  });
});

describe('a cluster that the user had set up', () => {
  const theirs =
    '# mine\n[core]\n  dcos_url = "http://old"\n  dcos_acs_token = "secret-token"\n  timeout = 5\n\n[cluster]\n  name = "mine"\n';
  beforeEach(() => world.write(join(world.clusterFolder, 'dcos.toml'), theirs, 0o644));

  it('gets the new address, keeps the rest, and is closed to others', async () => {
    const { status } = await world.install();
    expect(world.toml()).toBe(
      theirs
        .replace('http://old', world.server.url)
        .replace('  timeout = 5\n', '  timeout = 5\nssh_user = "vagrant"\n'),
    );
    expect(statSync(join(world.clusterFolder, 'dcos.toml')).mode & 0o777).toBe(0o600);
    expect(status.config?.loggedIn).toBe(true);
  });

  it('is as it was after uninstalling', async () => {
    await world.install();
    await world.install();
    await world.uninstall();
    expect(world.toml()).toBe(theirs);
  });

  it('is not touched where its file is beyond us', async () => {
    const odd = '[core]\ndcos_url = """\nhttp://old\n"""\n';
    world.write(join(world.clusterFolder, 'dcos.toml'), odd);
    const { warnings } = await world.install();
    expect(codes(warnings)).toContain('DCOS-CLI-CONFIG-ODD');
    expect(world.toml()).toBe(odd);
    await world.uninstall();
    expect(world.toml()).toBe(odd);
  });
});

describe('a cluster that was made anew', () => {
  it('gets a new folder, and the old one goes', async () => {
    await world.install();
    const id = 'aaaaaaaa-0000-0000-0000-000000000000';
    const config = { clusterConfiguration: { id } };
    world.server.answer('/dcos-metadata/ui-config.json', json(config));
    const { status } = await world.install();
    expect(status.config?.dcosId).toBe(id);
    expect(readdirSync(clusters())).toEqual([id]);
  });

  it('that names a place instead of an id is refused', async () => {
    const config = { clusterConfiguration: { id: '../../evil' } };
    world.server.answer('/dcos-metadata/ui-config.json', json(config));
    const { warnings } = await world.install();
    expect(codes(warnings)).toContain('DCOS-ANSWER-UNEXPECTED');
    expect(existsSync(clusters())).toBe(false);
  });

  it('that is gone can still be cleaned up after', async () => {
    await world.install();
    world.state.gone = true;
    await world.uninstall();
    expect(existsSync(world.clusterFolder)).toBe(false);
    expect(existsSync(world.program)).toBe(false);
  });
});

describe('the core plugin', () => {
  const folder = () => join(world.clusterFolder, 'subcommands/dcos-core-cli');

  it('is unpacked to where the tool looks for it, after its checksum was compared', async () => {
    world.state.published = plugin;
    world.server.answer('.zip', file(plugin));
    const { status, warnings } = await world.install();
    expect(warnings).toEqual([]);
    expect(status.config?.plugin).toBe('2.1-patch.0');
    expect(statSync(join(folder(), 'env/bin/dcos')).mode & 0o111).toBe(0o111);
    expect(readFileSync(join(folder(), 'env/completion/dcos.sh'), 'utf8')).toBe('# words\n');
    expect(world.server.requests).toContain(
      'GET /cli/releases/plugins/dcos-core-cli/linux/x86-64/dcos-core-cli-2.1-patch.0.zip',
    );
    expect(readdirSync(world.clusterFolder).sort()).toEqual([
      'attached',
      'dcos.toml',
      'subcommands',
    ]);
  });

  it.each([
    ['is not the published one', file(plugin), 'RELEASE-HASH-WRONG'],
    ['is gone', accessDenied, 'RELEASE-GONE'],
  ])('that %s is left out, with a warning', async (_what, answer, code) => {
    world.server.answer('.zip', answer);
    const { status, warnings } = await world.install();
    expect(codes(warnings)).toEqual(['DCOS-CLI-WITHOUT-PLUGIN', code]);
    expect(warnings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(status.config).toMatchObject({ attached: true, plugin: null });
    expect(existsSync(folder())).toBe(false);
  });

  it('that would be written elsewhere is refused, and nothing is written', async () => {
    const evil = archiveOf([
      { name: 'bin/dcos', content: 'x', mode: 0o100755 },
      { name: '../../../evil', content: 'x' },
    ]);
    world.state.published = evil;
    world.server.answer('.zip', file(evil));
    const { warnings } = await world.install();
    expect(codes(warnings)).toContain('DCOS-CLI-PLUGIN-BROKEN');
    expect(readdirSync(world.clusterFolder).sort()).toEqual(['attached', 'dcos.toml']);
  });

  it('that somebody else put there stays', async () => {
    world.write(join(folder(), 'env/plugin.toml'), 'theirs');
    await world.install();
    await world.uninstall();
    expect(readFileSync(join(folder(), 'env/plugin.toml'), 'utf8')).toBe('theirs');
  });

  it('is not for a tool that has its commands built in', async () => {
    world.state.dcos = '1.11.0';
    world.server.answer('/dcos-1.11/dcos', file(fakeVersion('0.6.6')));
    const { warnings } = await world.install();
    expect(warnings).toEqual([]);
    expect(world.server.requests.filter((each) => each.endsWith('.zip'))).toEqual([]);
  });
});

describe('logging in', () => {
  const probe = '/pkgpanda/active.buildinfo.full.json';
  const closed = text(401, 'text/plain', '');
  const providers = (...types: string[]) =>
    json(Object.fromEntries(types.map((type) => [type, { 'authentication-type': type }])));

  it('is not needed where the cluster asks nobody', async () => {
    world.server.answer(probe, json({}));
    expect(await world.cli.loginWay('demo')).toEqual({ kind: 'none' });
  });

  it('is done in the browser, from 1.13 on with a password too', async () => {
    world.server.answer(probe, closed);
    world.server.answer('/auth/providers', providers('oidc-implicit-flow', 'dcos-uid-password'));
    const url = `${world.server.url}/login?redirect_uri=urn:ietf:wg:oauth:2.0:oob`;
    expect(await world.cli.loginWay('demo')).toEqual({ kind: 'browser', url, password: true });
    world.state.dcos = '1.12.5';
    expect(await world.cli.loginWay('demo')).toMatchObject({ kind: 'browser', password: false });
  });

  it('is done with a password on Enterprise', async () => {
    world.server.answer(probe, closed);
    world.server.answer('/auth/providers', providers('dcos-uid-password'));
    expect(await world.cli.loginWay('demo')).toEqual({ kind: 'password' });
  });

  it('leaves the token in dcos.toml alone, which nobody else can read', async () => {
    await world.install();
    world.server.answer('/auth/login', json({ token: 'the-acs-token' }));
    expect(await world.cli.token('demo')).toBeNull();
    const status = await world.cli.login('demo', { kind: 'token', token: 'the-id-token' });
    expect(await world.cli.token('demo')).toBe('the-acs-token');
    expect(status.config?.loggedIn).toBe(true);
    expect(world.server.posted).toEqual(['{"token":"the-id-token"}']);
    expect(world.toml()).toContain('dcos_acs_token = "the-acs-token"');
    expect(statSync(join(world.clusterFolder, 'dcos.toml')).mode & 0o777).toBe(0o600);
    expect(filesWith(world.folder, /the-(acs|id)-token/)).toEqual([
      join(world.clusterFolder, 'dcos.toml'),
    ]);
    expect(JSON.stringify(status)).not.toContain('the-acs-token');
  });

  it('that is refused changes nothing and repeats nothing', async () => {
    await world.install();
    const before = world.toml();
    world.server.answer('/auth/login', json({ title: 'Unauthorized', description: 'p4ss' }, 401));
    const credentials = { kind: 'password', uid: 'admin', password: 'p4ss' } as const;
    const problem = await world.refusal(world.cli.login('demo', credentials));
    expect(problem).toMatchObject({ code: 'DCOS-LOGIN-REFUSED', kind: 'invalid' });
    expect(JSON.stringify(problem)).not.toContain('p4ss');
    expect(world.toml()).toBe(before);
  });

  it('needs the cluster to be known to the tool', async () => {
    const credentials = { kind: 'token', token: 'x' } as const;
    const problem = await world.refusal(world.cli.login('demo', credentials));
    expect(problem.code).toBe('DCOS-CLI-NOT-SET-UP');
    expect(world.server.posted).toEqual([]);
  });
});

describe('with the real helper, where no administrator is needed', () => {
  it('installs, goes back, and takes away what it installed', async () => {
    const folder = join(world.folder, 'bin');
    world.write(join(folder, 'other'), '');
    const cli = join(folder, 'dcos');
    const targets = { cli };
    const elevation = createElevation({ data: world.data, env: {}, run, targets, isRoot: false });
    const real = await openWorld({ elevation, systemProgram: cli });
    try {
      real.state.url = null;
      for (const version of ['1.1.0', '1.2.0']) {
        real.write(join(real.folder, version), fakeVersion(version));
        await real.install({ where: 'system', file: join(real.folder, version) });
      }
      expect(readFileSync(cli).equals(fakeVersion('1.2.0'))).toBe(true);
      await real.install({ where: 'system', rollback: true });
      expect(readFileSync(cli).equals(fakeVersion('1.1.0'))).toBe(true);
      const { warnings } = await real.uninstall();
      expect(warnings).toEqual([]);
      expect(readdirSync(folder)).toEqual(['other']);
    } finally {
      await real.close();
    }
  });
});

/** Files below the folder whose text fits. */
function filesWith(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(readFileSync(path, 'latin1')));
}
