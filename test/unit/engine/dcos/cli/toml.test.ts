import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToml, writeToml } from '../../../../../src/engine/dcos/cli/toml.ts';

const own = `# by hand
[cluster]
  name = "demo" # mine

[core]
  dcos_acs_token = "a.b.c"
  dcos_url = 'http://old'
  reporting = false
  timeout = 5
`;

describe('reading a dcos.toml', () => {
  it('gives the values of its tables', () => {
    expect(Object.fromEntries(readToml(own) ?? [])).toEqual({
      'cluster.name': 'demo',
      'core.dcos_acs_token': 'a.b.c',
      'core.dcos_url': 'http://old',
      'core.reporting': false,
      'core.timeout': 5,
    });
    expect(readToml('')?.size).toBe(0);
  });

  it.each([
    ['a text over several lines', '[core]\na = """\nb = 1\n"""\n'],
    ['a table twice', '[core]\na = 1\n[core]\nb = 1\n'],
    ['a list of tables', '[[core]]\na = 1\n'],
    ['something else', '[core]\nwhat\n'],
  ])('gives nothing where it has %s', (_what, text) => {
    expect(readToml(text)).toBeNull();
    expect(writeToml(text, { 'core.a': 2 })).toBeNull();
  });
});

describe('changing a dcos.toml', () => {
  it('changes a value where it stands, adds one to its table, and keeps the rest', () => {
    const changed = writeToml(own, { 'core.dcos_url': 'http://new', 'core.ssh_user': 'vagrant' });
    expect(changed).toBe(
      own
        .replace("dcos_url = 'http://old'", 'dcos_url = "http://new"')
        .replace('timeout = 5\n', 'timeout = 5\nssh_user = "vagrant"\n'),
    );
  });

  it('takes a value out, and changes nothing where it is not there', () => {
    expect(writeToml(own, { 'core.reporting': undefined })).toBe(
      own.replace('  reporting = false\n', ''),
    );
    expect(writeToml(own, { 'core.none': undefined })).toBe(own);
  });

  it('keeps line ends of Windows', () => {
    const windows = own.replaceAll('\n', '\r\n');
    expect(writeToml(windows, { 'core.timeout': 5 })).toBe(windows);
  });

  it('reads back whatever text it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (value, timeout) => {
        const text =
          writeToml(own, { 'core.dcos_acs_token': value, 'core.timeout': timeout }) ?? '';
        const read = readToml(text);
        // Three quotes in a row are beyond it: then it says so, and is not wrong.
        if (/"""|'''/.test(text)) expect(read).toBeNull();
        else expect(read?.get('core.dcos_acs_token')).toBe(value);
      }),
    );
  });
});
