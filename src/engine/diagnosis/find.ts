import type { Diagnosis, Evidence } from '../../shared/diagnosis/diagnosis.ts';
import type { Signature } from '../failures/signatures.ts';
import type { LogText } from './log-text.ts';

/** A diagnosis, and how near to the end of the log it was seen last: 0..1, and 2 in a problem. */
export interface Found {
  readonly diagnosis: Diagnosis;
  readonly nearness: number;
}

const longestEvidence = 300;

/** Every known failure that shows in the log; in no order. */
export function findIn(log: LogText, signatures: readonly Signature[]): Found[] {
  return signatures.flatMap((signature) => {
    const seen = lastMatch(log.text, signature.patterns);
    if (seen === null) return [];
    const { match, count } = seen;
    const { id, part, role, cause, problems, action } = signature;
    const params = { ...match.groups };
    const diagnosis: Diagnosis = {
      id,
      part,
      role,
      cause: Object.keys(params).length === 0 ? { code: cause } : { code: cause, params },
      count,
      evidence: evidenceOf(log, match),
      problems,
      action: action ?? null,
    };
    return [{ diagnosis, nearness: match.index / Math.max(1, log.text.length) }];
  });
}

/** The newest match of any of the patterns, and how many there are. */
function lastMatch(text: string, patterns: readonly RegExp[]) {
  let last: RegExpExecArray | null = null;
  let count = 0;
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      count += 1;
      if (last === null || match.index >= last.index) last = match;
    }
  }
  return last === null ? null : { match: last, count };
}

/** The whole line, also where only a part of it was matched; of a sentence over two lines both. */
function evidenceOf(log: LogText, match: RegExpExecArray): Evidence {
  const { text } = log;
  const begin = text.lastIndexOf('\n', match.index) + 1;
  const end = text.indexOf('\n', match.index + match[0].length);
  const lines = text.slice(begin, end < 0 ? undefined : end).replaceAll('\n', ' ');
  const told = lines.length > longestEvidence ? `${lines.slice(0, longestEvidence)}…` : lines;
  return { text: told, ...log.at(match.index) };
}
