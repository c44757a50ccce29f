import * as z from 'zod';
import { type Maintenance, maintenanceOver } from './maintenance.ts';
import { createSender, parseJson, readAnswer, type Send, unexpected } from './request.ts';

export { parseJson } from './request.ts';

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
  // Of the master that leads: Admin Router asks no other one.
  hostname: z.string().optional(),
  slaves: z.array(
    z.object({
      hostname: z.string(),
      active: z.boolean().optional(),
      TASK_RUNNING: z.number().optional(),
      resources: z.object({ mem: z.number() }).partial().optional(),
    }),
  ),
});

// dcos-diagnostics: 0 is well, 1 is not, 2 and 3 are not known.
const nodesAnswer = z.object({
  nodes: z.array(z.object({ host_ip: z.string(), health: z.number() })),
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
  /** Tasks that run on it; null where the master did not say. */
  readonly tasks: number | null;
}

/** What the leading Mesos master tells of itself and its agents. */
export interface MesosSummary {
  /** Address of the leading master; null where it did not say. */
  readonly leader: string | null;
  readonly agents: readonly RegisteredAgent[];
}

/** How dcos-diagnostics finds a node; null where it cannot tell. */
export interface NodeHealth {
  /** Address of its machine. */
  readonly ip: string;
  readonly healthy: boolean | null;
}

/** The HTTP API of one machine of a cluster, as far as it is needed to see whether it works. */
export interface DcosClient {
  /** Readable without a token on every version. */
  version(signal?: AbortSignal): Promise<DcosVersion>;
  /** ZooKeeper's servers; needs a token before DC/OS 1.12. */
  exhibitor(signal?: AbortSignal): Promise<ExhibitorServer[]>;
  /** Leader and agents that registered; needs a token where the cluster has log-in. */
  mesos(signal?: AbortSignal): Promise<MesosSummary>;
  /** The agents alone. */
  agents(signal?: AbortSignal): Promise<readonly RegisteredAgent[]>;
  /** Whether each node's units are well; needs a token where the cluster has log-in. */
  nodes(signal?: AbortSignal): Promise<NodeHealth[]>;
  /** HTTP status of a path; redirects are not followed. */
  status(path: string, signal?: AbortSignal): Promise<number>;
  /** What an address of its API answers, in a shape; with a token where one is given. */
  get<T>(path: string, schema: z.ZodType<T>, options?: GetOptions): Promise<T>;
  /** Any other request: what Marathon, Mesos and Cosmos are asked and told. */
  readonly send: Send;
  /** Taking agents out of work; needs a token where the cluster has log-in. */
  readonly maintenance: Maintenance;
}

export interface GetOptions {
  readonly signal?: AbortSignal | undefined;
  /** Of who logged in; null and left out: nobody did. */
  readonly token?: string | null;
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

  const request = createSender(baseUrl, ask, timeoutMs);
  const send: Send = async (path, options) =>
    readAnswer(`${baseUrl}${path}`, await request(path, options));

  const read = async <T>(
    path: string,
    schema: z.ZodType<T>,
    { signal, token = null }: GetOptions = {},
  ): Promise<T> => {
    const answer = await send(path, { signal, token });
    const well = answer.status >= 200 && answer.status < 300;
    const parsed = well ? schema.safeParse(parseJson(answer.body)) : undefined;
    if (parsed?.success === true) return parsed.data;
    throw unexpected(answer);
  };

  const mesos = async (signal?: AbortSignal): Promise<MesosSummary> => {
    const { hostname, slaves } = await read('/mesos/state-summary', summaryAnswer, { signal });
    const agents = slaves.map((slave) => ({
      ip: slave.hostname,
      active: slave.active ?? true,
      memoryMiB: slave.resources?.mem ?? null,
      tasks: slave.TASK_RUNNING ?? null,
    }));
    return { leader: hostname ?? null, agents };
  };

  return {
    async version(signal) {
      const answer = await read('/dcos-metadata/dcos-version.json', versionAnswer, { signal });
      return { version: answer.version, variant: answer['dcos-variant'] ?? null };
    },
    exhibitor: (signal) =>
      read('/exhibitor/exhibitor/v1/cluster/status', exhibitorAnswer, { signal }),
    mesos,
    agents: async (signal) => (await mesos(signal)).agents,
    async nodes(signal) {
      const { nodes } = await read('/system/health/v1/nodes', nodesAnswer, { signal });
      return nodes.map(({ host_ip: ip, health }) => ({
        ip,
        healthy: health === 0 ? true : health === 1 ? false : null,
      }));
    },
    async status(path, signal) {
      const answer = await request(path, { signal });
      await answer.body?.cancel();
      return answer.status;
    },
    get: read,
    send,
    maintenance: maintenanceOver(baseUrl, (path, value, signal) =>
      request(path, { signal, ...(value !== undefined && { method: 'POST', body: value }) }),
    ),
  };
}
