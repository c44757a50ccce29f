import { createExamples, type ExamplesOptions } from '../../../../src/engine/examples/index.ts';
import type { ServiceSession } from '../../../../src/engine/services/index.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import { exampleMachine, exampleSpec } from '../providers/simulated/example-cluster.ts';
import { talking } from '../services/talking.ts';

/** Quick to look and quick to give up. */
export const pace = { pollMs: 1, patienceMs: 60_000, failingMs: 0 };

interface Setting extends Partial<ExamplesOptions> {
  readonly spec?: ClusterSpec;
}

/** Examples on a cluster `demo` with m1, a1 and p1, whose API is the simulated one. */
export function scene({ spec = exampleSpec(), ...more }: Setting = {}) {
  const { services, talk, asked } = talking({ spec });
  const commands: string[] = [];
  const examples = createExamples({
    session: services.session,
    onMachine: async (_, machine, argv) => {
      commands.push(`${machine}: ${argv.join(' ')}`);
      return { code: 0, stdout: '' };
    },
    resolve: async () => null,
    pace,
    restMs: 1,
    ...more,
  });
  return { examples, services, talk, asked, commands };
}

/** The same machines as if they were real: what runs can be looked at. */
export function realSpec(change: Partial<ClusterSpec> = {}): ClusterSpec {
  return exampleSpec({ provider: 'virtualbox', ...change });
}

/** A cluster with room for Oinker. */
export function roomySpec(): ClusterSpec {
  const agents = ['a1', 'a2', 'a3'].map((name, at) =>
    exampleMachine(name, 'agent-private', `192.168.57.11${at}`, 6144, 512),
  );
  const publicAgent = exampleMachine('p1', 'agent-public', '192.168.57.60', 1536, 512);
  const aliased = { ...publicAgent, aliases: ['oinker.acme.org'] };
  const { machines } = exampleSpec();
  return realSpec({ machines: [...machines.slice(0, 2), ...agents, aliased] });
}

/** A session whose Cosmos has packages, the way a repository would give them. */
export function withPackages(
  open: (name: string, signal?: AbortSignal) => Promise<ServiceSession>,
  packages: Readonly<Record<string, object>>,
  plan: () => string = () => 'COMPLETE',
) {
  const uninstalled: string[] = [];
  const session = async (name: string, signal?: AbortSignal): Promise<ServiceSession> => {
    const real = await open(name, signal);
    const { marathon, cosmos, send } = real;
    return {
      ...real,
      send: async (path, request) =>
        path.includes('/plans/')
          ? { url: path, status: 200, body: JSON.stringify({ status: plan() }) }
          : send(path, request),
      cosmos: {
        ...cosmos,
        describe: async (of) =>
          of in packages ? { name: of, version: '1', description: '' } : null,
        render: async ({ name: of, options }) => ({
          cmd: 'sleep 1',
          cpus: 1,
          mem: 256,
          ...packages[of],
          labels: { DCOS_PACKAGE_NAME: of, OPTIONS: JSON.stringify(options) },
        }),
        uninstall: async (of, appId) => {
          uninstalled.push(`${of} ${appId}`);
          await marathon.remove(appId ?? '');
          return [];
        },
      },
    };
  };
  return { session, uninstalled };
}
