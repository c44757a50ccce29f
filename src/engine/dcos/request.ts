import { ProblemError, problem, refuse } from '../../shared/problem.ts';

/** One request of a cluster's HTTP API. */
export interface DcosRequest {
  /** GET unless told. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; nothing is sent where it is left out. */
  readonly body?: unknown;
  /** Of the body; `application/json` unless told: Cosmos wants a type of its own for each question. */
  readonly contentType?: string;
  readonly accept?: string;
  /** Of who logged in; null and left out: nobody did. */
  readonly token?: string | null;
  readonly signal?: AbortSignal | undefined;
  /** How long it may take, ms; the client's own time unless told. */
  readonly timeoutMs?: number;
}

/** What was answered, whatever its status but 401 and 403. */
export interface DcosAnswer {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/**
 * Sends a request to a path. Throws `DCOS-UNREACHABLE`, `DCOS-TOKEN-NEEDED` (401 and 403) and
 * `OPERATION-CANCELLED`; any other status is for the caller to read.
 */
export type Send = (path: string, request?: DcosRequest) => Promise<DcosAnswer>;

/** Sends, and hands out the response as it comes: only the network's own errors are thrown. */
export function createSender(baseUrl: string, ask: typeof fetch, patienceMs: number) {
  return async (path: string, request: DcosRequest = {}): Promise<Response> => {
    const { method, body, token = null, accept, signal, timeoutMs = patienceMs } = request;
    const { contentType = 'application/json' } = request;
    const url = `${baseUrl}${path}`;
    const deadline = AbortSignal.timeout(timeoutMs);
    const sends = body !== undefined;
    try {
      return await ask(url, {
        redirect: 'manual',
        ...(method !== undefined && { method }),
        headers: {
          ...(sends && { 'content-type': contentType }),
          ...(accept !== undefined && { accept }),
          // DC/OS knows no "Bearer".
          ...(token !== null && { authorization: `token=${token}` }),
        },
        ...(sends && { body: JSON.stringify(body) }),
        signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      });
    } catch (error) {
      if (signal?.aborted === true) {
        throw new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
      }
      const detail = deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : causeOf(error);
      throw new ProblemError(problem('DCOS-UNREACHABLE', { url, detail }), { cause: error });
    }
  };
}

/** Reads a response to its end; throws `DCOS-TOKEN-NEEDED`. */
export async function readAnswer(url: string, response: Response): Promise<DcosAnswer> {
  const { status } = response;
  const body = await response.text().catch(() => '');
  refuseUnlessLetIn(url, status);
  return { url, status, body };
}

/** Throws `DCOS-TOKEN-NEEDED` (prerequisite) for 401 and 403: a log-in comes before the question. */
export function refuseUnlessLetIn(url: string, status: number): void {
  if (status !== 401 && status !== 403) return;
  refuse('DCOS-TOKEN-NEEDED', { url }, { kind: 'prerequisite' });
}

/** An answer that nobody expects there. */
export function unexpected({ url, status }: DcosAnswer): ProblemError {
  return new ProblemError(problem('DCOS-ANSWER-UNEXPECTED', { url, status }));
}

/**
 * Asks in nobody's name, and once that is not enough in the name of who logged in. Without a log-in
 * `DCOS-TOKEN-NEEDED` is thrown.
 */
export function withLogin(send: Send, login: () => Promise<string | null>): Send {
  // Questions that are under way at the same time share it.
  let known: Promise<string | null> | null = null;
  return async (path, request) => {
    const token = await known;
    try {
      return await send(path, { ...request, token });
    } catch (error) {
      const refused = error instanceof ProblemError && error.problem.code === 'DCOS-TOKEN-NEEDED';
      if (!refused || token !== null) throw error;
      known ??= login().catch(() => null);
      const found = await known;
      if (found === null) throw error;
      return send(path, { ...request, token: found });
    }
  };
}

/** What an answer says in JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a request got no answer, in the words of the system. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
