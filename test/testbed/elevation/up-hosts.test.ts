import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ran } from './up-hosts.ts';

const root = resolve(import.meta.dirname, '../../..');

let ran: Readonly<Record<string, Ran>>;
let before: string;
beforeAll(() => {
  execFileSync('bash', [join(import.meta.dirname, 'setup.sh')], { stdio: 'inherit' });
  before = readFileSync('/etc/hosts', 'latin1');
  const world = join(import.meta.dirname, 'world.sh');
  const program = ['/mnt/node/node', '/mnt/project/test/testbed/elevation/up-hosts.ts'];
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const output = execFileSync('unshare', [...namespaces, 'bash', world, root, ...program], {
    env: { ...process.env, NODE_FOLDER: dirname(process.execPath) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ran = JSON.parse(output);
});

function run(name: string): Ran {
  return ran[name] ?? expect.fail(`no run ${name}`);
}
const warnings = (name: string) =>
  run(name).lines.flatMap(({ type, severity, code }) =>
    type === 'problem' && severity === 'warning' ? [code] : [],
  );
const original = '127.0.0.1\tlocalhost\n# a line without an end';

describe('an unprivileged user who creates a simulated cluster with names', () => {
  it('is asked once, and the names lead to the machines', () => {
    const { exitCode, questions, hosts, m1 } = run('up');
    expect({ exitCode, questions, m1 }).toEqual({ exitCode: 0, questions: 1, m1: '192.168.57.90' });
    expect(hosts.startsWith(`${original}\n# BEGIN dcos-vagrant-desktop `)).toBe(true);
    expect(hosts).toMatch(/^192\.168\.57\.90\tm1\.dcos.* # simulated$/m);
    expect(warnings('up')).toEqual([]);
  });

  it('is not asked for what is there', () => {
    expect(run('again')).toMatchObject({ exitCode: 0, questions: 0, hosts: run('up').hosts });
  });

  it('is asked once more when the cluster goes, and finds the hosts file as it was', () => {
    const { exitCode, questions, hosts, inode, m1 } = run('destroyed');
    expect({ exitCode, questions, hosts, m1 }).toEqual({
      exitCode: 0,
      questions: 1,
      hosts: original,
      m1: null,
    });
    expect(inode).toBe(run('up').inode);
  });
});

describe('a user who does not agree', () => {
  it('gets the cluster without names, is told what is missing and what to type', () => {
    expect(run('dismissed')).toMatchObject({ exitCode: 0, questions: 1, hosts: original });
    expect(run('dismissed').lines.at(-1)).toMatchObject({ type: 'result', outcome: 'done' });
    expect(warnings('dismissed')).toEqual(['CHANGES-DISMISSED', 'HOSTS-NOT-WRITABLE']);
    const [told] = run('dismissed').lines.filter(({ code }) => code === 'CHANGES-DISMISSED');
    expect(told?.remedy).toMatch(/sudo .*\/etc\/hosts/s);
  });

  it('is not asked for the same again, unless they want that', () => {
    expect(run('notAskedAgain')).toMatchObject({ exitCode: 3, questions: 0, hosts: original });
    expect(run('notAskedAgain').lines[0]).toMatchObject({
      kind: 'dismissed',
      problems: [{ code: 'CHANGES-REFUSED-BEFORE' }, { code: 'HOSTS-NOT-WRITABLE' }],
    });
    expect(run('askedAgain')).toMatchObject({ exitCode: 0, questions: 1, m1: '192.168.57.90' });
    expect(run('shown').lines[0]).toMatchObject({
      file: '/etc/hosts',
      written: 'yes',
      history: [{ reason: { code: 'hosts.reason.put' } }, {}, {}],
    });
  });

  it('has the lines left that nobody may take away, and is told which', () => {
    expect(run('left')).toMatchObject({
      exitCode: 0,
      questions: 1,
      hosts: run('askedAgain').hosts,
    });
    expect(warnings('left')).toEqual(['CHANGES-DISMISSED', 'HOSTS-NOT-CLEANED']);
  });
});

describe('a user who cannot become an administrator', () => {
  it.each([
    ['denied', 'CHANGES-NOT-AUTHORISED'],
    ['withoutAgent', 'CHANGES-NO-AGENT'],
  ])('(%s) gets the cluster, by address', (name, code) => {
    expect(run(name)).toMatchObject({ exitCode: 0, questions: 0, hosts: run('left').hosts });
    expect(warnings(name)).toEqual([code, 'HOSTS-NOT-WRITABLE']);
  });
});

describe('a hosts file that nobody may write', () => {
  it('is left as it is, and the cluster works by address', () => {
    const { hosts } = run('left');
    expect(run('readOnly')).toMatchObject({ exitCode: 0, questions: 0, hosts });
    expect(warnings('readOnly').at(-1)).toBe('HOSTS-NOT-WRITABLE');
    expect(warnings('readOnly')).toHaveLength(2);
  });

  it('is told as such to an administrator, who writes it directly once that is over', () => {
    expect(run('readOnlyForRoot')).toMatchObject({ exitCode: 0, hosts: run('left').hosts });
    expect(warnings('readOnlyForRoot')).toEqual(['HOSTS-FILE-PROTECTED']);
    expect(run('root')).toMatchObject({ exitCode: 0, m1: '192.168.57.90' });
    expect(run('rootDestroyed').hosts).toBe(run('left').hosts);
  });
});

it('touches nothing of this computer', () => {
  expect(readFileSync('/etc/hosts', 'latin1')).toBe(before);
});
