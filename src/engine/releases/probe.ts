import type { IncomingMessage } from 'node:http';
import { failedRequest, notTheFile, refusedAnswer, TryError } from './answer.ts';
import type { DownloadItem } from './download-item.ts';
import type { HttpClient } from './http.ts';

/** A place that has the file. */
export interface Source {
  readonly url: string;
  /** Bytes; null where the server does not say. */
  readonly size: number | null;
}

/**
 * Asks the item's addresses in turn whether they have the file, without fetching it: HEAD, and one byte
 * where a server does not care for HEAD. The first that has it wins. Throws the problem of the first
 * address where none has: `RELEASE-GONE` (prerequisite) and its like.
 */
export async function probe(
  item: DownloadItem,
  client: HttpClient,
  signal?: AbortSignal,
): Promise<Source> {
  let first: Error | undefined;
  for (const url of item.urls) {
    try {
      return await probeOne(item, url, client, signal);
    } catch (error) {
      signal?.throwIfAborted();
      first ??= error instanceof TryError ? error.problem : (error as Error);
    }
  }
  throw first ?? new Error(`${item.what} has no address.`);
}

/** A probe is asked while a person waits, ms. */
const patienceMs = 15_000;

async function probeOne(
  item: DownloadItem,
  url: string,
  client: HttpClient,
  signal: AbortSignal | undefined,
): Promise<Source> {
  const ask = async (method: 'HEAD' | 'GET', headers: Record<string, string> = {}) => {
    try {
      const asked = { method, headers, silenceMs: patienceMs, ...(signal && { signal }) };
      const response = await client.request(url, asked);
      // Only the head counts; a server that ignores Range would send hundreds of MB.
      response.destroy();
      return response;
    } catch (error) {
      signal?.throwIfAborted();
      throw failedRequest(item, url, error);
    }
  };
  const head = await ask('HEAD');
  if (head.statusCode === 200 && !isPage(head)) return { url, size: lengthOf(head) };
  const byte = await ask('GET', { range: 'bytes=0-0' });
  const given = byte.statusCode === 200 || byte.statusCode === 206;
  if (!given) throw refusedAnswer(item, url, byte);
  if (isPage(byte)) throw notTheFile(item, url, 'a web page');
  return { url, size: byte.statusCode === 206 ? (rangeOf(byte)?.total ?? null) : lengthOf(byte) };
}

/** Whether the answer is meant for eyes: a log-in page of a proxy, an error text. */
export function isPage({ headers }: IncomingMessage): boolean {
  return /^(text\/html|application\/xhtml|(text|application)\/xml)/i.test(
    headers['content-type'] ?? '',
  );
}

/** Content-Length, or null. */
export function lengthOf({ headers }: IncomingMessage): number | null {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(length) ? length : null;
}

/** First byte and whole size of a part of a file, `bytes 100-199/200`; null where it says neither. */
export function rangeOf({
  headers,
}: IncomingMessage): { start: number; total: number | null } | null {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
  if (match === null) return null;
  return { start: Number(match[1]), total: match[2] === '*' ? null : Number(match[2]) };
}
