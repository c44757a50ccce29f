import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashPassword } from '../../../../src/engine/secrets/hash-password.ts';
import { sha512Crypt } from '../../../../src/engine/secrets/sha512-crypt.ts';
import { recordings } from './recordings.ts';

// The vectors that come with the specification (SHA-crypt.txt, sha512-crypt), with their rounds written out.
test.each([
  [
    'Hello world!',
    'saltstring',
    5_000,
    'saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
  ],
  [
    'Hello world!',
    'saltstringsaltstring',
    10_000,
    'saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.',
  ],
  [
    'This is just a test',
    'toolongsaltstring',
    5_000,
    'toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0',
  ],
  [
    'a very much longer text to encrypt.  This one even stretches over morethan one line.',
    'anotherlongsaltstring',
    1_400,
    'anotherlongsalts$POfYwTEok97VWcjxIiSOjiykti.o/pQs.wPvMxQ6Fm7I6IoYN3CmLs66x9t0oSwbtEW7o7UmJEiDwGqd8p4ur1',
  ],
  [
    'we have a short salt string but not a short password',
    'short',
    77_777,
    'short$WuQyW2YR.hBNpjjRhpYD/ifIw05xdfeEyQoMxIXbkvr0gge1a1x3yRULJ5CCaUeOxFmtlcGZelFl5CxtgfiAc0',
  ],
  [
    'a short string',
    'asaltof16chars..',
    123_456,
    'asaltof16chars..$BtCwjqMJGx5hrJhZywWvt0RLE8uZ4oPwcelCjmw2kSYu.Ec6ycULevoBK25fs2xXgMNrCzIMVcgEJAstJeonj1',
  ],
])('the vector of the specification for "%s"', (password, salt, rounds, expected) => {
  expect(sha512Crypt(password, salt, rounds)).toBe(`$6$rounds=${rounds}$${expected}`);
});

test('too few rounds are made the fewest that there may be', () => {
  expect(sha512Crypt('the minimum number is still observed', 'roundstoolow', 10)).toBe(
    '$6$rounds=1000$roundstoolow$kUMsbe306n21p9R.FRkW3IGn.S9NPN0x50YhH1xhLsPuWGsUSklZt58jaTfF4ZEQpyUNGc0dqbpBYYBaHHrsX.',
  );
});

test.each(recordings)('OpenSSL and glibc make the same of %o', (password, salt, hash) => {
  expect(sha512Crypt(password, salt, 1_000)).toBe(`$6$rounds=1000$${salt}$${hash}`);
});

test('of any password a hash has the form, depends on every character, and on 16 of the salt', () => {
  const salts = fc.stringMatching(/^[./0-9A-Za-z]{16}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), salts, (password, salt) => {
      const hash = sha512Crypt(password, salt, 1_000);
      expect(hash).toMatch(/^\$6\$rounds=1000\$[./0-9A-Za-z]{16}\$[./0-9A-Za-z]{86}$/);
      expect(sha512Crypt(password, `${salt}more`, 1_000)).toBe(hash);
      expect(sha512Crypt(`${password}x`, salt, 1_000)).not.toBe(hash);
    }),
    { numRuns: 40 },
  );
});

test('a hash has the form that DC/OS takes, and its own salt', async () => {
  const [one, other] = await Promise.all([
    hashPassword('same', 1_000),
    hashPassword('same', 1_000),
  ]);
  expect(one).toMatch(/^\$6\$rounds=1000\$[./0-9A-Za-z]{16}\$[./0-9A-Za-z]{86}$/);
  expect(other).not.toBe(one);
  const salt = one.split('$')[3] ?? '';
  expect(sha512Crypt('same', salt, 1_000)).toBe(one);
  expect(sha512Crypt('Same', salt, 1_000)).not.toBe(one);
});

test('the main thread goes on while a password is hashed with the rounds of DC/OS', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 5);
  const hash = await hashPassword('correct horse');
  clearInterval(timer);
  expect(hash).toMatch(/^\$6\$rounds=656000\$/);
  expect(ticks).toBeGreaterThan(10);
});
