import type { topology } from '../messages/en/topology.ts';
import { type Params, renderRemedy, renderText } from '../messages/message.ts';

export type TopologyCode = keyof typeof topology;

/** Something wrong or doubtful in a topology file. */
export interface Issue {
  readonly code: TopologyCode;
  readonly params: Params;
  /** Where, as `m1.ip` or `p1.aliases[0]`; empty for the whole file. */
  readonly path: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** An issue as `--json` shows it. */
export interface IssueJson {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

export function issueToJson(issue: Issue): IssueJson {
  const { code, path, line } = issue;
  return { code, path, line, message: renderText(issue), remedy: renderRemedy(issue) ?? '' };
}

/** Collects issues; what is an error and what a warning is said at the place that finds it. */
export interface IssueList {
  readonly errors: Issue[];
  readonly warnings: Issue[];
  error(code: TopologyCode, where: Where, params?: Params): void;
  warn(code: TopologyCode, where: Where, params?: Params): void;
}

export interface Where {
  readonly path: string;
  readonly line: number;
}

export function issueList(): IssueList {
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  const adder =
    (list: Issue[]) =>
    (code: TopologyCode, where: Where, params: Params = {}) => {
      list.push({ code, params, path: where.path, line: where.line });
    };
  return { errors, warnings, error: adder(errors), warn: adder(warnings) };
}

/** Text of the file as a message may quote it: one line, at most `longest` characters. */
export function quoted(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
