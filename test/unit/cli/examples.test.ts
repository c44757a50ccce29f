import { describe, expect, it } from 'vitest';
import type { Examples } from '../../../src/engine/examples/index.ts';
import type { ExampleView } from '../../../src/shared/api/examples.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const web: ExampleView = {
  id: 'web',
  title: say('example.web.title'),
  about: say('example.web.about'),
  data: say('example.web.data'),
  needs: {
    dcos: '1.9',
    cpus: 0.2,
    memoryMiB: 96,
    privateAgents: 1,
    publicAgents: 0,
    packages: [],
    internet: null,
    image: null,
  },
  state: 'running',
  parts: [
    {
      app: '/example-web',
      package: null,
      state: 'running',
      running: 2,
      wanted: 2,
      ours: true,
      detail: null,
    },
  ],
  working: false,
  missing: [],
  problem: null,
  url: 'http://192.168.57.111:10000/',
  inside: 'example-web.marathon.l4lb.thisdcos.directory:80',
};
const needs = (code: 'EXAMPLE-NEEDS-REGISTRY' | 'EXAMPLE-NEEDS-OPEN') =>
  problem(code, {}, { kind: 'prerequisite' });

const unused = () => {
  throw new Error('This command does not need it.');
};

function examples(more: Partial<Examples>, ...args: string[]) {
  const all: Examples = {
    all: async () => [web],
    look: unused,
    watch: unused,
    missing: async () => [],
    run: unused,
    begin: unused,
    open: unused,
    remove: unused,
    close: async () => undefined,
    ...more,
  };
  return runIn({ engine: { examples: all } }, 'examples', ...args);
}

describe('examples list', () => {
  it('tells what there is', async () => {
    const { stdout, exitCode } = await examples({}, 'list');
    expect(stdout).toBe(
      'EXAMPLE  NEEDS            WHAT IT IS\nweb      0.2 CPUs, 96 MB  A small web server\n',
    );
    expect(exitCode).toBe(0);
    const asJson = await examples({}, 'list', '--json');
    expect(JSON.parse(asJson.stdout)).toMatchObject([{ id: 'web', title: 'A small web server' }]);
  });

  it('tells of a cluster what runs, and what is missing for the others', async () => {
    const other: ExampleView = {
      ...web,
      id: 'oinker',
      state: 'absent',
      missing: [needs('EXAMPLE-NEEDS-OPEN')],
    };
    const look = async () => ({ cluster: 'demo', simulated: true, examples: [web, other] });
    const { stdout } = await examples({ look }, 'list', 'demo');
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'The cluster is simulated: apps run in name only.',
      'EXAMPLE  STATE      WHERE',
      'web      running    http://192.168.57.111:10000/',
    ]);
    expect(stdout).toContain('oinker   not there  On DC/OS Enterprise, Marathon-LB needs');
    const asJson = await examples({ look }, 'list', 'demo', '--json');
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      cluster: 'demo',
      simulated: true,
      examples: [{ id: 'web', state: 'running' }, { missing: [{ code: 'EXAMPLE-NEEDS-OPEN' }] }],
    });
  });
});

describe('examples run', () => {
  const run: Examples['run'] = async (_name, _example, { tell } = {}) => {
    tell?.(web.parts.map((part) => ({ ...part, state: 'starting', running: 0 })));
    tell?.(web.parts.map((part) => ({ ...part, state: 'starting', running: 0 })));
    tell?.(web.parts);
    return web;
  };

  it('tells each part as it comes, and where it is seen', async () => {
    const { stdout, exitCode } = await examples({ run }, 'run', 'demo', 'web', '--wait');
    expect(stdout.trimEnd().split('\n')).toEqual([
      '/example-web: starting, 0 of 2',
      '/example-web: running, 2 of 2',
      'A small web server runs on demo.',
      'Open http://192.168.57.111:10000/',
      'Within the cluster: example-web.marathon.l4lb.thisdcos.directory:80',
    ]);
    expect(exitCode).toBe(0);
  });

  it('ends with a result for programs', async () => {
    const { stdout } = await examples({ run }, 'run', 'demo', 'web', '--json');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['progress', 'progress', 'result']);
    expect(lines.at(-1)).toEqual({
      type: 'result',
      cluster: 'demo',
      example: 'web',
      outcome: 'done',
      state: 'running',
      url: web.url,
      inside: web.inside,
    });
  });

  it('tells everything that is missing, and ends with 3', async () => {
    const missing = async () => [needs('EXAMPLE-NEEDS-REGISTRY'), needs('EXAMPLE-NEEDS-OPEN')];
    const { stderr, exitCode } = await examples({ missing }, 'run', 'demo', 'web');
    expect(stderr).toContain('EXAMPLE-NEEDS-REGISTRY');
    expect(stderr).toContain('EXAMPLE-NEEDS-OPEN');
    expect(exitCode).toBe(3);
  });

  it('ends with a result where it fails', async () => {
    const failing = async () => {
      throw new ProblemError(
        problem('EXAMPLE-PART-FAILING', { app: '/example-web', detail: 'TASK_FAILED' }),
      );
    };
    const { stdout, exitCode } = await examples({ run: failing }, 'run', 'demo', 'web', '--json');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: 'problem', code: 'EXAMPLE-PART-FAILING' },
      { type: 'result', outcome: 'failed' },
    ]);
    expect(exitCode).toBe(1);
  });
});

describe('examples open and remove', () => {
  it('tells where an example answers', async () => {
    const open = async () => ({ url: 'http://192.168.57.111:10000/' });
    const { stdout, exitCode } = await examples({ open }, 'open', 'demo', 'web');
    expect({ stdout, exitCode }).toEqual({ stdout: 'http://192.168.57.111:10000/\n', exitCode: 0 });
  });

  it('tells what was removed and what becomes of its data', async () => {
    const remove = async () => ({ apps: ['/example-web'], notes: [web.data] });
    const { stdout } = await examples({ remove }, 'remove', 'demo', 'web');
    expect(stdout).toBe(
      'A small web server was removed from demo: /example-web.\nIt keeps no data.\n',
    );
    const nothing = await examples(
      { remove: async () => ({ apps: [], notes: [] }) },
      'remove',
      'demo',
      'web',
    );
    expect(nothing).toMatchObject({
      stdout: 'Nothing of A small web server was on demo.\n',
      exitCode: 0,
    });
  });
});
