import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../../src/engine/process/redact.ts';

describe('redact', () => {
  it('hides a secret wherever it stands, also percent-encoded and in JSON', () => {
    const secrets = ['p@ss"word'];
    expect(redact('login p@ss"word ok', secrets)).toBe('login *** ok');
    expect(redact('?pw=p%40ss%22word', secrets)).toBe('?pw=***');
    expect(redact('{"pw":"p@ss\\"word"}', secrets)).toBe('{"pw":"***"}');
  });

  it('hides the longer of two secrets that contain each other', () => {
    expect(redact('hunter2000', ['hunter2', 'hunter2000'])).toBe('***');
  });

  it('hides a key that comes a line at a time', () => {
    const key = '-----BEGIN KEY-----\nc2VjcmV0IGJ5dGVz\n-----END KEY-----';
    expect(redact('c2VjcmV0IGJ5dGVz', [key])).toBe('***');
  });

  it.each([
    ['get https://user:pass@mirror/x', 'get https://user:***@mirror/x'],
    ['get https://ghp_token@github.com/x', 'get https://***@github.com/x'],
    ['http://u:p@ss@proxy:3128', 'http://u:***@proxy:3128'],
    ['https://mirror/a@b', 'https://mirror/a@b'],
    ['git@github.com:a/b and http://m1.dcos/', 'git@github.com:a/b and http://m1.dcos/'],
  ])('hides passwords of addresses: %s', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it('ignores an empty secret', () => {
    expect(redact('abc', [''])).toBe('abc');
  });

  it('never leaves a secret in any text', () => {
    const secret = fc.string({ minLength: 4, maxLength: 12 }).filter((s) => !'***'.includes(s));
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
        const shown = redact(before + hidden + after, [hidden]);
        // The mask itself may complete a secret that is made of asterisks.
        fc.pre(!hidden.includes('*'));
        expect(shown).not.toContain(hidden);
      }),
    );
  });
});
