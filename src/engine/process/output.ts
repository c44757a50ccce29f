import { StringDecoder } from 'node:string_decoder';

/** Longest line in characters; a longer one comes in pieces, so that memory stays bounded. */
const LONGEST_LINE = 1024 * 1024;

export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** Delivers a last line that has no line end. */
  end(): void;
}

/**
 * Cuts UTF-8 output into lines at \n, \r\n and \r (a progress display is a line each time it is
 * drawn), however the chunks fall.
 */
export function splitLines(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  // A \r at the end of a chunk may be the first half of \r\n.
  let afterReturn = false;

  const take = (text: string): void => {
    let rest = text;
    if (afterReturn && rest !== '') {
      if (rest.startsWith('\n')) rest = rest.slice(1);
      afterReturn = false;
    }
    if (rest === '') return;
    afterReturn = rest.endsWith('\r');
    const pieces = rest.split(/\r\n|\n|\r/);
    pieces[0] = pending + pieces[0];
    pending = pieces.pop() ?? '';
    for (const line of pieces) onLine(line);
    while (pending.length > LONGEST_LINE) {
      onLine(pending.slice(0, LONGEST_LINE));
      pending = pending.slice(LONGEST_LINE);
    }
  };

  return {
    write: (chunk) => take(decoder.write(Buffer.from(chunk))),
    end: () => {
      take(decoder.end());
      if (pending !== '') onLine(pending);
      pending = '';
    },
  };
}

export interface Capture {
  add(chunk: Uint8Array): void;
  /** What was kept; where that is not all, a last line says so. */
  text(): string;
  /** Bytes that came, kept or not. */
  readonly seen: number;
}

/** Keeps the first `limitBytes` of an output, so that memory stays bounded. */
export function captureOutput(limitBytes: number): Capture {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  return {
    add(chunk) {
      const part = chunk.subarray(0, limitBytes - kept);
      if (part.length > 0) chunks.push(part);
      kept += part.length;
      seen += chunk.length;
    },
    text() {
      const text = Buffer.concat(chunks).toString('utf8');
      return seen > kept ? `${text}\n[${seen - kept} more bytes were not kept]\n` : text;
    },
    get seen() {
      return seen;
    },
  };
}
