import { describe, expect, test } from 'vitest';
import { failuresSaid } from '../../../../src/engine/install/installer-said.ts';
import { clusterSpec } from './spec.ts';

const said = (...lines: string[]) => failuresSaid(lines, clusterSpec().machines);

describe('what DC/OS’s installer says of the nodes', () => {
  test('is told by machine and check', () => {
    const lines = [
      '====> OUTPUT FOR run_preflight',
      '====> 192.168.57.111:22 FAILED',
      '     STDOUT:',
      '          Checking if curl is installed and in PATH: PASS (/usr/bin/curl)',
      '          Checking if port 80 (required by adminrouter) is in use: FAIL',
      '          FAIL Is SELinux disabled?',
      '====> 192.168.57.90:22 PASSED',
      '          Checking if port 53 is in use: FAIL',
    ];
    expect(said(...lines)).toEqual([
      'a1: port 80 (required by adminrouter) is in use',
      'a1: Is SELinux disabled?',
    ]);
  });

  test('names the machines where no check is named, also one that the cluster does not have', () => {
    expect(
      said(
        'The following hosts had failures detected during install_dcos stage:',
        '     192.168.57.60:22 failures detected.',
        '     10.9.9.9:22 failures detected.',
      ),
    ).toEqual(['p1', '10.9.9.9']);
  });

  test('is nothing where it does not come to the nodes', () => {
    expect(said('ssh_key_path: could not find ssh private key: genconf/ssh_key')).toEqual([]);
  });
});
