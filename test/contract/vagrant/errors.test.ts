import { describe, expect, test } from 'vitest';
import { vagrantProblem } from '../../../src/engine/vagrant/errors.ts';
import { renderRemedy, renderText } from '../../../src/shared/messages/message.ts';
import { recordedRuns, recordedText, recording } from './recordings.ts';

/** What each recorded failure means, and of which kind it is. */
const meanings: Record<string, [code: string, kind: string]> = {
  'locked-second-up': ['VAGRANT-LOCKED', 'busy'],
  'locked-second-up-mr': ['VAGRANT-LOCKED', 'busy'],
  'locked-destroy': ['VAGRANT-LOCKED', 'busy'],
  'vbox-emulated/locked-second-halt': ['VAGRANT-LOCKED', 'busy'],
  'sig-int1-during-provision': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'sig-int2-during-provision': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'sig-intgrp-during-provision': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'sigint1-during-boot-wait': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'sigint1-during-import': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'sigint1-during-provision-mr': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'vbox-emulated/sigint1-during-boot-wait': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'vbox-emulated/sigint1-during-import': ['VAGRANT-INTERRUPTED', 'cancelled'],
  'missing-box': ['VAGRANT-BOX-MISSING', 'prerequisite'],
  'missing-box-mr': ['VAGRANT-BOX-MISSING', 'prerequisite'],
  'missing-plugin-raised': ['VAGRANT-PLUGIN-MISSING', 'prerequisite'],
  'missing-plugin-config-vagrant-plugins': ['VAGRANT-PLUGIN-MISSING', 'prerequisite'],
  'missing-plugin-unknown-config-section': ['VAGRANT-FILE-INVALID', 'invalid'],
  'no-provider-virtualbox': ['VAGRANT-PROVIDER-MISSING', 'prerequisite'],
  'no-provider-virtualbox-status': ['VAGRANT-PROVIDER-MISSING', 'prerequisite'],
  'unknown-provider': ['VAGRANT-PROVIDER-MISSING', 'prerequisite'],
  'up-without-any-provider': ['VAGRANT-PROVIDER-MISSING', 'prerequisite'],
  'no-vagrantfile-status': ['VAGRANT-FILE-MISSING', 'invalid'],
  'no-vagrantfile-up-mr': ['VAGRANT-FILE-MISSING', 'invalid'],
  'up-bad-config': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-bad-config': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-bad-config-mr': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-name-error': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-ruby-exception': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-syntax-error': ['VAGRANT-FILE-INVALID', 'invalid'],
  'validate-syntax-error-mr': ['VAGRANT-FILE-INVALID', 'invalid'],
  'up-unknown-machine': ['VAGRANT-MACHINE-UNKNOWN', 'invalid'],
  'ssh-c-stopped': ['VAGRANT-MACHINE-NOT-RUNNING', 'failed'],
  'ssh-config-stopped': ['VAGRANT-MACHINE-NOT-RUNNING', 'failed'],
  'vbox-emulated/ssh-config': ['VAGRANT-MACHINE-NOT-RUNNING', 'failed'],
  'resume-a1': ['VAGRANT-UNSUPPORTED', 'invalid'],
  'suspend-a1': ['VAGRANT-UNSUPPORTED', 'invalid'],
  'snapshot-list': ['VAGRANT-UNSUPPORTED', 'invalid'],
  'snapshot-save': ['VAGRANT-UNSUPPORTED', 'invalid'],
  'port-m1': ['VAGRANT-UNSUPPORTED', 'invalid'],
  // A crash of a plugin, and ends by a signal, have no words that are known.
  hostmanager: ['VAGRANT-FAILED', 'failed'],
  'sig-kill-during-provision': ['VAGRANT-FAILED', 'failed'],
  'sig-term-during-provision': ['VAGRANT-FAILED', 'failed'],
  // The exit code is the one of the command in the machine.
  'ssh-c-exit-code': ['VAGRANT-FAILED', 'failed'],
};

test.each(Object.entries(meanings))('%s means %s', (name, [code, kind]) => {
  const found = vagrantProblem({ argv: ['vagrant'], ...recording(name) });
  expect([found.code, found.kind]).toEqual([code, kind]);
  // Every placeholder of the texts has its value.
  expect(`${renderText(found)} ${renderRemedy(found)}`).not.toMatch(/\{\w+\}/);
});

test('every recorded run that failed is in the table', () => {
  const failed = recordedRuns().filter((name) => recording(name).exitCode !== 0);
  expect(failed.filter((name) => !(name in meanings))).toEqual([]);
});

describe('details', () => {
  const of = (name: string) => vagrantProblem({ argv: ['vagrant', 'up'], ...recording(name) });

  test('the machine that Vagrant names', () => {
    expect(of('locked-second-up-mr').machine).toBe('m1');
  });

  test('what was asked for and is not there', () => {
    expect(of('missing-box').params).toMatchObject({ box: 'mesosphere/dcos-centos-virtualbox' });
    expect(of('missing-plugin-raised').params).toMatchObject({ plugin: 'vagrant-vbguest' });
    expect(of('unknown-provider').params).toMatchObject({ provider: 'nosuch' });
    expect(of('up-unknown-machine').params).toMatchObject({ name: 'nosuch' });
  });

  test('the command and its last lines, without the escapes', () => {
    const { command } = of('missing-box-mr');
    expect(command?.argv).toEqual(['vagrant', 'up']);
    expect(command?.lastLines.at(-1)).toBe('Error: Could not resolve host: vagrantcloud.com');
  });

  test('a VirtualBox that Vagrant does not know is told apart from none', () => {
    const text = recordedText('vbox-emulated/up-unsupported-vbox-7.1.txt');
    const found = vagrantProblem({ argv: [], exitCode: 1, stdout: '', stderr: text });
    expect(found).toMatchObject({ code: 'VAGRANT-PROVIDER-VERSION', machine: 'm1' });
  });

  test('in a parallel run the reason of one machine is the meaning of all', () => {
    const message =
      "An error occurred while executing multiple actions in parallel.\\nAny errors that occurred are shown below.\\n\\nAn error occurred while executing the action on the 'm1'\\nmachine. Please handle this error then try again:\\n\\nAn error occurred while downloading the remote file. The error\\nmessage%!(VAGRANT_COMMA) if any%!(VAGRANT_COMMA) is reproduced below. Please fix this error and try\\nagain.\\n\\nCouldn't open file /home/dev/demo/dv-box";
    const stdout = `1795342511,,error-exit,Vagrant::Errors::BatchMultiError,${message}\n`;
    const found = vagrantProblem({ argv: [], exitCode: 1, stdout, stderr: '' });
    expect(found).toMatchObject({ code: 'VAGRANT-DOWNLOAD-FAILED', machine: 'm1' });
    expect(renderText(found)).toMatch(/Couldn't open file \/home\/dev\/demo\/dv-box$/);
  });
});
