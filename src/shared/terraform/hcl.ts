/** A value of Terraform's language; `raw` is an expression as it stands. */
export type HclValue = string | number | boolean | readonly string[] | { readonly raw: string };

/** A block of Terraform's language: `module "dcos" { … }`. */
export interface HclBlock {
  /** The words before the brace; the first one bare, the others quoted. */
  readonly words: readonly [string, ...string[]];
  /** A line above it that says what it is for. */
  readonly comment?: string;
  readonly attributes?: Readonly<Record<string, HclValue>>;
  readonly blocks?: readonly HclBlock[];
}

/** The blocks as `terraform fmt` writes them: two spaces, equals signs in one column. */
export function writeHcl(blocks: readonly HclBlock[]): string {
  return `${blocks.map((block) => blockText(block, '')).join('\n\n')}\n`;
}

function blockText({ words, comment, attributes = {}, blocks = [] }: HclBlock, indent: string) {
  const inner = `${indent}  `;
  const entries = Object.entries(attributes);
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  const lines = entries.map(
    ([name, value]) => `${inner}${name.padEnd(width)} = ${valueText(value)}`,
  );
  const parts = [lines.join('\n'), ...blocks.map((block): string => blockText(block, inner))];
  const body = parts.filter((part) => part !== '').join('\n\n');
  const [kind, ...labels] = words;
  const head = [kind, ...labels.map(quoted)].join(' ');
  const above = comment === undefined ? '' : `${indent}# ${comment}\n`;
  return body === ''
    ? `${above}${indent}${head} {\n${indent}}`
    : `${above}${indent}${head} {\n${body}\n${indent}}`;
}

function valueText(value: HclValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object' && 'raw' in value) return value.raw;
  return typeof value === 'object' ? `[${value.map(quoted).join(', ')}]` : String(value);
}

/** A string in which nothing is an expression: `${` and `%{` are doubled, as the language asks for. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(/([$%])\{/g, '$1$1{');
  return `"${escaped}"`;
}
