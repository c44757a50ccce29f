import { describe, expect, test } from 'vitest';
import {
  isInaccessible,
  isLocked,
  isServiceRace,
  isSessionEnding,
  isUnknownMachine,
  parseError,
  virtualboxProblem,
} from '../../../src/engine/virtualbox/problems.ts';
import { recording, recordingNames } from './recordings.ts';

const problemOf = (name: string) =>
  virtualboxProblem({ purpose: 'try', argv: ['VBoxManage'], ...recording(name) });

const failed = recordingNames().filter((name) => {
  const { exitCode, command } = recording(name);
  return exitCode !== 0 && command.includes('VBoxManage') && !command.startsWith('vagrant');
});

describe('what failed calls mean', () => {
  const meanings = {
    'err-vboxsvc-shutdown-race': 'VIRTUALBOX-SERVICE-UNREACHABLE',
    'locale-C-showvminfo-unicode': 'VIRTUALBOX-LOCALE',
    'locale-POSIX-createvm-unicode': 'VIRTUALBOX-LOCALE',
    'hostonlyif-create-nodriver': 'VIRTUALBOX-DRIVER-MISSING',
    'warn-hostonlyif-create': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-engine-default': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-engine-hm': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-bridged-driverless': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-hostonly-driverless': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-intnet-driverless': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-natnetwork-missing': 'VIRTUALBOX-DRIVER-MISSING',
    'startvm-engine-nem': 'VIRTUALBOX-VIRTUALIZATION-OFF',
    'startvm-hostonly-missing': 'VIRTUALBOX-ADAPTER-GONE',
    'hostonlyif-ipconfig-unknown': 'VIRTUALBOX-ADAPTER-GONE',
    'hostonlyif-remove-unknown': 'VIRTUALBOX-ADAPTER-GONE',
    'startvm-unknownvm': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'controlvm-unknownvm': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'modifyvm-unknownvm': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'guestproperty-unknownvm': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'unregistervm-unknown': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'showvminfo-unknown': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'showvminfo-unknown-uuid': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'warn-showvminfo-unknown': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'locale-C-err-unknown': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'locale-de-err-unknown': 'VIRTUALBOX-MACHINE-UNKNOWN',
    'startvm-inaccessible': 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    'modifyvm-inaccessible': 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    'showvminfo-mr-inaccessible': 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    'showvminfo-human-inaccessible': 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    'unregistervm-inaccessible': 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    'startvm-already-running': 'VIRTUALBOX-MACHINE-LOCKED',
    'modifyvm-while-running': 'VIRTUALBOX-MACHINE-LOCKED',
    'unregistervm-while-running': 'VIRTUALBOX-MACHINE-LOCKED',
    'createvm-dup': 'VIRTUALBOX-NAME-TAKEN',
    'clonevm-exists': 'VIRTUALBOX-NAME-TAKEN',
    'locale-de-createvm-dup': 'VIRTUALBOX-NAME-TAKEN',
    'unregistervm-hasclones': 'VIRTUALBOX-HAS-CLONES',
    'snapshot-restore-unknown': 'VIRTUALBOX-SNAPSHOT-UNKNOWN',
    'startvm-headless-nodriver': 'VIRTUALBOX-ENDED-AT-START',
    'warn-startvm-headless-nodriver': 'VIRTUALBOX-ENDED-AT-START',
    'startvm-gui-noqtdisplay': 'VIRTUALBOX-ENDED-AT-START',
    'modifyvm-while-saved': 'VIRTUALBOX-WRONG-STATE',
    'controlvm-pause-twice': 'VIRTUALBOX-WRONG-STATE',
    'snapshot-restore-while-running': 'VIRTUALBOX-WRONG-STATE',
    'snapshot-delete-haschildren': 'VIRTUALBOX-WRONG-STATE',
    'controlvm-acpipowerbutton-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-badsub': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-pause-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-poweroff-saved': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-poweroff-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-reset-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-resume-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'controlvm-savestate-stopped': 'VIRTUALBOX-NOT-RUNNING',
    'debugvm-stopped': 'VIRTUALBOX-NOT-RUNNING',
  } as const;
  test.each(Object.entries(meanings))('%s: %s', (name, code) => {
    const found = problemOf(name);
    expect(found.code).toBe(code);
    expect(String(found.params?.detail)).not.toMatch(/VBoxManage: error|Details: code|Context:/);
  });

  test('every other failure is told in VBoxManage’s own words', () => {
    for (const name of failed.filter((each) => !(each in meanings))) {
      expect([name, problemOf(name).code]).toEqual([name, 'VIRTUALBOX-FAILED']);
      expect([name, problemOf(name).params?.detail]).not.toEqual([name, '']);
    }
  });
});

test('the words and the code of an error', () => {
  expect(parseError(recording('unregistervm-hasclones').stderr)).toEqual({
    text: "Machine delete failed Cannot close medium '/home/dev/vms/disk1.vdi' because it has 1 child media",
    code: 'VBOX_E_OBJECT_IN_USE',
  });
  expect(parseError(recording('err-vboxsvc-shutdown-race').stderr)?.code).toBe('NS_ERROR_FAILURE');
  expect(parseError(recording('controlvm-poweroff-running').stderr)).toBeNull();
});

test.each([
  `VBoxManage: error: Failed to get a console object from the direct session (VBOX_E_INVALID_OBJECT_STATE)
VBoxManage: error: Details: code VBOX_E_VM_ERROR (0x80bb0003), component MachineWrap, interface IMachine, callee nsISupports
VBoxManage: error: Context: "LockMachine(a->session, LockType_Shared)" at line 3328 of file VBoxManageInfo.cpp`,
  `VBoxManage: error: The object is not ready
VBoxManage: error: Details: code E_ACCESSDENIED (0x80070005), callee nsISupports
VBoxManage: error: Context: "COMGETTER(ClientName)(ClientName.asOutParam())" at line 2884 of file VBoxManageInfo.cpp
VBoxManage: error: The session is not locked (session state: Unlocked)
VBoxManage: error: Details: code NS_ERROR_UNEXPECTED (0x8000ffff), component SessionWrap, interface ISession, callee nsISupports
VBoxManage: error: Context: "UnlockMachine()" at line 3336 of file VBoxManageInfo.cpp`,
  `VBoxManage: error: Code NS_ERROR_FAILURE (0x80004005) - Operation failed (extended info not available)
VBoxManage: error: Context: "LockMachine(a->session, LockType_Shared)" at line 350 of file VBoxManageSnapshot.cpp`,
])('a machine whose process is ending can be asked again: %#', (stderr) => {
  expect(isSessionEnding(stderr)).toBe(true);
});

test('each question is answered yes by the recordings that mean it, and no others', () => {
  const yes = (ask: (of: { stderr: string }) => boolean) =>
    recordingNames().filter((name) => ask(recording(name)));
  expect(yes(({ stderr }) => isServiceRace(stderr))).toEqual(['err-vboxsvc-shutdown-race']);
  expect(yes(({ stderr }) => isSessionEnding(stderr))).toEqual([]);
  expect(yes(isInaccessible)).toEqual([
    'modifyvm-inaccessible',
    'showvminfo-human-inaccessible',
    'showvminfo-mr-inaccessible',
    'startvm-inaccessible',
    'unregistervm-inaccessible',
  ]);
  expect(yes(isLocked)).toEqual([
    'modifyvm-while-running',
    'startvm-already-running',
    'unregistervm-while-running',
  ]);
  expect(yes(isUnknownMachine)).toHaveLength(10);
});
