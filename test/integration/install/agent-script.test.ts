import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcePath } from '../../../src/engine/resources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-agent-'));
  mkdirSync(join(folder, 'bin'));
  fake('sleep', 'exit 0');
  fake('journalctl', `cat "${folder}/journal"`);
  // What systemd says of the unit stands in a file; signals and stops end it.
  fake(
    'systemctl',
    `echo "$*" >>"${folder}/calls"
     state=$(cat "${folder}/state")
     case $1 in
       is-active) [ "$2" = --quiet ] || echo "$state"; [ "$state" = active ] ;;
       kill | stop) echo inactive >"${folder}/state" ;;
       start) echo active >"${folder}/state" ;;
     esac`,
  );
  writeFileSync(join(folder, 'calls'), '');
  says('active');
});
afterEach(() => rmSync(folder, { recursive: true }));

const unit = 'dcos-mesos-slave';

function fake(name: string, does: string): void {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/bash\n${does}\n`);
  chmodSync(path, 0o755);
}

function says(state: string, journal = 'all is well'): void {
  writeFileSync(join(folder, 'state'), `${state}\n`);
  writeFileSync(join(folder, 'journal'), `${journal}\n`);
}

function agent(verb: string): string {
  const path = `${join(folder, 'bin')}:/usr/bin:/bin`;
  const args = [resourcePath('provision', 'agent.sh'), verb, unit];
  return execFileSync('/bin/bash', args, { env: { PATH: path }, encoding: 'utf8' }).trim();
}

const calls = () =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .split('\n')
    .filter((call) => !/^(is-active|$)/.test(call));

describe('agent.sh', () => {
  test.each([
    ['active', 'other'],
    ['activating', 'other'],
    ['inactive', 'gone'],
    ['failed', 'gone'],
  ])('an agent that is %s is %s', (state, word) => {
    says(state);
    expect(agent('state')).toBe(word);
  });

  test('knows an agent that refuses to go on as who it was, in the words of each Mesos', () => {
    for (const words of ['Incompatible slave info detected', 'Incompatible agent info detected']) {
      says('activating', `EXIT with status 1: Failed to perform recovery: ${words}`);
      expect(agent('state')).toBe('refused');
    }
    // It was so before, and is over.
    says('active', 'Failed to perform recovery');
    expect(agent('state')).toBe('other');
  });

  test('signs off before it stops, as documented, and may be asked twice', () => {
    agent('leave');
    expect(calls()).toEqual([`kill -s SIGUSR1 --kill-who=main ${unit}`, `stop ${unit}`]);
    expect(agent('state')).toBe('gone');
    agent('leave');
  });

  test('forgets who it was only while it is stopped, and comes back', () => {
    fake('rm', `cat "${folder}/state" >"${folder}/when"; echo "$*" >"${folder}/removed"`);
    agent('forget');
    expect(readFileSync(join(folder, 'when'), 'utf8')).toBe('inactive\n');
    expect(readFileSync(join(folder, 'removed'), 'utf8')).toBe(
      '-f /var/lib/mesos/slave/meta/slaves/latest\n',
    );
    expect(agent('state')).toBe('other');
  });

  test('comes back as who it was where it shall stay after all', () => {
    agent('leave');
    agent('start');
    expect(agent('state')).toBe('other');
  });
});
