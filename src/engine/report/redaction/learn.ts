import { maskBlocks } from './blocks.ts';
import { labelledValues } from './labelled.ts';
import { isMask } from './masks.ts';
import { secretsInShapes } from './shapes.ts';

/** A bound for what is kept in memory, far beyond what any computer has. */
const mostSecrets = 50_000;

/** What everybody's password is; and words that stand behind a name without being a secret. */
const commonplace =
  /^(?:vagrant|admin|root|deleteme|password|secret|token|changeme|default|enabled|disabled|required|missing|unknown|invalid|expired|generated|present|absent|localhost|zookeeper|mesos|marathon|virtualbox|simulated)$/i;

/**
 * What the texts say is secret, in the words of one that names it: such a value is one wherever else it
 * stands without a name.
 */
export function secretsIn(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const add = (value: string) => {
    for (const each of variantsOf(value)) {
      if (found.size < mostSecrets && isTelling(each)) found.add(each);
    }
  };
  for (const text of texts) {
    const blocks = maskBlocks(text);
    for (const line of blocks.lines) add(line);
    for (const { value } of labelledValues(text)) {
      add(value);
      // A header or an argument may name what is in it once more.
      for (const inner of labelledValues(value)) add(inner.value);
    }
    for (const value of secretsInShapes(text)) add(value);
  }
  return found;
}

/** The value itself, what JSON means by it, its lines, and without what only ends it. */
function variantsOf(value: string): string[] {
  const plain = value.trim();
  const isList = /^[[{]/.test(plain);
  const lines = plain.split(/\r?\n|\\n/).map((line) => line.trim());
  const bare = plain.replace(/^["']|["']$/g, '').replace(/[,;)\]}]+$/, '');
  // Of a list each text, and not the list.
  const items = isList ? [...plain.matchAll(/"((?:[^"\\]|\\.){1,400})"/g)] : [];
  const scheme = /^(?:token=|Bearer |Basic |Digest )(.*)$/i.exec(bare)?.[1];
  const pair = /^[\w.-]{1,60}=([^\s;]+)/.exec(bare)?.[1];
  const all = [...(isList ? [] : [plain, bare, ...lines]), ...items.map(([, item = '']) => item)];
  if (scheme !== undefined) all.push(scheme);
  if (pair !== undefined) all.push(pair);
  return all.flatMap((each) => [each, unescaped(each)]);
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    return String(JSON.parse(`"${text.replace(/(?<!\\)"/g, '\\"')}"`));
  } catch {
    return text;
  }
}

/** Rare enough to be looked for by itself: no word of every day, no path, no number. */
function isTelling(value: string): boolean {
  if (value.length < 6 || value.length > 4_000 || isMask(value)) return false;
  if (commonplace.test(value) || /^[\d.,:]+$/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/].filter((kind) => kind.test(value));
  // Base64 may look like a path, too: one with letters of all kinds and digits is taken for a secret.
  if (kinds.length < 4 && path.test(value)) return false;
  return kinds.length > 1 || value.length >= 12;
}

const path = /^(?:[a-z]:|~)?[\\/][\w .-]+[\\/][\w ./\\:~-]*$/i;
