import { describe, expect, it } from 'vitest';
import type { DcosCli, InstallCliRequest } from '../../../src/engine/dcos/cli/index.ts';
import type { DcosCliStatus } from '../../../src/shared/api/dcos-cli.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { problem, refuse } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const config = {
  path: '/home/me/.dcos/clusters/1-2/dcos.toml',
  dcosId: '1-2',
  url: 'http://m1.dcos',
  attached: true,
  loggedIn: false,
  overriddenBy: null,
  plugin: '2.1-patch.0',
};
const status: DcosCliStatus = {
  cluster: 'demo',
  simulated: false,
  dcos: '2.1.0',
  series: '1',
  offered: true,
  installed: [
    {
      where: 'user',
      path: '/home/me/.local/bin/dcos',
      version: '1.2.0',
      intact: true,
      canRollBack: false,
    },
  ],
  found: { path: '/home/me/.local/bin/dcos', ours: true },
  folder: '/home/me/.local/bin',
  onPath: true,
  snippets: [{ shell: 'bash', file: '~/.bashrc', text: 'export PATH="$HOME/.local/bin":"$PATH"' }],
  systemPath: '/usr/local/bin/dcos',
  config,
  variable: null,
};

/** An engine whose part for the tool has these methods; any other is not expected to be called. */
function world(parts: Partial<DcosCli>) {
  return { engine: { dcosCli: parts as DcosCli } };
}
const statusOf = (changes: Partial<DcosCliStatus>) =>
  runIn(world({ status: async () => ({ ...status, ...changes }) }), 'cli', 'status', 'demo');

