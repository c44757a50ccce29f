import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from './asking.ts';
import type { Told } from './scenarios.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Runs every scenario in namespaces of its own: there are real polkit, pkexec, D-Bus and a private /etc. */
function runScenarios(): Told {
  const world = join(import.meta.dirname, 'world.sh');
  const program = ['/mnt/node/node', '/mnt/project/test/testbed/elevation/scenarios.ts'];
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const output = execFileSync('unshare', [...namespaces, 'bash', world, root, ...program], {
    env: { ...process.env, NODE_FOLDER: dirname(process.execPath) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Told;
}

/** What the scenarios would leave on this computer if they were not kept in. */
function traces(): string[] {
  const lines = ['/etc/hosts', '/etc/passwd', '/etc/group'].flatMap((path) =>
    readFileSync(path, 'latin1').split('\n'),
  );
  const names = [
    '/mnt',
    '/usr/local/bin',
    '/var/lib',
    '/etc/polkit-1/rules.d',
    '/etc/vbox',
  ].flatMap((path) => (existsSync(path) ? readdirSync(path) : []));
  const ours = /0123abcd|shop\.example|^dv-|dcos-vagrant-desktop$|^dcos$|00-test/;
  return [...lines, ...names].filter((text) => ours.test(text));
}

let told: Told;
let before: string[];
beforeAll(() => {
  execFileSync('bash', [join(import.meta.dirname, 'setup.sh')], { stdio: 'inherit' });
  before = traces();
  told = runScenarios();
});

function result(name: string): Result {
  const found = told.results[name];
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
}
const outcome = (name: string) => result(name).outcome;
const original = '127.0.0.1\tlocalhost\n# a line without an end';
const exec = 'org.freedesktop.policykit.exec';

describe('an unprivileged user whom polkit allows', () => {
  it('has a whole batch applied', () => {
    const { uid, after } = result('allowed');
    expect(uid).toBe(61001);
    expect(outcome('allowed')).toEqual({ kind: 'applied' });
    expect(after.hosts).toBe(
      `${original}\n# BEGIN dcos-vagrant-desktop 0123abcd\n192.168.65.90\tm1.dcos shop.example\n# END dcos-vagrant-desktop 0123abcd`,
    );
    expect(after.networks).toContain('* 192.168.56.0/21\n* 192.168.65.0/24\n');
    expect(after.cli).toContain('dcoscli.version');
  });

  it('finds the hosts file the same file: inode, mode, owner, and a mount of its own', () => {
    const { before: first, after } = result('allowed');
    const { inode, mode, owner } = first;
    expect({ mode, owner }).toEqual({ mode: '644', owner: 0 });
    expect(after).toMatchObject({ inode, mode, owner });
  });

  it('has the old content kept where only root can read it', () => {
    expect(told.kept).toEqual({ mode: '700', owner: 0, names: ['hosts'] });
  });

  it('is asked for nothing where all is as it should be', () => {
    expect(outcome('again')).toEqual({ kind: 'nothing-to-do' });
  });

  it('gets the original bytes back', () => {
    expect(outcome('removed')).toEqual({ kind: 'applied' });
    const { hosts, networks, cli } = result('removed').after;
    expect({ hosts, networks, cli }).toEqual({ hosts: original, networks: null, cli: null });
  });

  it('changes nothing that somebody else changed meanwhile', () => {
    expect(outcome('outdated')).toMatchObject({
      kind: 'failed',
      problem: { code: 'ELEVATION-CHANGED-MEANWHILE' },
    });
    expect(result('outdated').after).toEqual(result('outdated').before);
  });

  it('cannot send the administrator to another file by a variable', () => {
    expect(outcome('variables')).toEqual({ kind: 'applied' });
    expect(result('variables').after.cli).toContain('dcoscli.version');
    expect(told.elsewhere).toBe(false);
  });

  it.each([
    ['readOnly', 'ELEVATION-NOT-WRITTEN'],
    ['full', 'ELEVATION-NOT-WRITTEN'],
    ['link', 'ELEVATION-FILE-ODD'],
  ])('loses nothing: %s', (name, code) => {
    expect(outcome(name)).toMatchObject({ kind: 'failed', problem: { code } });
    expect(result(name).after).toEqual(result(name).before);
  });
});

describe('a user whom nobody gives rights', () => {
  it.each([
    ['denied', { kind: 'not-authorised' }],
    ['deniedBefore', { kind: 'not-authorised', remembered: true }],
    ['noAgent', { kind: 'no-agent' }],
    ['dismissed', { kind: 'dismissed' }],
    ['dismissedBefore', { kind: 'dismissed', remembered: true }],
    ['askedAgain', { kind: 'dismissed' }],
    ['other', { kind: 'dismissed' }],
  ])('finds everything as it was: %s', (name, expected) => {
    expect(outcome(name)).toEqual(expected);
    expect(result(name).after).toEqual(result(name).before);
  });

  it('is asked once for the same, and again only when told or for something else', () => {
    const asked = ['dismissed', 'dismissedBefore', 'askedAgain', 'other'].map(
      (name) => result(name).questions,
    );
    expect(asked).toEqual([[exec], [], [exec], [exec]]);
  });
});

describe('a user who asks an administrator', () => {
  it('has three changes made with one question', () => {
    expect(outcome('accepted')).toEqual({ kind: 'applied' });
    expect(result('accepted').questions).toEqual([exec]);
    expect(result('accepted').after.cli).toContain('dcoscli.version');
    expect(outcome('acceptedRemoval')).toEqual({ kind: 'applied' });
    expect(result('acceptedRemoval').after.hosts).toBe(original);
  });
});

describe('the helper that a package installs', () => {
  it('has an action of its own, which may be allowed without allowing every program', () => {
    expect(outcome('withoutAction')).toEqual({ kind: 'not-authorised' });
    expect(outcome('withAction')).toEqual({ kind: 'applied' });
    expect(outcome('withActionRemoval')).toEqual({ kind: 'applied' });
  });

  it('is not used where somebody else could have written it', () => {
    expect(outcome('looseHelper')).toEqual({ kind: 'not-authorised' });
  });
});

it('leaves nothing on this computer', () => {
  expect(traces().filter((trace) => !before.includes(trace))).toEqual([]);
});
