import { createHash } from 'node:crypto';

/** Fewest and most rounds that the scheme knows. */
const roundLimits = { least: 1_000, most: 999_999_999 } as const;

/** Longest salt, characters; what follows counts for nothing. */
const longestSalt = 16;

/**
 * The hash `$6$rounds=N$salt$…` of a password, as glibc's crypt(3) makes it. It blocks for about 2 µs a
 * round: off the main thread it is `hashPassword`'s.
 * Source: Ulrich Drepper, "Unix crypt using SHA-256 and SHA-512", version 0.6 (akkadia.org/drepper/SHA-crypt.txt).
 */
export function sha512Crypt(password: string, givenSalt: string, givenRounds: number): string {
  const key = Buffer.from(password, 'utf8');
  const salt = Buffer.from(givenSalt, 'utf8').subarray(0, longestSalt);
  const rounds = Math.min(roundLimits.most, Math.max(roundLimits.least, Math.trunc(givenRounds)));
  const first = firstDigest(key, salt);
  const p = repeated(sha512(...Array.from(key, () => key)), key.length);
  const s = repeated(
    sha512(...Array.from({ length: 16 + (first[0] ?? 0) }, () => salt)),
    salt.length,
  );
  let digest = first;
  for (let round = 0; round < rounds; round += 1) {
    const odd = round % 2 === 1;
    const parts = [odd ? p : digest];
    if (round % 3 !== 0) parts.push(s);
    if (round % 7 !== 0) parts.push(p);
    parts.push(odd ? digest : p);
    digest = sha512(...parts);
  }
  return `$6$rounds=${rounds}$${salt.toString('utf8')}$${encoded(digest)}`;
}

/** Steps 1 to 12 of the paper. */
function firstDigest(key: Buffer, salt: Buffer): Buffer {
  const alternate = sha512(key, salt, key);
  const parts = [key, salt, repeated(alternate, key.length)];
  for (let bits = key.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? alternate : key);
  return sha512(...parts);
}

function sha512(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The bytes again and again, until they are that long. */
function repeated(bytes: Buffer, length: number): Buffer {
  const result = Buffer.alloc(length);
  for (let at = 0; at < length; at += bytes.length) bytes.copy(result, at);
  return result;
}

const digits = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** crypt's own base 64 of the 64 bytes, in its own order: three that lie 21 apart, each time rotated. */
function encoded(digest: Buffer): string {
  const byte = (index: number) => digest[index] ?? 0;
  let text = '';
  for (let index = 0; index < 21; index += 1) {
    const three = [index, index + 21, index + 42];
    const turn = index % 3;
    const [high = 0, middle = 0, low = 0] = [...three.slice(turn), ...three.slice(0, turn)];
    text += characters((byte(high) << 16) | (byte(middle) << 8) | byte(low), 4);
  }
  return text + characters(byte(63), 2);
}

/** The lowest six bits first. */
function characters(value: number, count: number): string {
  return Array.from({ length: count }, (_, index) => digits[(value >> (6 * index)) & 63]).join('');
}
