import * as z from 'zod';
import { ProblemError, problem } from '../../shared/problem.ts';

// Shapes: dcos/dcos packages/adminrouter, apache/mesos, Netflix Exhibitor; only what is read here.
const versionAnswer = z.object({
  version: z.string(),
  // Absent before DC/OS 1.12.
  'dcos-variant': z.string().optional(),
});
const exhibitorAnswer = z.array(
  z.object({ hostname: z.string(), description: z.string(), isLeader: z.boolean() }),
);
const summaryAnswer = z.object({
  slaves: z.array(
    z.object({
      hostname: z.string(),
      active: z.boolean().optional(),
      resources: z.object({ mem: z.number() }).partial().optional(),
    }),
  ),
});

export interface DcosVersion {
  readonly version: string;
  readonly variant: string | null;
}
export type ExhibitorServer = z.infer<typeof exhibitorAnswer>[number];

/** A Mesos agent as the leading master knows it. */
export interface RegisteredAgent {
  /** Address of its machine. */
  readonly ip: string;
  readonly active: boolean;
  /** Memory it offers in all roles, MiB; null where the master did not say. */
  readonly memoryMiB: number | null;
}

/** The HTTP API of one machine of a cluster, as far as it is needed to see whether it works. */
export interface DcosClient {
  /** Readable without a token on every version. */
  version(signal?: AbortSignal): Promise<DcosVersion>;
  /** ZooKeeper's servers; needs a token before DC/OS 1.12. */
  exhibitor(signal?: AbortSignal): Promise<ExhibitorServer[]>;
  /** Agents that registered; needs a token where the cluster has log-in. */
  agents(signal?: AbortSignal): Promise<RegisteredAgent[]>;
  /** HTTP status of a path; redirects are not followed. */
  status(path: string, signal?: AbortSignal): Promise<number>;
}

export interface ClientOptions {
  readonly fetch?: typeof fetch;
  /** For one request, ms. */
  readonly timeoutMs?: number;
}

/**
 * A client of `http://ADDRESS[:PORT]`. Each call throws a `ProblemError`: `DCOS-UNREACHABLE`,
 * `DCOS-TOKEN-NEEDED`, `DCOS-ANSWER-UNEXPECTED`, or `OPERATION-CANCELLED`.
 */
export function createDcosClient(baseUrl: string, options: ClientOptions = {}): DcosClient {
  const { fetch: ask = fetch, timeoutMs = 5_000 } = options;

  const request = async (path: string, signal?: AbortSignal) => {
    const url = `${baseUrl}${path}`;
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      return await ask(url, {
        redirect: 'manual',
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

  const read = async <T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> => {
    const answer = await request(path, signal);
    const url = `${baseUrl}${path}`;
    if (answer.status === 401 || answer.status === 403) {
      throw new ProblemError(problem('DCOS-TOKEN-NEEDED', { url }));
    }
    const body = await answer.text().catch(() => '');
    const parsed = answer.ok ? schema.safeParse(parseJson(body)) : undefined;
    if (parsed?.success === true) return parsed.data;
    throw new ProblemError(problem('DCOS-ANSWER-UNEXPECTED', { url, status: answer.status }));
  };

  return {
    async version(signal) {
      const answer = await read('/dcos-metadata/dcos-version.json', versionAnswer, signal);
      return { version: answer.version, variant: answer['dcos-variant'] ?? null };
    },
    exhibitor: (signal) => read('/exhibitor/exhibitor/v1/cluster/status', exhibitorAnswer, signal),
    async agents(signal) {
      const { slaves } = await read('/mesos/state-summary', summaryAnswer, signal);
      return slaves.map((slave) => ({
        ip: slave.hostname,
        active: slave.active ?? true,
        memoryMiB: slave.resources?.mem ?? null,
      }));
    },
    async status(path, signal) {
      const answer = await request(path, signal);
      await answer.body?.cancel();
      return answer.status;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
