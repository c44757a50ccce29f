/**
 * The little of TOML that the tool's own dcos.toml is made of: tables, and a value a line. A document is
 * changed line by line, so that everything else in it stays as somebody wrote it.
 */

export type TomlValue = string | number | boolean;

/** Values by `table.key`. Null where the document is beyond what is understood here. */
export function readToml(text: string): ReadonlyMap<string, TomlValue> | null {
  const values = new Map<string, TomlValue>();
  for (const line of linesOf(text) ?? [null]) {
    if (line === null || line.kind === 'odd') return null;
    if (line.kind === 'value') values.set(line.path, line.value);
  }
  return values;
}

/**
 * The document with those values by `table.key`; undefined takes one out. Null where the document is
 * beyond what is understood here: better untouched than broken.
 */
export function writeToml(
  text: string,
  changes: Readonly<Record<string, TomlValue | undefined>>,
): string | null {
  const lines = linesOf(text);
  if (lines === null || lines.some(({ kind }) => kind === 'odd')) return null;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let result = lines.map((line) => ({ ...line }));
  for (const [path, value] of Object.entries(changes)) {
    const [table = '', key = ''] = splitPath(path);
    const at = result.findIndex((line) => line.kind === 'value' && line.path === path);
    if (value === undefined) {
      if (at !== -1) result = result.toSpliced(at, 1);
      continue;
    }
    const line = {
      kind: 'value',
      path,
      value,
      table,
      text: `${key} = ${valueText(value)}`,
    } as const;
    if (at !== -1) {
      const indent = /^\s*/.exec(result[at]?.text ?? '')?.[0] ?? '';
      result[at] = { ...line, text: indent + line.text };
      continue;
    }
    const last = result.findLastIndex((each) => each.table === table && each.kind !== 'space');
    if (last !== -1) {
      result = result.toSpliced(last + 1, 0, line);
      continue;
    }
    const head = { kind: 'table', table, text: `[${table}]` } as const;
    const gap = result.length === 0 ? [] : [{ kind: 'space', table: '', text: '' } as const];
    result = [...result, ...gap, head, line];
  }
  return result.map((line) => `${line.text}${end}`).join('');
}

type Line = { readonly text: string; readonly table: string } & (
  | { readonly kind: 'space' | 'table' | 'odd' }
  | { readonly kind: 'value'; readonly path: string; readonly value: TomlValue }
);

/** Null where a table is there twice, or a text goes over several lines. */
function linesOf(text: string): Line[] | null {
  if (/"""|'''/.test(text)) return null;
  const tables = new Set<string>();
  let table = '';
  const lines: Line[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const head = /^\s*\[\s*([A-Za-z0-9_.-]+)\s*\]\s*(#.*)?$/.exec(line)?.[1];
    if (head !== undefined) {
      if (tables.has(head)) return null;
      tables.add(head);
      table = head;
      lines.push({ kind: 'table', table, text: line });
      continue;
    }
    if (/^\s*(#.*)?$/.test(line)) {
      lines.push({ kind: 'space', table, text: line });
      continue;
    }
    const [, key, written = ''] = /^\s*([A-Za-z0-9_-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) lines.push({ kind: 'odd', table, text: line });
    else {
      const value = readValue(written) ?? written;
      lines.push({ kind: 'value', table, path: `${table}.${key}`, value, text: line });
    }
  }
  // The last line end is no line of its own.
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

function readValue(written: string): TomlValue | null {
  const basic = /^("(?:[^"\\]|\\.)*")\s*(#.*)?$/.exec(written)?.[1];
  if (basic !== undefined) return basicText(basic);
  const literal = /^'([^']*)'\s*(#.*)?$/.exec(written)?.[1];
  if (literal !== undefined) return literal;
  const bare = /^([^\s#]+)\s*(#.*)?$/.exec(written)?.[1] ?? '';
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return /^[+-]?\d+$/.test(bare) ? Number(bare) : null;
}

function basicText(quoted: string): string | null {
  try {
    // Of TOML's escapes only \U is not JSON's.
    return JSON.parse(quoted);
  } catch {
    return null;
  }
}

function valueText(value: TomlValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function splitPath(path: string): [string, string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}
