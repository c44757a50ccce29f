import { expect, test } from 'vitest';
import { readVariables } from '../../../../src/shared/sharing/dcos-variables.ts';
import {
  shareableWishes,
  wishedVariables,
  wishesOfVariables,
} from '../../../../src/shared/sharing/shared-wishes.ts';

test('nothing that is as usual is written down', () => {
  expect(shareableWishes({ installMethod: 'ssh_pull' })).toEqual({ wishes: {}, notes: [] });
  expect(wishedVariables({ installMethod: 'ssh_pull' })).toEqual([]);
});

test('files and folders of this computer stay here, which is told', () => {
  const mount = { method: 'nfs', folder: '/home/me/work', guestFolder: '/vagrant' } as const;
  const extras = { java: '/home/me/jre.tar.gz', mount, vbguest: true };
  const { wishes, notes } = shareableWishes({ installMethod: 'web', extras });
  expect(wishes).toEqual({ installMethod: 'web', extras: { vbguest: true } });
  expect(notes.map(({ code }) => code)).toEqual(['sharing.note.java', 'sharing.note.mount']);
  const only = shareableWishes({ installMethod: 'ssh_pull', extras: { mount } });
  expect(only.wishes).toEqual({});
});

test('what goes out as dcos-vagrant’s variables comes in as the same wishes', () => {
  const wishes = { installMethod: 'ssh_push', extras: { privateRegistry: true } } as const;
  const file = wishedVariables(wishes).join('\n');
  expect(wishesOfVariables(readVariables(file, 'dcos.env'))).toEqual(wishes);
  expect(() => wishesOfVariables({ DCOS_INSTALL_METHOD: 'teleport' })).toThrow(
    'DCOS_INSTALL_METHOD is "teleport"',
  );
});
