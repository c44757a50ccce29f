import { masks } from './masks.ts';

/** What this computer and its user are called. */
export interface Names {
  /** Home folders, absolute. */
  readonly homes: readonly string[];
  readonly users: readonly string[];
  readonly hosts: readonly string[];
}

/** Names that everybody has: masking them everywhere would hide what a report is about. */
const nobodys = new Set(
  'root vagrant user users admin administrator ubuntu debian fedora centos core docker dcos mesos guest test runner build nobody home host local localhost desktop machine computer linux windows'.split(
    ' ',
  ),
);

/** Homes of whoever it is; not those inside of machines. */
const anyHome = [
  /(\/(?:var\/)?home\/)(?!(?:vagrant|core|centos|ubuntu)(?![\w.-]))([^/\s"'\\:;,<>()[\]{}]+)/g,
  /(\/Users\/)(?!Shared(?![\w.-]))([^/\s"'\\:;,<>()[\]{}]+)/g,
  /([\\/]{1,4}Users[\\/]{1,4})(?!Public(?![\w.-]))([^\\/"':;,<>|\r\n]{1,40}(?=[\\/])|[^\\/\s"':;,<>|]+)/gi,
];

/** Finds the names however they are written: as a path, in an address, in JSON, in another case. */
export function maskerOfNames({ homes, users, hosts }: Names) {
  // The longest first, and places before the names that are in them.
  const rules = [
    ...longestFirst(homes)
      .filter(isOwnPlace)
      .map((home) => [pathPattern(home), masks.home] as const),
    ...longestFirst(hosts)
      .filter(isOwnName)
      .map((host) => [wordPattern(host), masks.host] as const),
    ...longestFirst(users)
      .filter(isOwnName)
      .map((user) => [wordPattern(user), masks.user] as const),
  ];
  return (text: string): { text: string; count: number } => {
    let count = 0;
    let result = text;
    for (const [pattern, mask] of rules) {
      result = result.replace(pattern, () => {
        count += 1;
        return mask;
      });
    }
    for (const home of anyHome) {
      result = result.replace(home, (_whole, place: string) => {
        count += 1;
        return `${place}${masks.user}`;
      });
    }
    return { text: result, count };
  };
}

function longestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length);
}

function isOwnPlace(path: string): boolean {
  return path.split(/[\\/]/).filter(Boolean).length > 1;
}

function isOwnName(name: string): boolean {
  return name.length > 1 && !nobodys.has(name.toLowerCase());
}

/** Between names of a path: one slash of either kind, doubled in JSON, or as an address writes it. */
function pathPattern(path: string): RegExp {
  const parts = path.split(/[\\/]/).filter(Boolean);
  const separator = String.raw`(?:[\\/]{1,4}|%2f|%5c)`;
  const written = parts.map((part) => part.split('').map(letterPattern).join(''));
  // Only the path's own slash, not those of `file://` before it.
  const first = /^[a-z]:$/i.test(parts[0] ?? '') ? '' : String.raw`(?:[\\/]|%2f|%5c)`;
  return new RegExp(`${first}${written.join(separator)}(?![\\p{L}\\p{N}_-])`, 'giu');
}

/** Not inside of another word; an escape of an address or of JSON is none. */
function wordPattern(name: string): RegExp {
  const written = name.split('').map(letterPattern).join('');
  const before = String.raw`(?<=^|[^\p{L}\p{N}]|%[0-9a-f]{2}|(?<!\\)\\[nrt])`;
  return new RegExp(`${before}${written}(?![\\p{L}\\p{N}])`, 'giu');
}

function letterPattern(letter: string): string {
  const plain = letter.replace(
    /[^\p{L}\p{N}]/u,
    (odd) => `\\u{${(odd.codePointAt(0) ?? 0).toString(16)}}`,
  );
  const encoded = encodeURIComponent(letter.toWellFormed());
  return encoded === letter ? plain : `(?:${plain}|${encoded})`;
}
