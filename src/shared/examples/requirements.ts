import type { MessageCode } from '../messages/message.ts';
import { type Problem, problem } from '../problem.ts';
import { compareVersions } from '../releases/version.ts';
import { appIdOf, type ExampleDefinition, tasksOf } from './definition.ts';
import { type FreeAgent, type MissingRoom, missingRoom } from './room.ts';

/** What is known of a cluster that decides what can be run on it; null is not known. */
export interface ExampleSurroundings {
  readonly cluster: string;
  /** DC/OS version that answers. */
  readonly dcos: string | null;
  readonly variant: string | null;
  /** Agents that are registered; null where DC/OS does not tell. */
  readonly agents: readonly FreeAgent[] | null;
  /** Ids of the example's apps that are there: they have their room. */
  readonly present: ReadonlySet<string>;
  /** Packages that an installed one stands in for, by name. */
  readonly installed: ReadonlySet<string>;
  /** Whether a repository has the package; null where none answers. */
  readonly packages: ReadonlyMap<string, boolean | null>;
  /** `boot.dcos:5000`; null where the cluster has none of its own. */
  readonly registry: string | null;
  /** Whether the registry has the image. */
  readonly image: boolean | null;
  /** Whether the agents reach the server that they fetch from. */
  readonly internet: boolean | null;
}

/** What is missing for the example to run, each with how to get it; empty where nothing is known to be. */
export function missingFor(example: ExampleDefinition, at: ExampleSurroundings): Problem[] {
  const { cluster } = at;
  const { needs } = example;
  const missing: Problem[] = [];
  const lacks = (...problems: readonly Problem[]) => missing.push(...problems);
  if (at.dcos !== null && compareVersions(at.dcos, needs.dcos) < 0) {
    lacks(need('EXAMPLE-NEEDS-DCOS', { needed: needs.dcos, dcos: at.dcos }));
  }
  if (needs.openOnly === true && at.variant === 'enterprise') lacks(need('EXAMPLE-NEEDS-OPEN', {}));
  for (const part of example.parts) {
    if (part.kind !== 'package' || isThere(part, at)) continue;
    const found = at.packages.get(part.package) ?? null;
    const params = { package: part.package, name: cluster };
    if (found === false) lacks(need('EXAMPLE-NEEDS-PACKAGE', params));
    if (found === null) lacks(need('EXAMPLE-NEEDS-REPOSITORY', params));
  }
  if (needs.image !== undefined && at.registry === null) lacks(need('EXAMPLE-NEEDS-REGISTRY', {}));
  if (needs.image !== undefined && at.registry !== null && at.image === false) {
    const { registry } = at;
    lacks(need('EXAMPLE-NEEDS-IMAGE', { image: needs.image, registry, name: cluster }));
  }
  if (needs.internet !== undefined && at.internet === false) {
    lacks(need('EXAMPLE-NEEDS-INTERNET', { host: needs.internet }));
  }
  const tasks = example.parts.filter((part) => !isThere(part, at)).flatMap(tasksOf);
  if (at.agents !== null) {
    lacks(...missingRoom(tasks, at.agents).map((each) => roomProblem(each, cluster)));
  }
  return missing;
}

/** Whether a part needs nothing any more, because it is there. */
function isThere(part: ExampleDefinition['parts'][number], at: ExampleSurroundings): boolean {
  if (at.present.has(appIdOf(part))) return true;
  return part.kind === 'package' && part.anyOfThem === true && at.installed.has(part.package);
}

function roomProblem(missing: MissingRoom, name: string): Problem {
  const option = missing.public ? '--public-agents' : '--agents';
  const codes = codesOf[missing.public ? 'public' : 'private'];
  switch (missing.kind) {
    case 'agents': {
      const { needed, have } = missing;
      return need(codes.agents, { count: needed, have, name, option });
    }
    case 'piece': {
      const { cpus, memoryMiB: memory } = missing;
      return need(codes.piece, { cpus, memory, name, option });
    }
    default: {
      const params = { needed: round(missing.needed), free: round(missing.free), name, option };
      return need(codes[missing.kind], params);
    }
  }
}

const codesOf = {
  private: {
    agents: 'EXAMPLE-NEEDS-AGENTS',
    piece: 'EXAMPLE-NEEDS-PIECE',
    cpus: 'EXAMPLE-NEEDS-CPUS',
    memory: 'EXAMPLE-NEEDS-MEMORY',
    disk: 'EXAMPLE-NEEDS-DISK',
  },
  public: {
    agents: 'EXAMPLE-NEEDS-PUBLIC-AGENTS',
    piece: 'EXAMPLE-NEEDS-PUBLIC-PIECE',
    cpus: 'EXAMPLE-NEEDS-PUBLIC-CPUS',
    memory: 'EXAMPLE-NEEDS-PUBLIC-MEMORY',
    disk: 'EXAMPLE-NEEDS-PUBLIC-DISK',
  },
} as const satisfies Record<string, Record<MissingRoom['kind'], NeedCode>>;

/** Mesos gives out parts of CPUs. */
function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}

type NeedCode = Extract<MessageCode, `EXAMPLE-NEEDS-${string}`>;

function need(code: NeedCode, params: Record<string, string | number>): Problem {
  return problem(code, params, { kind: 'prerequisite' });
}
