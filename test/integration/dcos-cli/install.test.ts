import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessDenied, cutFile, file, slowFile, text } from './cli-server.ts';
import { fakeCli, fakeVersion, machines } from './fake-cli.ts';
import { dcosId, openWorld, type World } from './world.ts';

const good = fakeVersion('1.2.0');
let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.server.answer('/1.2.0/dcos', file(good));
});
afterEach(() => world.close());

const modeOf = (path: string) => statSync(path).mode & 0o777;
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
/** The plugin of these tests cannot be had; the warning about that is no business of theirs. */
const otherThanPlugin = (all: readonly string[]) => all.filter((code) => !/PLUGIN|GONE/.test(code));

describe('installing the tool', () => {
  it('puts it into the user’s own folder, ready to be run, and sets the cluster up', async () => {
    const { status, warnings } = await world.install();
    expect(readFileSync(world.program).equals(good)).toBe(true);
    expect(modeOf(world.program)).toBe(0o755);
    expect(status).toMatchObject({
      dcos: '2.1.0',
      series: '1',
      installed: [{ where: 'user', path: world.program, version: '1.2.0', intact: true }],
      found: { path: world.program, ours: true },
      onPath: true,
      config: { dcosId, url: world.server.url, attached: true, loggedIn: false },
    });
    expect(otherThanPlugin(codes(warnings))).toEqual([]);
    expect(world.toml()).toBe(
      `[core]\ndcos_url = "${world.server.url}"\nssh_user = "vagrant"\n\n[cluster]\nname = "demo"\n`,
    );
    expect(modeOf(join(world.clusterFolder, 'dcos.toml'))).toBe(0o600);
    expect(readdirSync(join(world.data, 'dcos-cli')).sort()).toEqual([
      'incoming',
      'installed.yaml',
      'lock',
    ]);
    expect(readdirSync(join(world.data, 'dcos-cli/incoming'))).toEqual([]);
  });

  it('asks nobody for a tool that is here and fits', async () => {
    await world.install();
    const before = world.server.requests.filter((each) => each.endsWith('/dcos')).length;
    await world.install();
    expect(world.server.requests.filter((each) => each.endsWith('/dcos')).length).toBe(before);
  });

  it('says what it does', async () => {
    await world.install();
    expect(world.told.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['dcos-cli.looking', 'dcos-cli.checking', 'dcos-cli.placing']),
    );
  });

  it('takes the one that the version of DC/OS wants', async () => {
    world.state.dcos = '1.13.9';
    world.server.answer('/dcos-1.13/dcos', file(fakeVersion('0.8.0')));
    const { status } = await world.install();
    expect(status).toMatchObject({ series: '0.8', installed: [{ version: '0.8.0' }] });
  });

  it('tells a tool up to 0.4 by a variable, because it knows no folders', async () => {
    world.state.dcos = '1.9.10';
    world.server.answer('/dcos-1.9/dcos', file(fakeVersion('0.4.17')));
    const { status } = await world.install();
    expect(status.variable).toBe(`DCOS_CONFIG=${join(world.clusterFolder, 'dcos.toml')}`);
    expect(status.config?.attached).toBe(false);
  });

  it('installs it although the cluster does not answer, and sets that up the next time', async () => {
    world.state.url = null;
    const { status, warnings } = await world.install();
    expect(codes(warnings)).toEqual(['DCOS-CLI-CLUSTER-SILENT']);
    expect(status.config).toBeNull();
    world.state.url = world.server.url;
    expect((await world.install()).status.config?.attached).toBe(true);
  });

  it('leaves what it was when it is stopped in the middle', async () => {
    world.server.answer('/1.2.0/dcos', slowFile(fakeVersion('1.2.0', { padding: 3_000_000 }), 30));
    const stop = new AbortController();
    const running = world.install({}, stop.signal);
    await expect.poll(() => world.told.some(({ code }) => code.startsWith('download'))).toBe(true);
    stop.abort();
    await expect(running).rejects.toThrow();
    expect(world.has(world.program)).toBe(false);
  });
});

