import type { IncomingMessage } from 'node:http';
import type { MessageCode, Params } from '../../shared/messages/message.ts';
import { ProblemError, type ProblemKind, problem } from '../../shared/problem.ts';
import type { DownloadItem } from './download-item.ts';
import { RedirectError } from './http.ts';

/** A failure of one try: the problem it is, and whether another try may go better. */
export class TryError extends Error {
  readonly problem: ProblemError;
  readonly again: boolean;

  constructor(problem: ProblemError, again: boolean) {
    super(problem.message, { cause: problem });
    this.problem = problem;
    this.again = again;
  }
}

/** What a server says about a file that it does not give. */
export function refusedAnswer(
  item: DownloadItem,
  url: string,
  response: IncomingMessage,
): TryError {
  const { statusCode = 0, statusMessage = '' } = response;
  const detail = `HTTP ${statusCode} ${statusMessage}`.trim();
  // Buckets answer 403 for what does not exist, and a log-in page is no answer to wait for.
  const gone = statusCode >= 400 && statusCode < 500 && ![408, 425, 429].includes(statusCode);
  const proxy = statusCode === 407;
  if (gone && !proxy) return failed(item, 'RELEASE-GONE', { url, detail }, false, 'prerequisite');
  return failed(item, 'RELEASE-SERVER-FAILED', { url, detail }, !proxy);
}

/** What a failed request means: no connection, a certificate that is not trusted, a circle. */
export function failedRequest(item: DownloadItem, url: string, error: unknown): Error {
  if (error instanceof ProblemError || error instanceof TryError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
  if (error instanceof RedirectError) {
    return failed(item, 'RELEASE-REDIRECTED', { url, detail }, false);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|^ERR_TLS|^ERR_SSL/.test(code)) {
    return failed(item, 'RELEASE-UNTRUSTED', { url, detail: `${detail}, ${code}` }, false);
  }
  return failed(item, 'RELEASE-UNREACHABLE', { url, detail }, true);
}

/** A page or an error text where a file was expected. */
export function notTheFile(item: DownloadItem, url: string, found: string): TryError {
  return failed(item, 'RELEASE-NOT-THE-FILE', { url, found }, false);
}

/** A problem of this item; `kind` is `failed` unless told. */
export function failed(
  { what, instead }: DownloadItem,
  code: MessageCode,
  params: Params,
  again: boolean,
  kind: ProblemKind = 'failed',
): TryError {
  return new TryError(
    new ProblemError(problem(code, { what, file: instead, ...params }, { kind })),
    again,
  );
}

/**
 * What the beginning of a body is, where it is not what the item's content begins with; null where it
 * may be the file. `head` should have 16 bytes or be all there is.
 */
export function impostor({ content }: Pick<DownloadItem, 'content'>, head: Buffer): string | null {
  const text = head.toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<?xml') || text.startsWith('<error')) return 'an error text (XML)';
  if (text.startsWith('<')) return 'a web page (HTML)';
  if (text.startsWith('{') || text.startsWith('[')) return 'a message (JSON)';
  if (head.length === 0) return 'empty';
  if (content === 'script' && !head.subarray(0, 2).equals(Buffer.from('#!'))) return 'no script';
  return null;
}
