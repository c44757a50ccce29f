import * as z from 'zod';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { appIdOf, type ExampleDefinition } from '../../shared/examples/definition.ts';
import type { ExampleSurroundings } from '../../shared/examples/requirements.ts';
import type { FreeAgent } from '../../shared/examples/room.ts';
import { parseJson, unexpected } from '../dcos/request.ts';
import { agentsOf } from '../health/reports.ts';
import { summaryAnswer } from '../health/shapes.ts';
import type { ServiceSession } from '../services/session.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { appOfPart, packageLabel, type Reality } from './standing.ts';

/** Runs a program on a machine; null where that cannot be done. */
export type OnMachine = (
  cluster: string,
  machine: string,
  argv: readonly string[],
) => Promise<{ readonly code: number | null; readonly stdout: string } | null>;

/** What all examples of a cluster have in common. */
export interface Common {
  readonly session: ServiceSession;
  readonly reality: Reality;
  readonly agents: readonly FreeAgent[];
  readonly variant: string | null;
}

/** Asks Mesos what its agents have left. */
export async function freeAgents(session: ServiceSession, signal: AbortSignal) {
  const answer = await session.send('/mesos/state-summary', { signal });
  const parsed = summaryAnswer.safeParse(parseJson(answer.body));
  if (answer.status !== 200 || !parsed.success) throw unexpected(answer);
  return agentsOf(session.expected, parsed.data.slaves).flatMap((agent): FreeAgent[] => {
    const { machine, isPublic, resources } = agent;
    if (resources === null) return [];
    const left = ({ total, used }: { total: number; used: number }) => Math.max(0, total - used);
    return [
      {
        machine,
        public: isPublic,
        cpus: left(resources.cpus),
        memoryMiB: left(resources.memoryMiB),
        diskMiB: left(resources.diskMiB),
      },
    ];
  });
}

/** `open` or `enterprise`; null where DC/OS does not say, as before 1.12. */
export async function variantOf({ send }: ServiceSession, signal: AbortSignal) {
  const answer = await send('/dcos-metadata/dcos-version.json', { signal });
  const parsed = z
    .object({ 'dcos-variant': z.string() })
    .partial()
    .safeParse(parseJson(answer.body));
  return parsed.data?.['dcos-variant'] ?? null;
}

/** Host and port of the cluster's own registry; null where it has none. */
export function registryOf({ extras, domain }: ClusterSpec): string | null {
  return extras?.privateRegistry === true ? `boot.${domain}:5000` : null;
}

/** What an example needs to know of a cluster; slow answers are waited for only where `fresh` says so. */
export async function surroundingsOf(
  example: ExampleDefinition,
  { session, reality, agents, variant }: Common,
  { kept, onMachine, fresh }: Slow,
): Promise<ExampleSurroundings> {
  const { spec } = session.cluster;
  const { needs } = example;
  const registry = registryOf(spec);
  const ask = async (what: string, question: () => Promise<boolean | null>) => {
    const key = `${spec.id} ${what}`;
    // What was not answered yet is not held against it.
    return fresh ? kept.fresh(key, question) : (kept.last(key, question) ?? true);
  };
  const reaches = (argv: readonly string[]) => async () => {
    const agent = session.expected.find(({ type, runs }) => type === 'agent-private' && runs);
    if (agent === undefined || spec.provider === 'simulated') return true;
    const ended = await onMachine(spec.name, agent.name, argv).catch(() => null);
    if (ended?.code === 0) return true;
    // Docker may go through a proxy of its own.
    return ended === null || spec.configuration?.proxy !== undefined ? null : false;
  };
  const packages = example.parts.flatMap((part) => (part.kind === 'package' ? [part.package] : []));
  const found = packages.map(async (name) => {
    const known = await ask(`package ${name}`, () => isPackage(session, name));
    return [name, known] as const;
  });
  const { internet, image } = needs;
  return {
    cluster: spec.name,
    dcos: session.dcos,
    variant,
    agents,
    present: new Set(
      example.parts.flatMap((part) =>
        appOfPart(example.id, part, reality.apps) === null ? [] : [appIdOf(part)],
      ),
    ),
    installed: new Set(reality.apps.flatMap(({ labels }) => labels[packageLabel] ?? [])),
    packages: new Map(await Promise.all(found)),
    registry,
    image:
      image === undefined || registry === null
        ? null
        : await ask(
            image,
            reaches([...curl(`https://${registry}/v2/${image}/tags/list`), '--fail']),
          ),
    internet:
      internet === undefined ? null : await ask(internet, reaches(curl(`https://${internet}/v2/`))),
  };
}

interface Slow {
  readonly kept: KeptAnswers<boolean | null>;
  readonly onMachine: OnMachine;
  readonly fresh: boolean;
}

async function isPackage({ cosmos }: ServiceSession, name: string): Promise<boolean | null> {
  try {
    return (await cosmos.describe(name)) !== null;
  } catch {
    return null;
  }
}

/** A registry that wants a log-in (401) is there all the same, hence no `--fail`; trust is not the question. */
function curl(url: string): readonly string[] {
  return ['curl', '--silent', '--insecure', '--output', '/dev/null', '--max-time', '6', url];
}
