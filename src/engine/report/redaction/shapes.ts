import { masked, masks, type Stretch } from './masks.ts';

/** Something that shows by its shape what it is, whatever stands before it. */
interface Shape {
  readonly find: RegExp;
  /** What is left of it; the groups of the match are given. */
  readonly leave: (whole: string, ...groups: string[]) => string;
  /** Which part of it is secret wherever else it stands; nothing unless told. */
  readonly secret?: 'all' | ((...groups: string[]) => readonly string[]);
}

const { secret } = masks;

/**
 * A password or token in an address, perhaps masked already; the last @ before the path ends it, or, as people forget to encode
 * what stands in a password, any @ where what follows the colon is no port.
 */
const userOfAddress =
  /\b([a-z][a-z0-9+.-]{0,15}:\\?\/\\?\/)((?:[^\s/?#"'<>\\]|<hidden>)*|[^\s/:@"'<>]{1,100}:(?!\d{1,5}[/?#])[^\s@"'<>]{1,200})@/gi;

const shapes: readonly Shape[] = [
  {
    find: userOfAddress,
    leave: (_whole, scheme = '') => `${scheme}${secret}@`,
    secret: (_scheme, user = '') => partsOfUser(user),
  },
  {
    find: /\b(Bearer|Basic|token=|Negotiate)([ \t]{0,2})([\w.~+/-]{6,}={0,2})/g,
    leave: (_whole, scheme = '', gap = '') => `${scheme}${gap}${secret}`,
    secret: (scheme, _gap, value = '') =>
      scheme === 'Basic' ? [value, ...partsOfUser(fromBase64(value))] : [value],
  },
  // A JSON web token, which is what DC/OS hands out.
  {
    find: /\beyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*)?/g,
    leave: () => secret,
    secret: 'all',
  },
  // Passwords as crypt and its like write them.
  {
    find: /\$(?:1|2[abxy]?|5|6|7|y|argon2\w{1,2}|scrypt|pbkdf2[\w-]*)\$[^\s"'\\,}]{8,}/g,
    leave: () => secret,
  },
  // GitHub, GitLab, Slack, AWS, Google, npm, PyPI and Docker Hub mark theirs.
  {
    find: /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|A(?:KIA|SIA)[0-9A-Z]{16}|AIza[\w-]{30,}|npm_\w{30,}|pypi-[\w-]{30,}|dckr_pat_[\w-]{20,}|hvs\.[\w-]{20,})/g,
    leave: () => secret,
  },
  // A public key names its owner.
  {
    find: /\b(ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+|sk-[\w@.-]+) AAAA[\w+/]+={0,2}(?: [^\s"'\\]+)?/g,
    leave: (_whole, kind = '') => `${kind} ${secret}`,
  },
  { find: /\b[\w+/]{56,}={0,2}/g, leave: (whole) => (looksRandom(whole) ? secret : whole) },
];

/** The text without what its shape gives away. */
export function maskShapes(text: string): { text: string; count: number } {
  let { text: result, count } = masked(text, keysOnOneLine(text), secret);
  for (const { find, leave } of shapes) {
    result = result.replace(find, (whole: string, ...rest: unknown[]) => {
      const left = leave(whole, ...textsIn(rest));
      if (left !== whole) count += 1;
      return left;
    });
  }
  return { text: result, count };
}

/** What of such shapes is secret wherever else it stands. */
export function secretsInShapes(text: string): string[] {
  const keys = keysOnOneLine(text).map(({ start, end }) => text.slice(start, end));
  const others = shapes.flatMap(({ find, secret: of }) =>
    of === undefined
      ? []
      : [...text.matchAll(find)].flatMap(([whole, ...groups]) =>
          of === 'all' ? [whole] : of(...groups),
        ),
  );
  return [...keys, ...others];
}

/** Keys and certificates that were written on one line, with their line ends escaped. */
function keysOnOneLine(text: string): Stretch[] {
  const found: Stretch[] = [];
  let covered = 0;
  for (const { index: start } of text.matchAll(/-----BEGIN [^-\r\n]{1,60}-----/g)) {
    if (start < covered) continue;
    const last = text.indexOf('-----END ', start);
    if (last === -1) break;
    const lineEnd = text.indexOf('\n', start);
    if (lineEnd !== -1 && lineEnd < last) continue;
    const end = text.indexOf('-----', last + 9);
    covered = end === -1 ? last : end + 5;
    found.push({ start, end: covered });
  }
  return found;
}

/** Base64 of a key or a licence, and no path, no name and no hash in hex. */
function looksRandom(text: string): boolean {
  const share = (kind: RegExp) => (text.match(kind)?.length ?? 0) / text.length;
  const mixed = share(/[A-Z]/g) > 0.15 && share(/[a-z]/g) > 0.15 && share(/\d/g) > 0.03;
  return mixed && share(/\//g) < 0.06;
}

function partsOfUser(user: string): string[] {
  const colon = user.indexOf(':');
  const parts = colon === -1 ? [user] : [user.slice(colon + 1)];
  return parts.flatMap((part) => [part, decoded(part)]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function textsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
