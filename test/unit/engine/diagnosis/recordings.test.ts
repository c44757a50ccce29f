import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../src/engine/diagnosis/find.ts';
import { logText } from '../../../../src/engine/diagnosis/log-text.ts';
import { ranked, telling } from '../../../../src/engine/diagnosis/rank.ts';
import { readSignatures } from '../../../../src/engine/failures/signatures.ts';

const fixtures = new URL('../../../fixtures/', import.meta.url);
const signatures = await readSignatures();

/** What a person is told first of a recording: standard output, then standard error. */
function toldOf(recording: string): string[] {
  const parts = ['.stdout', '.stderr', '.txt'].map((end) => new URL(recording + end, fixtures));
  const text = parts.map((part) => (existsSync(part) ? readFileSync(part, 'utf8') : '')).join('\n');
  const found = ranked(findIn(logText(text), signatures), signatures);
  return telling(found, 3).map(({ id }) => id);
}

describe('recorded failures of Vagrant are recognised:', () => {
  it.each([
    ['hostmanager', 'hostmanager-ruby'],
    ['locked-second-up', 'machine-action-locked'],
    ['locked-second-up-mr', 'machine-action-locked'],
    ['missing-box', 'resolve-host'],
    ['missing-box-mr', 'resolve-host'],
    ['missing-plugin-config-vagrant-plugins', 'plugins-of-project-missing'],
    ['missing-plugin-raised', 'plugin-not-installed'],
    ['missing-plugin-unknown-config-section', 'vagrant-section-unknown'],
    ['no-provider-virtualbox', 'vbox-not-detected'],
    ['no-vagrantfile-status', 'vagrant-no-environment'],
    ['no-vagrantfile-up-mr', 'vagrant-no-environment'],
    ['resume-a1', 'vagrant-action-unsupported'],
    ['snapshot-save', 'vagrant-action-unsupported'],
    ['sigint1-during-boot-wait', 'vagrant-interrupted'],
    ['sigint1-during-import', 'vagrant-interrupted'],
    ['ssh-config-stopped', 'ssh-not-ready'],
    ['unknown-provider', 'vagrant-provider-unknown'],
    ['up-bad-config', 'vagrant-setting-unknown'],
    ['up-parallel-hostmanager-race-FAILED', 'scp-unfinished'],
    ['up-unknown-machine', 'vagrant-machine-unknown'],
    ['up-without-any-provider', 'no-default-provider'],
    ['validate-bad-config-mr', 'vagrant-setting-unknown'],
    ['validate-ruby-exception', 'vagrantfile-load'],
    ['validate-syntax-error-mr', 'vagrantfile-syntax'],
    ['vbox-emulated/up-unsupported-vbox-7.1', 'vbox-version-unsupported'],
  ])('%s is %s', (recording, id) => {
    expect(toldOf(`vagrant-2.3.4/${recording}`)[0]).toBe(id);
  });
});

describe('recorded failures of VirtualBox are recognised:', () => {
  it.each([
    ['clonevm-exists', 'vbox-settings-exist'],
    ['controlvm-natpf-inuse-running', 'vbox-nat-port'],
    ['controlvm-unknownvm', 'vbox-machine-unknown'],
    ['err-vboxsvc-shutdown-race', 'vbox-service'],
    ['hostonlyif-create-nodriver', 'vboxnetctl-missing'],
    ['hostonlyif-ipconfig-unknown', 'vbox-hostonly-gone'],
    ['locale-C-showvminfo-unicode', 'vbox-locale'],
    ['modifyvm-inaccessible', 'vbox-inaccessible'],
    ['modifyvm-memory-bad', 'vbox-bad-size'],
    ['modifyvm-while-running', 'vbox-session-locked'],
    ['modifyvm-while-saved', 'vbox-not-mutable'],
    ['snapshot-delete-haschildren', 'vbox-snapshot-children'],
    ['snapshot-restore-unknown', 'vbox-snapshot-unknown'],
    ['snapshot-restore-while-running', 'vbox-restore-running'],
    ['startvm-already-running', 'vbox-session-locked'],
    ['startvm-disk-missing', 'vbox-file-missing'],
    ['startvm-engine-nem', 'nem-create'],
    ['startvm-headless-nodriver', 'vbox-ended-at-start'],
    ['startvm-hostonly-driverless', 'vbox-driverless'],
    ['startvm-hostonly-missing', 'vbox-hostonly-gone'],
    ['unregistervm-hasclones', 'vbox-has-clones'],
    ['vagrant234-spoof70-up', 'boot-timeout'],
    ['vagrant234-spoof70-up-ssh-unknown-guest', 'guest-unknown'],
    ['vagrant234-up-vbox72-mr', 'vbox-version-unsupported'],
    ['warn-startvm-headless-nodriver', 'vboxdrv-not-loaded'],
  ])('%s is %s', (recording, id) => {
    expect(toldOf(`vboxmanage-7.2.22/${recording}`)[0]).toBe(id);
  });
});

it('what went well is no failure', () => {
  const folder = new URL('vagrant-2.3.4/', fixtures);
  const well = readdirSync(folder)
    .filter(
      (file) => file.endsWith('.rc') && readFileSync(new URL(file, folder), 'utf8').trim() === '0',
    )
    .map((file) => `vagrant-2.3.4/${file.slice(0, -3)}`);
  expect(well.length).toBeGreaterThan(20);
  expect(well.filter((recording) => toldOf(recording).length > 0)).toEqual([]);
});
