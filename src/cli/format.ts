import { stripVTControlCharacters } from 'node:util';

/** Memory for a person: MiB in, `10.5 GB` out. */
export function formatMemory(mib: number): string {
  return mib < 1024 ? `${mib} MB` : `${(mib / 1024).toFixed(1)} GB`;
}

/** A size for a person: bytes in, `512 B`, `1.5 KB` or `2.0 MB` out. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KB` : `${(kibibytes / 1024).toFixed(1)} MB`;
}

/** A duration for a person: ms in, `0.4 s`, `1 min 20 s` or `2 h 5 min` out. */
export function formatDuration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** A fraction 0..1 as whole percent; 100 only where it is all. */
export function formatPercent(fraction: number): number {
  return Math.floor(Math.min(1, Math.max(0, fraction)) * 100);
}

/** A line of another program made harmless for a terminal: no escape sequence, no control character. */
export function plainLine(line: string): string {
  return stripVTControlCharacters(line).replace(/\p{Cc}+/gu, ' ');
}

/** The text cut to so many characters. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
}

/** Rows as lines with aligned columns, two spaces between them; the first row is the head. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
