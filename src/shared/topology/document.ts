import {
  Composer,
  type CST,
  type Document,
  isMap,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { type Expansion, expand } from './expansion.ts';
import { type Issue, type IssueList, issueList, quoted } from './issue.ts';

/** The YAML tree of a topology file, or what keeps it from being read. */
export interface TopologyDocument {
  /** The map of machines; null where the file has none or cannot be trusted, and `errors` says why. */
  readonly root: YAMLMap | null;
  readonly errors: readonly Issue[];
  /** 1-based line of an offset or of a node. */
  lineOf(place: number | Node | null | undefined): number;
  /** The node an alias (`*name`) stands for, the node itself else, null for nothing. */
  resolve(node: unknown): Node | null;
}

/** Largest text that is read, characters. dcos-vagrant's largest preset has 1.2 thousand. */
export const LONGEST_TEXT = 64 * 1024;

/**
 * Reads YAML as the Ruby of dcos-vagrant does (version 1.1, with merge keys), in bounded work
 * whatever the text is. Does not throw.
 */
export function readDocument(text: string): TopologyDocument {
  const issues = issueList();
  const refused = unreadable(text);
  if (refused) return nothing(refused);
  const { document, lines } = compose(text);
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const tabs = document.errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const untabbed = text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));
  if (tabs.length > 0 && untabbed !== text) {
    const tabLines = [...new Set(tabs.map((error) => lineAt(error.pos[0])))];
    for (const line of tabLines.slice(0, MOST_SYNTAX_ERRORS)) {
      issues.error('TOPOLOGY-TAB', { path: '', line });
    }
    // Read on with the tabs as spaces, so that the rest of the file is judged in the same run.
    const rest = readDocument(untabbed);
    return { ...rest, errors: [...issues.errors, ...rest.errors] };
  }
  addSyntaxErrors(issues, document.errors, lineAt);
  const { contents } = document;
  if (issues.errors.length > 0) return nothing(...issues.errors);
  if (contents === null) return nothing(whole('TOPOLOGY-EMPTY'));
  if (!isMap(contents)) {
    return nothing({ ...whole('TOPOLOGY-NOT-A-MAP'), line: lineAt(contents.range?.[0] ?? 0) });
  }
  const expansion = expand(contents);
  addExpansionErrors(issues, expansion, lineAt);
  if (issues.errors.length > 0) return nothing(...issues.errors);
  return {
    root: contents as YAMLMap,
    errors: [],
    lineOf: (place) => lineAt(typeof place === 'number' ? place : (place?.range?.[0] ?? 0)),
    resolve: expansion.resolve,
  };
}

const MOST_SYNTAX_ERRORS = 20;

function nothing(...errors: Issue[]): TopologyDocument {
  return { root: null, errors, lineOf: () => 1, resolve: () => null };
}

function whole(code: Issue['code'], params: Issue['params'] = {}): Issue {
  return { code, params, path: '', line: 1 };
}

function unreadable(text: string): Issue | null {
  if (text.length > LONGEST_TEXT) {
    return whole('TOPOLOGY-TOO-LONG', { limit: LONGEST_TEXT / 1024 });
  }
  const line = text.split('\n').findIndex(hasControlCharacter) + 1;
  return line > 0 ? { ...whole('TOPOLOGY-BINARY'), line } : null;
}

/** Characters that YAML excludes and that a text file does not hold: C0 without tab, LF, CR; DEL. */
function hasControlCharacter(line: string): boolean {
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 13) || code === 127) return true;
  }
  return false;
}

interface Composed {
  readonly document: Pick<Document.Parsed, 'contents' | 'errors'>;
  readonly lines: LineCounter;
}

function compose(text: string): Composed {
  const lines = new LineCounter();
  // Keys are compared later, with both lines: the library's own check is quadratic.
  const composer = new Composer({ version: '1.1', uniqueKeys: false });
  const tokens = untilTooWrong(new Parser(lines.addNewLine).parse(text));
  let first: Document.Parsed | undefined;
  const extra: YAMLError[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    if (first === undefined) first = document;
    else extra.push({ code: 'MULTIPLE_DOCS', pos: [document.range[0], 0] } as YAMLError);
  }
  const errors = [...(first?.errors ?? []), ...extra.slice(0, 1)] as Document.Parsed['errors'];
  return { document: { contents: first?.contents ?? null, errors }, lines };
}

/** Every broken token costs an error object: a file of nothing else is given up early. */
function* untilTooWrong(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let wrong = 0;
  for (const token of tokens) {
    if (token.type === 'error') wrong += 1;
    if (wrong > MOST_SYNTAX_ERRORS) return;
    yield token;
  }
}

type LineAt = (offset: number) => number;

function addSyntaxErrors(issues: IssueList, errors: readonly YAMLError[], lineAt: LineAt): void {
  const told = new Set<number>();
  for (const error of errors) {
    const line = lineAt(error.pos[0]);
    if (told.has(line) || told.size >= MOST_SYNTAX_ERRORS) continue;
    told.add(line);
    const where = { path: '', line };
    if (error.code === 'MULTIPLE_DOCS') issues.error('TOPOLOGY-SEVERAL-DOCUMENTS', where);
    else if (error.code === 'RESOURCE_EXHAUSTION') issues.error('TOPOLOGY-TOO-DEEP', where);
    else issues.error('TOPOLOGY-SYNTAX', where, { detail: quoted(error.message, 120) });
  }
}

function addExpansionErrors(issues: IssueList, expansion: Expansion, lineAt: LineAt): void {
  for (const { name, offset } of expansion.unknown) {
    const where = { path: '', line: lineAt(offset) };
    issues.error('TOPOLOGY-ANCHOR-UNKNOWN', where, { anchor: quoted(name) });
  }
  const { excess } = expansion;
  if (excess === null) return;
  const where = { path: '', line: lineAt(excess.offset) };
  if (excess.cyclic) issues.error('TOPOLOGY-ANCHOR-CYCLE', where, { anchor: quoted(excess.name) });
  else issues.error('TOPOLOGY-ANCHORS-EXCESSIVE', where, { anchor: quoted(excess.name) });
}
