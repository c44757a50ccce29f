import { readFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { refuse } from '../../shared/problem.ts';
import type { ReleaseSettings } from './settings.ts';

export interface RequestOptions {
  readonly method: 'HEAD' | 'GET';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** How long the server may be silent, ms; the client's own patience unless told. */
  readonly silenceMs?: number;
}

/** The way to the internet: with the proxy and the certificate authorities that are configured. */
export interface HttpClient {
  /**
   * Asks and follows up to five redirects; resolves with the head of the last answer, whose body must be
   * read or destroyed. Rejects with system and TLS errors, and with a `RedirectError`.
   */
  request(url: string, options: RequestOptions): Promise<IncomingMessage>;
  close(): void;
}

/** The server leads in circles, or from https to http. */
export class RedirectError extends Error {}

/** How long a server may be silent, ms: while connecting, before its answer and within it. */
export const silenceMs = 60_000;

const maxRedirects = 5;

export interface HttpClientOptions {
  readonly settings: ReleaseSettings;
  /** ms; `silenceMs` unless told. */
  readonly silenceMs?: number;
}

/** Throws `RELEASE-PROXY-INVALID` or `RELEASE-CA-UNREADABLE` (both invalid) at the first request. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  let agents: Agents | undefined;
  const open = () => {
    agents ??= agentsFor(options.settings);
    return agents;
  };

  const once = (url: URL, { method, headers, signal, ...own }: RequestOptions) => {
    const timeout = own.silenceMs ?? options.silenceMs ?? silenceMs;
    const { http: plain, https: secure } = open();
    const ask = url.protocol === 'https:' ? https.request : http.request;
    const agent = url.protocol === 'https:' ? secure : plain;
    return new Promise<IncomingMessage>((resolve, reject) => {
      const request = ask(url, {
        method,
        agent,
        // Compressed on the way, the length and the ranges would be those of something else.
        headers: {
          'user-agent': 'dcos-vagrant-desktop',
          'accept-encoding': 'identity',
          ...headers,
        },
        ...(signal && { signal }),
      });
      request.setTimeout(timeout, () => {
        request.destroy(new Error(`silent for ${Math.round(timeout / 1000)} s`));
      });
      request.on('error', reject).on('response', resolve).end();
    });
  };

  return {
    async request(address, requestOptions) {
      let url = new URL(address);
      const seen = new Set<string>();
      for (;;) {
        const response = await once(url, requestOptions);
        const { statusCode = 0, headers } = response;
        if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) {
          return response;
        }
        response.destroy();
        seen.add(url.href);
        const next = new URL(headers.location, url);
        if (seen.has(next.href)) throw new RedirectError('in a circle');
        if (seen.size > maxRedirects) throw new RedirectError(`more than ${maxRedirects} times`);
        if (
          !/^https?:$/.test(next.protocol) ||
          (url.protocol === 'https:' && next.protocol !== 'https:')
        ) {
          throw new RedirectError(`to ${next.protocol}//${next.host}`);
        }
        url = next;
      }
    },
    close() {
      agents?.http.destroy();
      agents?.https.destroy();
    },
  };
}

interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
}

function agentsFor({ proxy, ca }: ReleaseSettings): Agents {
  // An empty text would match everything in Node's list of exceptions.
  const proxyEnv = {
    ...(proxy.http && { HTTP_PROXY: proxyAddress(proxy.http) }),
    ...(proxy.https && { HTTPS_PROXY: proxyAddress(proxy.https) }),
    ...(proxy.no && { NO_PROXY: proxy.no }),
  };
  const trusted = ca === null ? {} : { ca: authorities(ca) };
  return {
    http: new http.Agent({ proxyEnv }),
    https: new https.Agent({ proxyEnv, ...trusted }),
  };
}

/** As curl takes it: without a scheme it is http. Node passes over what it does not understand. */
function proxyAddress(given: string): string {
  const url = URL.parse(/^[a-z]+:\/\//i.test(given) ? given : `http://${given}`);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
  // It may hold a password, so it is not repeated.
  return refuse('RELEASE-PROXY-INVALID', {}, { kind: 'invalid' });
}

/** What is trusted anyway (Node's own list and the system's) and what the file says. */
function authorities(path: string): string[] {
  try {
    const system = tls.getCACertificates('system');
    return [...tls.getCACertificates('default'), ...system, readFileSync(path, 'utf8')];
  } catch (error) {
    return refuse('RELEASE-CA-UNREADABLE', { path, detail: messageOf(error) }, { kind: 'invalid' });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
