import * as z from 'zod';
import type { DcosLoginWay } from '../../../shared/api/dcos-cli.ts';
import { ProblemError, problem, refuse } from '../../../shared/problem.ts';
import { compareVersions } from '../../../shared/releases/version.ts';
import { causeOf, parseJson } from '../request.ts';

// Shapes: dcos/dcos packages/adminrouter and dcos-oauth, dcos/dcos-cli pkg/login; only what is read here.
const uiConfig = z.object({ clusterConfiguration: z.object({ id: z.string() }) });
const metadata = z.object({ CLUSTER_ID: z.string() });
const providers = z.record(z.string(), z.object({ 'authentication-type': z.string() }));
const loginAnswer = z.object({ token: z.string().regex(/^[\x21-\x7e]{1,20000}$/) });

/** Ids become names of folders. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** How a person proves who they are; never logged. */
export type Credentials =
  /** What the browser showed after its log-in. */
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'password'; readonly uid: string; readonly password: string };

/** The parts of a cluster's HTTP API that its set-up and its log-in need, at `http://HOST`. */
export interface ClusterApi {
  /** The id that DC/OS gave the cluster; readable without a token. */
  id(signal?: AbortSignal): Promise<string>;
  /** How one logs in to a cluster of that DC/OS version. */
  loginWay(dcos: string | null, signal?: AbortSignal): Promise<DcosLoginWay>;
  /** The token that DC/OS gives for them. Throws `DCOS-LOGIN-REFUSED`. */
  token(credentials: Credentials, signal?: AbortSignal): Promise<string>;
}

export interface ClusterApiOptions {
  readonly fetch?: typeof fetch;
  /** For one request, ms. */
  readonly timeoutMs?: number;
  /** DC/OS version from which open clusters have users with passwords. */
  readonly passwordsFrom: string;
}

/** Throws `DCOS-UNREACHABLE`, `DCOS-ANSWER-UNEXPECTED` and `OPERATION-CANCELLED`. */
export function createClusterApi(base: string, options: ClusterApiOptions): ClusterApi {
  const { fetch: ask = fetch, timeoutMs = 10_000, passwordsFrom } = options;

  const request = async (path: string, init: RequestInit, signal: AbortSignal | undefined) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const until = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
    try {
      // A redirect could lead what is secret elsewhere.
      const answer = await ask(`${base}${path}`, { redirect: 'manual', ...init, signal: until });
      return { answer, body: parseJson(await answer.text()) };
    } catch (error) {
      if (signal?.aborted === true) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
      const detail = deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : causeOf(error);
      // Not its cause: it may repeat what was sent.
      throw new ProblemError(problem('DCOS-UNREACHABLE', { url: `${base}${path}`, detail }));
    }
  };
  const unexpected = (path: string, { status }: Response): never =>
    refuse('DCOS-ANSWER-UNEXPECTED', { url: `${base}${path}`, status });

  return {
    async id(signal) {
      const path = '/dcos-metadata/ui-config.json';
      const config = await request(path, {}, signal);
      const told = uiConfig.safeParse(config.body).data?.clusterConfiguration.id;
      if (told !== undefined && idPattern.test(told)) return told;
      const other = await request('/metadata', {}, signal);
      const id = metadata.safeParse(other.body).data?.CLUSTER_ID;
      return id !== undefined && idPattern.test(id) ? id : unexpected(path, config.answer);
    },
    async loginWay(dcos, signal) {
      const path = '/pkgpanda/active.buildinfo.full.json';
      const { answer } = await request(path, { method: 'HEAD' }, signal);
      if (answer.status === 200) return { kind: 'none' };
      if (answer.status !== 401) unexpected(path, answer);
      const listed = await request('/acs/api/v1/auth/providers', {}, signal);
      const known = Object.values(providers.safeParse(listed.body).data ?? {});
      const types = known.map((each) => each['authentication-type']);
      const scheme = answer.headers.get('www-authenticate') ?? '';
      const oidc = types.includes('oidc-implicit-flow') || /oauthjwt/.test(scheme);
      const users =
        types.some((type) => type.startsWith('dcos-uid-password')) || /acsjwt/.test(scheme);
      const old = dcos !== null && compareVersions(dcos, passwordsFrom) < 0;
      const password = users && !(oidc && old);
      if (!oidc) return { kind: 'password' };
      return {
        kind: 'browser',
        url: `${base}/login?redirect_uri=urn:ietf:wg:oauth:2.0:oob`,
        password,
      };
    },
    async token(credentials, signal) {
      const path = '/acs/api/v1/auth/login';
      const { kind, ...body } = credentials;
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      const { answer, body: told } = await request(path, init, signal);
      const token = loginAnswer.safeParse(told).data?.token;
      if (answer.ok && token !== undefined) return token;
      if (answer.status >= 400 && answer.status < 500) {
        return refuse('DCOS-LOGIN-REFUSED', { status: answer.status }, { kind: 'invalid' });
      }
      return unexpected(path, answer);
    },
  };
}
