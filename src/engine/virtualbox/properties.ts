/**
 * Reads what VBoxManage prints with `--machinereadable`: `key="value"`, `"key"="value"` or `key=value`
 * a line. In quoted values `\"` and `\\` are escapes (older versions escape nothing) and line ends
 * stand as they are. Lines without a `=` exist and say nothing. Of a key that is there twice the first
 * counts: what people can write, descriptions above all, comes last.
 */
export function parseProperties(output: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let at = 0;
  while (at < output.length) {
    entryStart.lastIndex = at;
    const start = entryStart.exec(output);
    if (start === null) {
      at = endOfLine(output, at);
      continue;
    }
    const [opening, quotedKey, bareKey = '', quote] = start;
    const key = quotedKey === undefined ? bareKey : unescaped(quotedKey);
    const from = at + opening.length;
    const end = quote === '"' ? endOfQuoted(output, from) : endOfLine(output, from);
    const raw = output.slice(from, end);
    const value = quote === '"' ? unescaped(raw.replace(/"\r?\n?$/, '')) : raw.trimEnd();
    if (!properties.has(key)) properties.set(key, value);
    at = end;
  }
  return properties;
}

const entryStart = /(?:"((?:[^"\\\n]|\\.)*)"|([^"=\s][^="\n]*))=("?)/y;

/** Behind the line whose last character is a quotation mark that no backslash escapes. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end).replace(/\r?\n$/, '');
    if (line.endsWith('"') && trailingBackslashes(line.slice(0, -1)) % 2 === 0) return end;
    at = end;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function trailingBackslashes(text: string): number {
  return /\\*$/.exec(text)?.[0].length ?? 0;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

/**
 * Reads what VBoxManage prints for people in paragraphs of `Label:   value` lines, as `list hostonlyifs`
 * does: one map a paragraph, in the order printed.
 */
export function parseParagraphs(output: string): ReadonlyMap<string, string>[] {
  return output
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => {
      const pairs = paragraph.split(/\r?\n/).flatMap((line): [string, string][] => {
        const [, label, value] = /^([A-Za-z][^:]*):\s*(.*?)\s*$/.exec(line) ?? [];
        return label === undefined || value === undefined ? [] : [[label, value]];
      });
      return new Map(pairs.toReversed());
    })
    .filter((pairs) => pairs.size > 0);
}
