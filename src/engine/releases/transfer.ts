import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { failed, failedRequest, impostor, notTheFile, refusedAnswer } from './answer.ts';
import type { DownloadItem } from './download-item.ts';
import type { HttpClient } from './http.ts';
import { discardPart, type Part, partPath, readPart, validatorOf, writeOrigin } from './part.ts';
import { isPage, lengthOf, rangeOf } from './probe.ts';
import { writeBody } from './write-body.ts';

export interface TransferContext {
  readonly client: HttpClient;
  readonly signal: AbortSignal;
  /** So many more bytes are about to be written beside the target; throws where they do not fit. */
  ensureSpace(bytes: number): Promise<void>;
  /** The part begins anew: what was there before counts for nothing. */
  onRestart(): void;
  /** The first `bytes` of the part are written; `total` is null where the server does not say. */
  onBytes(bytes: number, total: number | null): void;
}

/**
 * One try to complete the part of an item from one address; goes on where the part ends if the server
 * still has the same file. Gives the whole's size. Throws a `TryError`, or the signal's reason; what was
 * written stays for the next try.
 */
export async function transfer(
  item: DownloadItem,
  url: string,
  context: TransferContext,
): Promise<number> {
  const part = await usablePart(item, url);
  if (part !== null) {
    context.onBytes(part.bytes, part.origin.size);
    if (part.bytes === part.origin.size) return part.bytes;
  }
  const response = await ask(item, url, part, context);
  try {
    const start = part !== null && (await continues(item, url, part, response)) ? part.bytes : 0;
    const length = lengthOf(response);
    const total = length === null ? (rangeOf(response)?.total ?? null) : start + length;
    if (length !== null) await context.ensureSpace(length);
    const head = start === 0 ? await firstBytes(item, url, response, context.signal) : [];
    if (start === 0) {
      context.onRestart();
      await discardPart(item.target);
      await writeOrigin(item.target, originOf(url, response, total));
    }
    await using file = await open(partPath(item.target), start === 0 ? 'w' : 'r+');
    return await receive(item, url, { response, head, file, start, total }, context);
  } finally {
    response.destroy();
  }
}

/** The part, if it comes from this address and the server can be asked to go on with it. */
async function usablePart({ target }: DownloadItem, url: string): Promise<Part | null> {
  const part = await readPart(target);
  if (part === null || part.origin.url !== url) return null;
  const complete = part.bytes === part.origin.size;
  return complete || validatorOf(part.origin) !== null ? part : null;
}

async function ask(
  item: DownloadItem,
  url: string,
  part: Part | null,
  { client, signal }: TransferContext,
): Promise<IncomingMessage> {
  const validator = part === null ? null : validatorOf(part.origin);
  const headers =
    part === null || validator === null
      ? {}
      : { range: `bytes=${part.bytes}-`, 'if-range': validator };
  try {
    return await client.request(url, { method: 'GET', headers, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw failedRequest(item, url, error);
  }
}

/** Whether the answer is the rest of the part; false where it is the whole. Throws for anything else. */
async function continues(
  item: DownloadItem,
  url: string,
  { bytes, origin }: Part,
  response: IncomingMessage,
): Promise<boolean> {
  if (response.statusCode === 200) return false;
  if (response.statusCode !== 206 && response.statusCode !== 416) return false;
  const range = rangeOf(response);
  const etag = response.headers.etag ?? null;
  const same =
    response.statusCode === 206 &&
    range?.start === bytes &&
    (range.total === null || origin.size === null || range.total === origin.size) &&
    (etag === null || origin.etag === null || etag === origin.etag);
  if (same) return true;
  // The file there is another one now, or the server counts in its own way: from the beginning then.
  await discardPart(item.target);
  throw failed(
    item,
    'RELEASE-INCOMPLETE',
    { url, received: bytes, expected: origin.size ?? '?' },
    true,
  );
}

/** The first chunks, once they are known to begin as the file does. */
async function firstBytes(
  item: DownloadItem,
  url: string,
  response: IncomingMessage,
  signal: AbortSignal,
): Promise<Buffer[]> {
  if (response.statusCode !== 200) throw refusedAnswer(item, url, response);
  if (isPage(response)) throw notTheFile(item, url, 'a web page or an error text');
  const head: Buffer[] = [];
  let bytes = 0;
  try {
    while (bytes < 16) {
      const { done, value } = await nextChunk(response);
      if (done) break;
      head.push(value);
      bytes += value.length;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw failedRequest(item, url, error);
  }
  const found = impostor(item, Buffer.concat(head));
  if (found !== null) throw notTheFile(item, url, found);
  return head;
}

// `for await` would end the stream with the loop; the rest is read later.
async function nextChunk(response: IncomingMessage) {
  const chunks = response.iterator({ destroyOnReturn: false });
  const next = await chunks.next();
  await chunks.return?.();
  return next.done === true
    ? ({ done: true } as const)
    : { done: false as const, value: next.value as Buffer };
}

interface Body {
  readonly response: IncomingMessage;
  /** Chunks that were read already. */
  readonly head: readonly Buffer[];
  readonly file: FileHandle;
  /** Where in the file it goes. */
  readonly start: number;
  readonly total: number | null;
}

async function receive(
  item: DownloadItem,
  url: string,
  { response, head, file, start, total }: Body,
  { signal, onBytes }: TransferContext,
): Promise<number> {
  const { bytes, broken } = await writeBody(file, start, head, response, (written) =>
    onBytes(written, total),
  );
  signal.throwIfAborted();
  if (broken === null && (total === null || bytes === total)) return bytes;
  const params = { url, received: bytes, expected: total ?? '?' };
  throw failed(item, 'RELEASE-INCOMPLETE', params, true);
}

function originOf(url: string, { headers }: IncomingMessage, size: number | null) {
  return {
    url,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    size,
  };
}
