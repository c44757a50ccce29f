import { describe, expect, it, vi } from 'vitest';
import type { Engine, UpRequest } from '../../../src/engine/index.ts';
import type { Preview } from '../../../src/shared/api/answers.ts';
import type { ConfigView } from '../../../src/shared/dcos-config/view.ts';
import { problem } from '../../../src/shared/problem.ts';
import { clusterStatus, operation, runIn } from './world.ts';

const view: ConfigView = {
  version: '1.13.9',
  template: '/home/me/config.yaml',
  entries: [
    {
      key: 'cluster_name',
      change: 'changed',
      from: 'cluster',
      before: ['cluster_name: mine'],
      lines: ['cluster_name: demo'],
    },
    {
      key: 'dns_search',
      change: 'kept',
      from: 'template',
      before: ['dns_search: a.org'],
      lines: ['dns_search: a.org'],
    },
    {
      key: 'oauth_enabled',
      change: 'added',
      from: 'choice',
      before: [],
      lines: ['oauth_enabled: "true"'],
    },
  ],
  problems: [],
};
const wrong = problem(
  'CONFIG-VALUE-LIST',
  { where: '/home/me/config.yaml:4', key: 'resolvers' },
  { kind: 'invalid', line: 4, path: 'resolvers' },
);
const doubtful = problem(
  'CONFIG-KEY-UNKNOWN',
  { path: '/home/me/config.yaml', line: 2, key: 'x' },
  { kind: 'invalid', severity: 'warning', line: 2, path: 'x' },
);

const configs = (more: Partial<Engine['configs']> = {}): Engine['configs'] => ({
  of: async () => view,
  check: async () => [],
  ...more,
});

describe('config show', () => {
  const list = async () => [clusterStatus()];

  it('tells line by line what is added and taken out, and who says so', async () => {
    const { stdout, exitCode } = await runIn(
      { engine: { configs: configs(), list } },
      'config',
      'show',
      'demo',
    );
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').map((line) => line.replace(/\s+#/, ' #').trimEnd());
    expect(lines).toEqual([
      'config.yaml for DC/OS 1.13.9, starting from /home/me/config.yaml',
      '',
      '- cluster_name: mine',
      '+ cluster_name: demo # what the cluster needs',
      '  dns_search: a.org # your file',
      '+ oauth_enabled: "true" # your choice',
      '',
      '',
    ]);
  });

  it('tells a program all of it, and ends with 2 where something cannot be', async () => {
    const of = async () => ({ ...view, problems: [doubtful, wrong] });
    const told = await runIn(
      { engine: { configs: configs({ of }), list } },
      ...['config', 'show', 'demo', '--json'],
    );
    expect(told.exitCode).toBe(2);
    expect(told.json).toMatchObject([
      { version: '1.13.9', entries: [{ key: 'cluster_name', change: 'changed' }, {}, {}] },
    ]);
    expect(told.json[0]?.problems).toMatchObject([
      { code: 'CONFIG-KEY-UNKNOWN', severity: 'warning', line: 2 },
      { code: 'CONFIG-VALUE-LIST', severity: 'error', line: 4, remedy: expect.any(String) },
    ]);
  });

  it('of a cluster that is not there is what up would give it', async () => {
    const preview = vi.fn(
      async (_: UpRequest) => ({ config: view, problems: [] }) as unknown as Preview,
    );
    const engine = { configs: configs(), list: async () => [], preview };
    const { exitCode } = await runIn(
      { engine },
      ...['config', 'show', 'new', '--dcos', '1.13.9', '--set', 'oauth_enabled=true'],
    );
    expect(exitCode).toBe(0);
    expect(preview).toHaveBeenCalledWith({
      name: 'new',
      dcos: '1.13.9',
      configuration: { login: true },
    });
  });

  it('is refused for machines without DC/OS', async () => {
    const preview = async () => ({ config: null, problems: [] }) as unknown as Preview;
    const engine = { configs: configs(), list: async () => [], preview };
    const { exitCode, stderr } = await runIn({ engine }, 'config', 'show', 'new');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('CONFIG-NOTHING'),
    });
  });
});

describe('config check', () => {
  it('ends with 0 and tells warnings', async () => {
    const check = vi.fn(async () => [doubtful]);
    const engine = { configs: configs({ check }) };
    const { stdout, exitCode } = await runIn(
      { engine },
      'config',
      'check',
      'f',
      '--dcos',
      '1.13.9',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('/home/me/config.yaml, line 2: x is not known');
    expect(check).toHaveBeenCalledWith('f', { version: '1.13.9', edition: 'open' });
  });

  it('ends with 2 and counts what is to be corrected', async () => {
    const engine = { configs: configs({ check: async () => [wrong] }) };
    const { stdout, exitCode } = await runIn({ engine }, 'config', 'check', 'f');
    expect(exitCode).toBe(2);
    expect(stdout).toContain('1 key to correct.');
    const told = await runIn({ engine }, 'config', 'check', 'f', '--enterprise', '--json');
    expect(told.json).toMatchObject([
      { valid: false, errors: [{ code: 'CONFIG-VALUE-LIST', line: 4 }], warnings: [] },
    ]);
  });
});

describe('up --set', () => {
  const asked = async (...sets: string[]) => {
    const up = vi.fn(async (_: UpRequest) => operation([]));
    const argv = sets.flatMap((each) => ['--set', each]);
    const told = await runIn(
      { engine: { up, configs: configs() } },
      'up',
      'demo',
      ...argv,
      '--json',
    );
    return up.mock.calls[0]?.[0].configuration ?? told.json[0]?.code;
  };

  it('chooses keys of config.yaml, as many as are given', async () => {
    expect(await asked('enable_docker_gc=true', 'resolvers=1.1.1.1,8.8.8.8')).toEqual({
      dockerGc: true,
      resolvers: ['1.1.1.1', '8.8.8.8'],
    });
  });

  it('refuses what it cannot set, in words', async () => {
    expect(await asked('master_list=10.0.0.1')).toBe('CLI-SET-UNKNOWN');
    expect(await asked('oauth_enabled')).toBe('CLI-SET-FORM');
    expect(await asked('oauth_enabled=maybe')).toBe('CONFIG-VALUE-BOOLEAN');
  });

  it('tells warnings about the configuration beside the operation', async () => {
    const of = async () => ({ ...view, problems: [doubtful] });
    const engine = { up: async () => operation([]), configs: configs({ of }) };
    const { stderr, exitCode } = await runIn({ engine }, 'up', 'demo', '--set', 'check_time=true');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('x is not known here');
  });
});