describe('a download that is not the tool', () => {
  const wrong = machines[process.arch === 'arm64' ? 'x64' : 'arm64'];
  it.each([
    ['an error text of the bucket', accessDenied, 'RELEASE-GONE'],
    ['a log-in page', text(200, 'text/html', '<html>Log in</html>'), 'RELEASE-NOT-THE-FILE'],
    [
      'a log-in page that claims to be a file',
      text(200, 'application/octet-stream', '<!DOCTYPE html><p>Log in first, please.</p>'),
      'RELEASE-NOT-THE-FILE',
    ],
    ['something short', text(200, 'application/octet-stream', 'gone'), 'DCOS-CLI-NOT-A-PROGRAM'],
    [
      'a script',
      file(Buffer.from('#!/bin/sh\necho dcoscli.version=1.2.0\n')),
      'DCOS-CLI-NOT-A-PROGRAM',
    ],
    ['cut off', cutFile(fakeVersion('1.2.0', { padding: 9000 }), 4000), 'DCOS-CLI-CUT-OFF'],
    [
      'of another architecture',
      file(fakeVersion('1.2.0', { machine: wrong })),
      'DCOS-CLI-OTHER-ARCHITECTURE',
    ],
    ['another program', file(fakeCli({ text: 'grep (GNU grep) 3.11\n' })), 'DCOS-CLI-NOT-THE-TOOL'],
    [
      'a program that ends badly',
      file(fakeVersion('1.2.0', { exitCode: 3 })),
      'DCOS-CLI-DOES-NOT-RUN',
    ],
  ])('is refused: %s', async (_what, answer, code) => {
    world.write(world.program, 'mine', 0o755);
    world.server.answer('/1.2.0/dcos', answer);
    world.server.answer('/latest/dcos', answer);
    expect((await world.refusal(world.install())).code).toBe(code);
    expect(readFileSync(world.program, 'utf8')).toBe('mine');
    expect(world.has(world.clusterFolder)).toBe(false);
    // Nothing of it is remembered: the right file is taken the next time.
    world.server.answer('/1.2.0/dcos', file(good));
    expect((await world.install()).status.installed[0]?.version).toBe('1.2.0');
  });

  it('is refused where it never answers, after a time limit', async () => {
    const short = await openWorld({ versionTimeoutMs: 300 });
    try {
      short.server.answer('/1.2.0/dcos', file(fakeCli({ hangs: true })));
      const problem = await short.refusal(short.install());
      expect(problem.code).toBe('DCOS-CLI-DOES-NOT-RUN');
      expect(short.has(short.program)).toBe(false);
    } finally {
      await short.close();
    }
  });

  it('gives way to the next address', async () => {
    world.server.answer('/1.2.0/dcos', accessDenied);
    world.server.answer('/latest/dcos', file(good));
    expect((await world.install()).status.installed[0]?.version).toBe('1.2.0');
  });

  it('is not even asked for where the tool was never built for the computer', async () => {
    const other = await openWorld({ arch: 'riscv64' });
    try {
      const problem = await other.refusal(other.install());
      expect(problem).toMatchObject({
        code: 'DCOS-CLI-NOT-FOR-THIS-COMPUTER',
        kind: 'prerequisite',
      });
      expect(other.server.requests).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('a program of the user’s', () => {
  it('is taken in the place of a download, and said not to fit where it does not', async () => {
    const own = join(world.folder, 'my-dcos');
    writeFileSync(own, fakeVersion('0.7.13'));
    const { status, warnings } = await world.install({ file: own });
    expect(status.installed[0]?.version).toBe('0.7.13');
    expect(codes(warnings)).toContain('DCOS-CLI-OTHER-VERSION');
    expect(world.server.requests.filter((each) => each.endsWith('/dcos'))).toEqual([]);
  });

  it('is refused where it is a folder or not there', async () => {
    expect((await world.refusal(world.install({ file: world.home }))).code).toBe(
      'STORAGE-NOT-A-FILE',
    );
    const missing = join(world.home, 'none');
    expect((await world.refusal(world.install({ file: missing }))).kind).toBe('invalid');
  });
});

describe('what was there before', () => {
  const installVersion = (version: string) => {
    const own = join(world.folder, `dcos-${version}`);
    writeFileSync(own, fakeVersion(version));
    return world.install({ file: own });
  };
  const versionNow = async () => (await world.cli.status('demo')).installed[0]?.version;

  it('comes back with a rollback, and again with another', async () => {
    await installVersion('1.1.0');
    const { status } = await installVersion('1.2.0');
    expect(status.installed[0]?.canRollBack).toBe(true);
    await world.install({ rollback: true });
    expect(await versionNow()).toBe('1.1.0');
    expect(readFileSync(world.program).equals(fakeVersion('1.1.0'))).toBe(true);
    await world.install({ rollback: true });
    expect(await versionNow()).toBe('1.2.0');
  });

  it('is nothing to go back to after the first', async () => {
    await installVersion('1.2.0');
    expect((await world.refusal(world.install({ rollback: true }))).code).toBe(
      'DCOS-CLI-NOTHING-KEPT',
    );
  });

  it('and was somebody else’s comes back in the end, byte for byte', async () => {
    world.write(world.program, fakeVersion('0.9.9'), 0o755);
    await installVersion('1.1.0');
    await installVersion('1.2.0');
    await world.uninstall();
    expect(readFileSync(world.program).equals(fakeVersion('0.9.9'))).toBe(true);
  });

  it('stays where it is a link', async () => {
    const target = join(world.folder, 'elsewhere');
    world.write(target, 'theirs');
    world.write(join(world.home, '.local/bin/other'), '');
    symlinkSync(target, world.program);
    expect((await world.refusal(installVersion('1.2.0'))).code).toBe('DCOS-CLI-IN-THE-WAY');
    expect(readFileSync(target, 'utf8')).toBe('theirs');
  });

  it('is taken away by uninstalling, with all that was set up', async () => {
    await installVersion('1.2.0');
    const { status, warnings } = await world.uninstall();
    expect(warnings).toEqual([]);
    expect(status).toMatchObject({ installed: [], config: null });
    expect(world.has(world.program)).toBe(false);
    expect(world.has(world.clusterFolder)).toBe(false);
  });

  it('stays where somebody changed it since', async () => {
    await installVersion('1.2.0');
    writeFileSync(world.program, 'theirs');
    const { warnings } = await world.uninstall();
    expect(codes(warnings)).toEqual(['DCOS-CLI-CHANGED']);
    expect(readFileSync(world.program, 'utf8')).toBe('theirs');
  });
});

describe('for all users', () => {
  it('is put there by the administrator’s helper, and taken away by it', async () => {
    const { status } = await world.install({ where: 'system' });
    expect(world.asked).toMatchObject([{ verb: 'install-cli' }]);
    expect(status.installed).toMatchObject([{ where: 'system', path: world.system, intact: true }]);
    expect(world.has(world.program)).toBe(false);
    await world.uninstall();
    expect(world.asked.at(-1)).toMatchObject({ verb: 'install-cli', file: null });
    expect(world.has(world.system)).toBe(false);
  });

  it('never replaces what somebody else put there', async () => {
    world.write(world.system, 'theirs');
    const problem = await world.refusal(world.install({ where: 'system' }));
    expect(problem.code).toBe('DCOS-CLI-SYSTEM-TAKEN');
    expect(world.asked).toEqual([]);
  });

  it('without an administrator is in the user’s own folder, with the commands to copy', async () => {
    const other = await openWorld({
      elevation: {
        apply: async () => ({ kind: 'dismissed' }),
        asCommands: () => ['sudo install -m 755 dcos /usr/local/bin/dcos'],
      },
    });
    try {
      other.server.answer('/1.2.0/dcos', file(good));
      const { status, warnings } = await other.install({ where: 'system' });
      expect(status.installed).toMatchObject([{ where: 'user', path: other.program }]);
      const warning = warnings.find(({ code }) => code === 'DCOS-CLI-WITHOUT-ADMINISTRATOR');
      expect(warning?.params).toMatchObject({ instead: other.program });
      expect(String(warning?.params?.commands)).toContain('sudo install');
    } finally {
      await other.close();
    }
  });
});

describe('everything at once', () => {
  it('names what lies outside of the data folder, takes it away, and leaves nothing', async () => {
    await world.install();
    expect(await world.cli.paths()).toEqual([world.program, world.clusterFolder]);
    world.state.gone = true;
    expect(await world.cli.clear(new AbortController().signal)).toEqual([]);
    expect(await world.cli.paths()).toEqual([]);
    expect([world.program, world.clusterFolder].filter(world.has)).toEqual([]);
    expect(world.has(join(world.data, 'dcos-cli'))).toBe(false);
  });

  it('still knows what stays', async () => {
    await world.install({ where: 'system' });
    const refusing = await openWorld({
      data: world.data,
      env: world.env,
      systemProgram: world.system,
      elevation: { apply: async () => ({ kind: 'no-agent' }), asCommands: () => ['sudo rm x'] },
    });
    try {
      const left = await refusing.cli.clear(new AbortController().signal);
      expect(codes(left)).toEqual(['DCOS-CLI-STAYS']);
      expect(await refusing.cli.paths()).toEqual([world.system]);
    } finally {
      await refusing.close();
    }
  });
});

describe('the tool for all users beside other changes', () => {
  const prepare = () =>
    world.cli.prepare({ name: 'demo' }, () => undefined, new AbortController().signal);

  it('waits until it is in its place, is known to be ours then, and is not fetched again', async () => {
    const prepared = await prepare();
    expect(prepared?.change).toMatchObject({ verb: 'install-cli', file: prepared?.file });
    expect(await prepared?.isPlaced()).toBe(false);
    expect(world.has(world.system)).toBe(false);
    world.write(world.system, readFileSync(prepared?.file ?? ''), 0o755);
    expect(await prepared?.isPlaced()).toBe(true);
    const { status } = await world.install({ where: 'system', file: prepared?.file ?? '' });
    expect(world.asked).toEqual([]);
    expect(status.installed).toMatchObject([
      { where: 'system', path: world.system, intact: true, canRollBack: false },
    ]);
    expect(world.server.requests.filter((each) => each === 'GET /1.2.0/dcos').length).toBeLessThan(
      2,
    );
    expect(await prepare()).toBeNull();
  });

  it('goes to the user where it was not put there', async () => {
    const prepared = await prepare();
    const { status } = await world.install({ where: 'user', file: prepared?.file ?? '' });
    expect(status.installed).toMatchObject([{ where: 'user', intact: true }]);
    expect(world.asked).toEqual([]);
  });

  it('is shown before with its path and reason', async () => {
    expect(await world.cli.shown()).toMatchObject({ verb: 'install-cli', path: world.system });
    expect(await world.cli.offer('1.9.0')).toMatchObject({ series: '0.4', offered: true });
  });

  it('leaves what somebody else put there', async () => {
    world.write(world.system, 'mine');
    expect(await world.refusal(prepare())).toMatchObject({ code: 'DCOS-CLI-SYSTEM-TAKEN' });
  });
});
