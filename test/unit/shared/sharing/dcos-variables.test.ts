import { expect, test } from 'vitest';
import { dcosVariablesOf, readVariables } from '../../../../src/shared/sharing/dcos-variables.ts';

test('variables are read as a shell would set them', () => {
  const text = [
    '# my cluster',
    'export DCOS_VERSION=1.10.11',
    "DCOS_BOX='my box'",
    'export DCOS_CONFIG_PATH="etc/my \\"own\\".yaml" # a comment',
    'PATH=/usr/bin',
    '',
  ].join('\r\n');
  expect(readVariables(text, '.env')).toEqual({
    DCOS_VERSION: '1.10.11',
    DCOS_BOX: 'my box',
    DCOS_CONFIG_PATH: 'etc/my "own".yaml',
  });
});

test.each(['vagrant up', 'export DCOS_VERSION=1; rm -rf /', 'DCOS_BOX="open', 'DCOS_BOX=$(id)x y'])(
  '%s sets none, and nothing is run',
  (line) => {
    expect(() => readVariables(`\n${line}\n`, '/home/me/dcos.env')).toThrow(
      'Line 2 of /home/me/dcos.env',
    );
  },
);

test('of an environment only those of dcos-vagrant count', () => {
  const env = { DCOS_VERSION: '', DCOS_BOX: 'b', DCOS_VAGRANT_HOME: '/data', HOME: '/root' };
  expect(dcosVariablesOf(env)).toEqual({ DCOS_BOX: 'b' });
});
