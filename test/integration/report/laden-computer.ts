import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportSources } from '../../../src/engine/report/index.ts';
import type { VBoxManage } from '../../../src/engine/virtualbox/index.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { manySecrets, type Planted } from './planted.ts';

const home = '/srv/people/jane.q-public';
const names = {
  homes: [home],
  users: ['jane.q-public', 'jqp'],
  hosts: ['Janes-Laptop', 'janes-laptop.example.org'],
};
export const personal = [
  home,
  'jane.q-public',
  'jqp',
  'Janes-Laptop',
  'janes-laptop',
  'jane@example.org',
  '93.184.215.14',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
];
const person = `opened ${home}/dcos by jqp@janes-laptop.example.org (JANES-LAPTOP, 93.184.215.14, 2606:2800:21f:cb07:6820:80da:af6b:8b2c), C:\\Users\\jqp\\x, mail jane@example.org`;

/** Each place has secrets of its own, so that none is known from another place. */
export const places = [
  'cluster.yaml',
  'VagrantConfig.yaml',
  'config.yaml',
  'Vagrantfile',
  'journal',
  'log',
  'settings',
  'environment',
  'doctor',
  'VirtualBox',
  'notices',
  'status',
  'damaged spec',
] as const;
export const planted = new Map(places.map((place) => [place, manySecrets()]));
/** Known from a file that is not in the report, and written without a name into the log. */
export const hidden = {
  key: manySecrets().filter(({ values }) => values.every((value) => /^[\w+/=]+$/.test(value))),
  toml: manySecrets(),
  template: manySecrets(),
  variable: manySecrets(),
};

/** Where a report of it comes from. */
export function sourcesOf(data: string, dcos: string): ReportSources {
  return {
    data,
    env: environment(dcos),
    platform: 'linux',
    names: () => names,
    doctor: async () => [
      {
        id: 'network',
        title: say('check.vagrant.title'),
        level: 'warn',
        status: 'fail',
        muted: false,
        summary: say('STORAGE-FAILED', { path: home, detail: textOf('doctor') }),
        evidence: linesOf('doctor'),
        fixes: [say('STORAGE-FAILED', { path: home, detail: textOf('doctor') })],
        actions: [],
        docs: '',
        ms: 1,
      },
    ],
    providers: async () => [],
    facts: async () => ({
      memoryMiB: 1,
      freeMemoryMiB: 1,
      cpus: 1,
      cpuModel: '',
      freeDiskMiB: null,
      diskMiB: null,
    }),
    status: async () => {
      const command = { argv: linesOf('status'), exitCode: 1, lastLines: linesOf('status') };
      throw new ProblemError(
        problem('STORAGE-FAILED', { path: home, detail: textOf('status') }, { command }),
      );
    },
    notices: () => [problem('STORAGE-FAILED', { path: home, detail: textOf('notices') })],
    vbox: async () => fakeVBox(),
  };
}

function linesOf(place: (typeof places)[number]): string[] {
  return [
    ...(planted.get(place) ?? []).flatMap(({ written, values }) => [
      ...written,
      ...inBase64(values),
    ]),
    person,
  ];
}

function inBase64(values: readonly string[]): string[] {
  return values.flatMap((value) => [
    `data ${Buffer.from(value).toString('base64')}`,
    `data ${Buffer.from(`{"x":"${value}"}`).toString('base64')}`,
    `seen ${value} again`,
  ]);
}

function textOf(place: (typeof places)[number]): string {
  return linesOf(place).join('\n');
}

/** As a log has them: each line of each text behind its time, its step and its machine. */
function logLines(lines: readonly string[]): string {
  const from = ['m1', 'a1'];
  return lines
    .flatMap((line, at) =>
      line.split('\n').map((each) => `2026-10-03T10:00:00.000Z genconf ${from[at % 2]} ${each}`),
    )
    .join('\n');
}

function comments(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `# ${line}`)
    .join('\n');
}

function bareOf(secrets: readonly Planted[]): string[] {
  return secrets.flatMap(({ values }) => values.map((value) => `it said ${value} and ended`));
}

