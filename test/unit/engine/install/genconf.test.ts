import { describe, expect, test } from 'vitest';
import { isComplaint } from '../../../../src/engine/install/steps/genconf.ts';

describe('what genconf says', () => {
  test.each([
    'master_list: Must have 1, 3, 5, 7, or 9 masters. Found 2',
    'resolvers: Invalid IPv4 addresses in list: not.an.address',
    'ip_detect_contents: ip-detect script genconf/ip-detect must exist',
    'bootstrap_url: Must set bootstrap_url, no way to calculate value.',
  ])('is a complaint about the configuration: %s', (line) => {
    expect(isComplaint(line)).toBe(true);
  });

  test.each([
    '====> EXECUTING CONFIGURATION GENERATION',
    'docker: Error response from daemon: no space left on device',
    'tar: Unexpected EOF in archive',
    'Validation of configuration parameters failed: ',
    'No config file found at genconf/config.yaml.',
    'Generating configuration files...',
  ])('is none: %s', (line) => {
    expect(isComplaint(line)).toBe(false);
  });
});
