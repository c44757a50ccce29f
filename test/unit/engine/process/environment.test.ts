import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../../src/engine/process/environment.ts';

describe('childEnvironment', () => {
  it('has no secret of a cluster in it', () => {
    const inherited = { DCOS_LICENSE_KEY_CONTENTS: 'planted', DCOS_SUPERUSER_PASSWORD: 'planted' };
    expect(JSON.stringify(childEnvironment(inherited, {}, 'linux'))).not.toContain('planted');
  });

  it('replaces LC_ALL=C, under which VBoxManage drops machines from its list', () => {
    const env = childEnvironment({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, {}, 'linux');
    expect(env).toMatchObject({ LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' });
    expect(env).not.toHaveProperty('LC_ALL');
  });

  it("keeps the user's UTF-8 characters but has words and numbers in English", () => {
    const inherited = { LANG: 'de_DE.UTF-8', LANGUAGE: 'de', LC_ALL: '' };
    const env = childEnvironment(inherited, {}, 'linux');
    expect(env).toMatchObject({ LC_CTYPE: 'de_DE.UTF-8', LC_MESSAGES: 'C', LC_NUMERIC: 'C' });
    expect(env).not.toHaveProperty('LANGUAGE');
  });

  it.each([
    [{}, 'linux', 'C.UTF-8'],
    [{ LANG: 'de_DE.ISO-8859-1' }, 'linux', 'C.UTF-8'],
    [{ LANG: 'de_DE.utf8@euro' }, 'linux', 'de_DE.utf8@euro'],
    [{ LC_CTYPE: 'UTF-8' }, 'darwin', 'en_US.UTF-8'],
  ] as const)('finds an UTF-8 locale for %o on %s', (inherited, platform, locale) => {
    expect(childEnvironment(inherited, {}, platform).LC_CTYPE).toBe(locale);
  });

  it('inherits the rest, lets the caller add and remove, and leaves Windows alone', () => {
    const inherited = { DISPLAY: ':0', RUBYOPT: '-w', LC_ALL: 'C' };
    const extra = { VAGRANT_CWD: '/x', RUBYOPT: undefined };
    expect(childEnvironment(inherited, extra, 'win32')).toEqual({
      DISPLAY: ':0',
      LC_ALL: 'C',
      VAGRANT_CWD: '/x',
    });
  });
});