describe('cli status', () => {
  it('tells what is installed, what a terminal runs and which cluster it works with', async () => {
    const { stdout, exitCode } = await statusOf({});
    expect(stdout).toBe(
      [
        'DC/OS CLI 1.x fits DC/OS 2.1.0',
        '/home/me/.local/bin/dcos, version 1.2.0',
        'A terminal runs /home/me/.local/bin/dcos.',
        'It works with demo (http://m1.dcos).',
        'The core plugin 2.1-patch.0 is there.',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
  });

  it('offers the line for the shell where the folder is not searched', async () => {
    const { stdout } = await statusOf({ found: null, onPath: false });
    expect(stdout).toContain(
      'A terminal does not find `dcos` yet: /home/me/.local/bin is not in PATH',
    );
    expect(stdout).toContain(
      'For bash, add to ~/.bashrc:\n  export PATH="$HOME/.local/bin":"$PATH"',
    );
  });

  it('says what else counts: another program, a variable, a log-in, a simulation', async () => {
    const { stdout } = await statusOf({
      simulated: true,
      found: { path: '/usr/bin/dcos', ours: false },
      config: { ...config, attached: false, overriddenBy: 'DCOS_CLUSTER', loggedIn: true },
    });
    expect(stdout).toContain('Simulated: no real machine exists.');
    expect(stdout).toContain('/usr/bin/dcos, which this program did not install');
    expect(stdout).toContain('`dcos cluster attach demo`');
    expect(stdout).toContain('The variable DCOS_CLUSTER is set');
    expect(stdout).toContain(`A log-in is saved in ${config.path}`);
  });

  it('tells the variable of a tool that knows one cluster only', async () => {
    const { stdout } = await statusOf({ variable: `DCOS_CONFIG=${config.path}` });
    expect(stdout).toContain(`  export DCOS_CONFIG=${config.path}`);
  });

  it('says how it is installed where it is not, and where it cannot be', async () => {
    const nothing = { installed: [], found: null, config: null };
    expect((await statusOf(nothing)).stdout).toContain('It is not installed: `cli install demo`');
    const { stdout } = await statusOf({ ...nothing, offered: false });
    expect(stdout).toContain('It was never built for this computer');
  });

  it('is one value in JSON', async () => {
    const { json } = await runIn(
      world({ status: async () => status }),
      ...['cli', 'status', 'demo', '--json'],
    );
    expect(json).toEqual([status]);
  });
});

describe('cli install', () => {
  const warning = problem('DCOS-CLI-CLUSTER-SILENT', { name: 'demo' }, { severity: 'warning' });
  const install: DcosCli['install'] = async (_request, tell) => {
    tell(0.1, say('dcos-cli.looking'));
    tell(0.2, say('dcos-cli.looking'));
    return { status, warnings: [warning] };
  };

  it('tells each thing once, then warnings, then how it stands', async () => {
    const { stdout, stderr, exitCode } = await runIn(world({ install }), 'cli', 'install', 'demo');
    expect(stdout.match(/Looking which/g)).toHaveLength(1);
    expect(stdout).toContain('It works with demo');
    expect(stderr).toContain('does not answer now');
    expect(exitCode).toBe(0);
  });

  it('is lines of JSON that end in a result', async () => {
    const { json } = await runIn(world({ install }), 'cli', 'install', 'demo', '--json');
    expect(json[0]).toMatchObject({ type: 'progress', progress: 0.1 });
    expect(json).toContainEqual(expect.objectContaining({ type: 'problem', code: warning.code }));
    expect(json.at(-1)).toMatchObject({
      type: 'result',
      kind: 'cli-install',
      cluster: 'demo',
      outcome: 'done',
      status: { series: '1' },
      warnings: [{ code: warning.code, severity: 'warning' }],
    });
  });

  it('passes on what was asked for', async () => {
    const asked: InstallCliRequest[] = [];
    const keep: DcosCli['install'] = async (request) => {
      asked.push(request);
      return { status, warnings: [] };
    };
    const given = world({ install: keep });
    await runIn(given, 'cli', 'install', 'demo', '--system', '--ask-again', '--file', '/tmp/dcos');
    await runIn(given, 'cli', 'install', 'demo', '--rollback');
    expect(asked).toEqual([
      { name: 'demo', where: 'system', file: '/tmp/dcos', askAgain: true },
      { name: 'demo', where: 'user', rollback: true },
    ]);
  });

  it('ends as the problem that kept the tool away', async () => {
    const { exitCode, json } = await runIn(
      world({
        install: () =>
          refuse('DCOS-CLI-NOT-FOR-THIS-COMPUTER', { system: 'x' }, { kind: 'prerequisite' }),
      }),
      ...['cli', 'install', 'demo', '--json'],
    );
    expect(exitCode).toBe(3);
    expect(json.at(-1)).toMatchObject({ type: 'result', outcome: 'failed' });
  });

  it('is cancelled by an interrupt', async () => {
    const waits: DcosCli['install'] = (_request, _tell, signal) =>
      new Promise((_, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted) stop();
        signal.addEventListener('abort', stop);
      });
    const { exitCode, json } = await runIn(
      { ...world({ install: waits }), interrupt: (interrupt) => setImmediate(interrupt) },
      ...['cli', 'install', 'demo', '--json'],
    );
    expect(exitCode).toBe(130);
    expect(json.at(-1)).toMatchObject({ outcome: 'cancelled' });
  });
});

describe('cli uninstall', () => {
  it('says that all is gone', async () => {
    const uninstall = async () => ({ status, warnings: [] });
    const { stdout } = await runIn(world({ uninstall }), 'cli', 'uninstall', 'demo');
    expect(stdout).toMatch(/^What this program installed .* is gone\.\n$/);
  });

  it('says what stays', async () => {
    const stays = problem('DCOS-CLI-STAYS', { path: '/x', commands: 'sudo rm /x' });
    const uninstall = async () => ({ status, warnings: [stays] });
    const { stdout, stderr } = await runIn(world({ uninstall }), 'cli', 'uninstall', 'demo');
    expect(stdout).toMatch(/^The rest .* is gone\.\n$/);
    expect(stderr).toContain('sudo rm /x');
  });
});

describe('cli login', () => {
  const browser = { kind: 'browser', url: 'http://m1.dcos/login', password: true } as const;
  const keeping = (way: Awaited<ReturnType<DcosCli['loginWay']>>) => {
    const given: unknown[] = [];
    const login: DcosCli['login'] = async (_name, credentials) => {
      given.push(credentials);
      return { ...status, config: { ...config, loggedIn: true } };
    };
    return { given, parts: { loginWay: async () => way, login } };
  };

  it('says where to log in, and takes the token from standard input', async () => {
    const { given, parts } = keeping(browser);
    const told = await runIn({ ...world(parts), typed: 'the-token' }, 'cli', 'login', 'demo');
    expect(given).toEqual([{ kind: 'token', token: 'the-token' }]);
    expect(told.stderr).toContain('Log in at http://m1.dcos/login');
    expect(told.stdout).toContain(config.path);
    expect(told.stdout + told.stderr).not.toContain('the-token');
  });

  it('takes a password, which a terminal does not show', async () => {
    const { given, parts } = keeping(browser);
    const told = await runIn(
      { ...world(parts), terminal: true, typed: 'p4ssX\u007f' },
      ...['cli', 'login', 'demo', '--user', 'admin'],
    );
    expect(given).toEqual([{ kind: 'password', uid: 'admin', password: 'p4ss' }]);
    expect(told.stderr).toContain('Password of admin: ');
    expect(told.stdout + told.stderr).not.toContain('p4ss');
  });

  it('wants a name where there is no browser way, and something to be typed', async () => {
    const { given, parts } = keeping({ kind: 'password' });
    expect((await runIn(world(parts), 'cli', 'login', 'demo')).exitCode).toBe(2);
    const empty = { ...world(parts), typed: '' };
    const { exitCode, stderr } = await runIn(empty, 'cli', 'login', 'demo', '--user', 'me');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Nothing was entered');
    expect(given).toEqual([]);
  });

  it('is nothing to do where the cluster asks nobody', async () => {
    const { parts } = keeping({ kind: 'none' });
    const { stdout } = await runIn(world(parts), 'cli', 'login', 'demo');
    expect(stdout).toContain('demo needs no log-in');
  });
});
