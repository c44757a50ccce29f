import { describe, expect, test } from 'vitest';
import { parseInstallerVersion } from '../../../../src/engine/install/installer-version.ts';

describe('the version an installer tells', () => {
  test('comes after whatever tar and docker had to say', () => {
    const output = [
      'Extracting image from this script and loading into docker daemon, this step can take a few minutes',
      'dcos-genconf.e38ab2aa282077c8eb-7bf103c6fff7b0f08d.tar',
      'Loaded image: mesosphere/dcos-genconf:{odd}',
      '{',
      '  "variant": "open",',
      '  "version": "1.13.9"',
      '}',
      '',
    ].join('\n');
    expect(parseInstallerVersion(output)).toEqual({ version: '1.13.9', variant: 'open' });
  });

  test.each(['', 'no JSON at all', '{"variant": "open"}', '{"version": "1.13'])(
    'is unknown in %j',
    (output) => {
      expect(parseInstallerVersion(output)).toBe(null);
    },
  );
});
