import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
} from 'yaml';
import type { MessageCode, Params } from '../messages/message.ts';
import { type Problem, problem } from '../problem.ts';
import type { Edition } from '../releases/edition.ts';
import { compareMinors } from '../releases/version.ts';
import { fitOf, type KnownKey, type KnownKeys, similarKey } from './known-keys.ts';
import { wrongValue } from './values.ts';

/** What a config.yaml is for. */
export interface ConfigFor {
  /** Version of DC/OS; null where it is not known yet: then no key is too new for it. */
  readonly version: string | null;
  /** Null before the installer is asked: then Enterprise's keys are let pass. */
  readonly edition: Edition | null;
  /** Keys that the cluster replaces whatever the file says: wrong values of theirs do no harm. */
  readonly replaced?: ReadonlySet<string>;
}

/** A config.yaml of the user's. */
export interface ConfigText {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything of a config.yaml that DC/OS of that version would refuse or not understand, in the order of the
 * file: unknown, new and gone keys as warnings, what cannot be as errors. Each has the key as its `path` and
 * its line.
 */
export function checkConfig(file: ConfigText, known: KnownKeys, wanted: ConfigFor): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    return [invalid(file.path, line, error.message.split('\n')[0]?.replace(/:$/, '') ?? '')];
  }
  const { contents } = document;
  if (contents === null) return [];
  if (!isMap(contents)) return [invalid(file.path, 1, 'it is not a map of keys to values')];
  return contents.items.flatMap((pair) => {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const range = (pair.key as { range?: [number, number, number] | null } | null)?.range;
    const { line } = lines.linePos(range?.[0] ?? 0);
    return checkPair({ file, key, line, known, wanted, value: readValue(pair, document) });
  });
}

interface Found {
  readonly file: ConfigText;
  readonly key: string;
  readonly line: number;
  readonly value: unknown;
  readonly known: KnownKeys;
  readonly wanted: ConfigFor;
}

function checkPair(found: Found): Problem[] {
  const { key, known, wanted, value, file, line } = found;
  if (known.calculated.includes(key)) return [told(found, 'error', 'CONFIG-KEY-CALCULATED')];
  const row = known.keys.find((each) => each.key === key);
  if (row === undefined) return [unknownKey(found)];
  const fit = unfit(found, row);
  const harmless = wanted.replaced?.has(key) === true;
  const { here } = row;
  if (here !== undefined && value !== here) {
    const params = { value: String(value), wanted: here };
    return [told(found, 'error', 'CONFIG-TEMPLATE-CONFLICT', params)];
  }
  const values = wrongValue(row, value, `${file.path}:${line}`).map(({ code, params }) =>
    told(found, harmless ? 'warning' : 'error', code, params),
  );
  return [...fit, ...openOnly(found, row), ...values];
}

function unknownKey(found: Found): Problem {
  const like = similarKey(found.key, found.known.keys);
  if (like === null) return told(found, 'warning', 'CONFIG-KEY-UNKNOWN');
  return told(found, 'warning', 'CONFIG-KEY-MISSPELT', { like });
}

function unfit(found: Found, row: KnownKey): Problem[] {
  const { version, edition } = found.wanted;
  const fit = fitOf(row, version);
  const bounds = { version: version ?? '', since: row.since ?? '', until: row.until ?? '' };
  if (fit === 'new') return [told(found, 'warning', 'CONFIG-KEY-NEW', bounds)];
  if (fit === 'gone') return [told(found, 'warning', 'CONFIG-KEY-GONE', bounds)];
  const foreign = row.edition === 'enterprise' && edition === 'open';
  return foreign ? [told(found, 'warning', 'CONFIG-KEY-ENTERPRISE')] : [];
}

/** What DC/OS Open has one value for: saying another is refused, and saying the same is of no use. */
function openOnly(found: Found, { open, since }: KnownKey): Problem[] {
  const { edition, version } = found.wanted;
  if (open === undefined || edition !== 'open') return [];
  if (version !== null && since !== undefined && compareMinors(version, since) < 0) return [];
  if (String(found.value) !== open) {
    const params = { value: String(found.value), wanted: open };
    return [told(found, 'error', 'CONFIG-KEY-OPEN', params)];
  }
  return [told(found, 'warning', 'CONFIG-KEY-OPEN-SAME', { wanted: open })];
}

function told(
  { file, key, line }: Found,
  severity: Problem['severity'],
  code: MessageCode,
  more: Params = {},
): Problem {
  const params = { path: file.path, line, key, ...more };
  return problem(code, params, { kind: 'invalid', severity, path: key, line });
}

function invalid(path: string, line: number, detail: string): Problem {
  const params = { path, line, detail };
  return problem('CONFIG-TEMPLATE-INVALID', params, { kind: 'invalid', path, line });
}

/** As the installer's own YAML reads it: it is Python's, to which an unquoted `yes` is true. */
function readValue(pair: Pair, document: Document): unknown {
  const { value } = pair;
  if (isScalar(value)) {
    if (value.type === Scalar.PLAIN && /^(yes|on)$/i.test(String(value.value))) return true;
    if (value.type === Scalar.PLAIN && /^(no|off)$/i.test(String(value.value))) return false;
    return value.value;
  }
  const node = value as { toJS?: (document: Document) => unknown } | null;
  return node?.toJS?.(document) ?? null;
}
