import * as z from 'zod';
import type { ProblemKind } from '../../shared/problem.ts';
import { refuse } from '../../shared/problem.ts';
import {
  appAnswer,
  appOf,
  appsAnswer,
  deploymentOf,
  deploymentsAnswer,
  type MarathonApp,
  type MarathonDeployment,
} from './marathon-shapes.ts';
import { type DcosAnswer, type DcosRequest, parseJson, type Send, unexpected } from './request.ts';

export type { MarathonApp, MarathonDeployment, MarathonTask } from './marathon-shapes.ts';

export interface ChangeOptions {
  readonly signal?: AbortSignal | undefined;
  /** Ends the deployment that holds the app, and does this instead. */
  readonly force?: boolean;
}

/**
 * Marathon of a cluster, through Admin Router. Ids may be given without their first slash. Beside what a
 * `Send` throws: `MARATHON-APP-UNKNOWN`, `MARATHON-LOCKED` (a deployment holds the app: `force` ends it),
 * `MARATHON-APP-EXISTS`, `MARATHON-REFUSED` (with Marathon's own words), `DCOS-ANSWER-UNEXPECTED`.
 */
export interface Marathon {
  /** With their tasks, counts and last failures; by id. */
  apps(signal?: AbortSignal): Promise<MarathonApp[]>;
  app(id: string, signal?: AbortSignal): Promise<MarathonApp>;
  /** Starts an app from its definition, as Marathon's documents have it. */
  create(definition: object, options?: ChangeOptions): Promise<{ id: string }>;
  /** 0 instances suspend an app: it keeps its definition. */
  scale(id: string, instances: number, options?: ChangeOptions): Promise<void>;
  /** Replaces every task by a new one. */
  restart(id: string, options?: ChangeOptions): Promise<void>;
  remove(id: string, options?: ChangeOptions): Promise<void>;
  deployments(signal?: AbortSignal): Promise<MarathonDeployment[]>;
}

export function marathonOver(send: Send): Marathon {
  const ask = async <T>(path: string, shape: z.ZodType<T>, request: DcosRequest, id = '') => {
    const answer = await send(`${base}${path}`, { timeoutMs: patienceMs, ...request });
    if (answer.status < 200 || answer.status > 299) throw refusalOf(answer, id);
    const parsed = shape.safeParse(parseJson(answer.body));
    if (!parsed.success) throw unexpected(answer);
    return parsed.data;
  };
  const change = async (
    id: string,
    rest: string,
    request: DcosRequest,
    { signal, force = false }: ChangeOptions = {},
  ) => {
    const path = `/v2/apps${pathOf(id)}${rest}${force ? '?force=true' : ''}`;
    await ask(path, z.unknown(), { ...request, signal }, rooted(id));
  };

  return {
    async apps(signal) {
      const { apps } = await ask(`/v2/apps?${embedded}`, appsAnswer, { signal });
      return apps.map(appOf).toSorted((a, b) => a.id.localeCompare(b.id));
    },
    async app(id, signal) {
      const path = `/v2/apps${pathOf(id)}`;
      const { app } = await ask(path, appAnswer, { signal }, rooted(id));
      return appOf(app);
    },
    async create(definition, { signal, force = false } = {}) {
      const path = `/v2/apps${force ? '?force=true' : ''}`;
      const id = 'id' in definition ? String(definition.id) : '';
      const request = { method: 'POST', body: definition, signal } as const;
      const created = await ask(path, z.object({ id: z.string() }), request, id);
      return { id: created.id };
    },
    scale: (id, instances, options) =>
      change(id, '', { method: 'PUT', body: { instances } }, options),
    restart: (id, options) => change(id, '/restart', { method: 'POST', body: {} }, options),
    remove: (id, options) => change(id, '', { method: 'DELETE' }, options),
    async deployments(signal) {
      return (await ask('/v2/deployments', deploymentsAnswer, { signal })).map(deploymentOf);
    },
  };
}

const base = '/service/marathon';
/** A leader that was just chosen, or a big definition, takes its time. */
const patienceMs = 10_000;
const embedded = ['tasks', 'counts', 'deployments', 'lastTaskFailure']
  .map((part) => `embed=apps.${part}`)
  .join('&');

/** `/group/web` of `group/web`. */
export function rooted(id: string): string {
  return id.startsWith('/') ? id : `/${id}`;
}

function pathOf(id: string): string {
  return rooted(id).split('/').map(encodeURIComponent).join('/');
}

const said = z
  .object({
    message: z.string(),
    details: z.array(
      z.union([
        z.string(),
        z.object({ path: z.string().default(''), errors: z.array(z.string()).default([]) }),
      ]),
    ),
    deployments: z.array(z.unknown()),
  })
  .partial();

/** Marathon's own words for what it does not do. */
function refusalOf(answer: DcosAnswer, id: string): Error {
  const { status, body } = answer;
  const parsed = said.safeParse(parseJson(body));
  const { message, details = [], deployments } = parsed.success ? parsed.data : {};
  if (status === 404 && id !== '') no('MARATHON-APP-UNKNOWN', { id });
  if (message === undefined) return unexpected(answer);
  // Both are 409; only what is locked names the deployments that hold it.
  if (status === 409 && deployments !== undefined) no('MARATHON-LOCKED', { id }, 'busy');
  if (status === 409) no('MARATHON-APP-EXISTS', { id });
  const more = details.map((each) =>
    typeof each === 'string' ? each : `${each.path} ${each.errors.join(', ')}`.trim(),
  );
  if (status === 400 || status === 422) {
    no('MARATHON-REFUSED', { detail: [message, ...more].join('; ') });
  }
  return unexpected(answer);
}

function no(
  code: 'MARATHON-APP-UNKNOWN' | 'MARATHON-LOCKED' | 'MARATHON-APP-EXISTS' | 'MARATHON-REFUSED',
  params: Record<string, string>,
  kind: ProblemKind = 'invalid',
): never {
  refuse(code, params, { kind });
}
