import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts chunks of bytes into lines. A character may be torn between chunks; a carriage return ends a
 * line too, because progress displays (curl, docker) end theirs with it.
 */
export function lineSplitter(onLine: (line: string) => void): {
  write(chunk: Buffer): void;
  end(): void;
} {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let afterReturn = false;

  const take = (text: string) => {
    for (const part of text.split(/(\r\n|\n|\r)/)) {
      if (part === '\n' && afterReturn) {
        // The second half of a CRLF that was torn between two chunks.
      } else if (part === '\r\n' || part === '\n' || part === '\r') {
        onLine(rest);
        rest = '';
      } else {
        rest += part;
      }
      if (part !== '') afterReturn = part === '\r';
    }
  };

  return {
    write: (chunk) => take(decoder.write(chunk)),
    end: () => {
      take(decoder.end());
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}
