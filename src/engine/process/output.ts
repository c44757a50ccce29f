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
  text(): string;
  readonly truncated: boolean;
}

/** Keeps the first `limitBytes` of an output and only notes that there was more. */
export function captureOutput(limitBytes: number): Capture {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let truncated = false;
  return {
    add(chunk) {
      const room = limitBytes - size;
      const kept = chunk.length > room ? chunk.subarray(0, room) : chunk;
      truncated ||= kept.length < chunk.length;
      if (kept.length > 0) chunks.push(kept);
      size += kept.length;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
    get truncated() {
      return truncated;
    },
  };
}