function environment(dcos: string): Record<string, string> {
  const lines = linesOf('environment').map((line, at): [string, string] => [
    `DCOS_TEST_${at}`,
    line,
  ]);
  const bare = hidden.variable.map(({ values }, at): [string, string] => [
    `MY_SECRET_${at}`,
    values.join('\n'),
  ]);
  return { ...Object.fromEntries([...lines, ...bare]), DCOS_DIR: dcos, HOME: home };
}

/** Puts every file of such a computer where it belongs; `folder` is outside of the data folder. */
export async function plant(folder: string, data: string, dcos: string): Promise<void> {
  const put = async (path: string, text: string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  const cluster = join(data, 'clusters', 'demo');
  const template = join(folder, 'template.yaml');
  const spec = `version: 1\nname: demo\nnetwork: 192.168.57.0/24\nrelease: { kind: catalogue, version: 1.13.9, configPath: ${template} }\n`;
  await put(join(cluster, 'cluster.yaml'), `${spec}${comments(linesOf('cluster.yaml'))}\n`);
  await put(join(cluster, 'cluster.yaml.corrupt-2026'), textOf('damaged spec'));
  await put(
    join(cluster, 'VagrantConfig.yaml'),
    `m1:\n  ip: 192.168.57.90\n${comments(linesOf('VagrantConfig.yaml'))}\n`,
  );
  await put(join(cluster, 'config.yaml'), textOf('config.yaml'));
  await put(join(cluster, 'Vagrantfile'), comments(linesOf('Vagrantfile')));
  const problems = linesOf('journal').map((line) => ({
    at: '2026-10-03T10:00:00.000Z',
    type: 'problem',
    problem: problem(
      'STORAGE-FAILED',
      { path: home, detail: line },
      {
        command: {
          argv: ['vagrant', ...line.split(' ')],
          exitCode: 1,
          lastLines: line.split('\n'),
        },
      },
    ),
  }));
  await put(
    join(cluster, 'journal.ndjson'),
    problems.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  const secretLines = Object.values(hidden).flatMap(bareOf);
  const log = [
    'the machine m1 at 192.168.57.90 does not answer',
    ...linesOf('log'),
    ...secretLines,
  ];
  await put(join(cluster, 'logs', '20261003-deploy.log'), `${logLines(log)}\n`);
  await put(join(data, 'settings.yaml'), `version: 1\n${comments(linesOf('settings'))}\n`);
  const keyFile = hidden.key.flatMap(({ values }) => values).join('\n');
  await put(
    join(cluster, 'key'),
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${keyFile}\n-----END OPENSSH PRIVATE KEY-----\n`,
  );
  const toml = hidden.toml.map(({ values }, at) =>
    values.map((value, line) => `token_${at}_${line} = ${JSON.stringify(value)}`).join('\n'),
  );
  await put(join(dcos, 'clusters', 'abc', 'dcos.toml'), `[core]\n${toml.join('\n')}\n`);
  const yaml = hidden.template.map(
    ({ values }, at) => `secret_${at}: |\n${values.map((value) => `  ${value}\n`).join('')}`,
  );
  await put(template, yaml.join(''));
}

function fakeVBox(): VBoxManage {
  const uuid = '11111111-2222-4333-8444-555555555555';
  const answer = (args: readonly string[]): string => {
    if (args[0] === 'list')
      return args[1] === 'vms'
        ? `"dv-demo-m1" {${uuid}}\n"jqp private" {22222222-2222-4333-8444-555555555555}\n`
        : '';
    if (args[0] === 'getextradata')
      return `Key: dcos-vagrant/cluster, Value: 0a1b2c3d\nKey: note, Value: ${textOf('VirtualBox')}\n`;
    const lines = linesOf('VirtualBox').map((line, at) => `GuestProperty${at}="${line}"`);
    return [
      'name="dv-demo-m1"',
      'VMState="poweroff"',
      `CfgFldr="${home}/VirtualBox VMs"`,
      ...lines,
    ].join('\n');
  };
  return {
    file: 'VBoxManage',
    ask: async (_purpose, args) => answer(args),
    call: async (purpose, args) => ({
      purpose,
      argv: ['VBoxManage', ...args],
      exitCode: 0,
      stdout: answer(args),
      stderr: '',
      driverMissing: false,
    }),
  };
}
