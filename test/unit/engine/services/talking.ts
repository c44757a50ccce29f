import { createDcosClient } from '../../../../src/engine/dcos/client.ts';
import type { ClusterRecord } from '../../../../src/engine/providers/provider.ts';
import { createServices, type ServicesOptions } from '../../../../src/engine/services/index.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';
import { refuse } from '../../../../src/shared/problem.ts';
import { conversation } from '../providers/simulated/api/example-scene.ts';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';

interface Setting extends Partial<ServicesOptions> {
  readonly talk?: ReturnType<typeof conversation>;
  /** DC/OS tells only who has this token. */
  readonly secret?: string;
  readonly loggedInAs?: string | null;
  readonly states?: Readonly<Record<string, MachineState>>;
  readonly spec?: ReturnType<typeof exampleSpec>;
  /** Paths that nothing answers. */
  readonly silent?: RegExp;
}

/** The services of a cluster `demo` with m1, a1 and p1, whose API is the simulated one. */
export function talking(setting: Setting = {}) {
  const { talk = conversation(), secret, loggedInAs = null, states = {}, silent } = setting;
  const { spec = exampleSpec(), ...more } = setting;
  const asked: { readonly path: string; readonly token: string | null }[] = [];
  const clientOf = () =>
    createDcosClient('http://m1', {
      fetch: async (url, init = {}) => {
        const { pathname, search } = new URL(String(url));
        const headers = Object.fromEntries(new Headers(init.headers));
        const token = headers.authorization ?? null;
        asked.push({ path: pathname, token });
        if (silent?.test(pathname)) return new Response('', { status: 502 });
        const open = pathname.startsWith('/dcos-metadata/');
        if (secret !== undefined && !open && token !== `token=${secret}`) {
          return new Response('', { status: 401 });
        }
        const sent = String(init.body ?? '');
        const answer = talk.ask(init.method ?? 'GET', `${pathname}${search}`, sent, headers);
        return new Response(answer.body, { status: answer.status, headers: answer.headers });
      },
    });
  const cluster: ClusterRecord = { spec, folder: '/nowhere' };
  const all = spec.machines.map(({ name }) => [name, states[name] ?? 'running'] as const);
  const services = createServices({
    store: {
      get: async (name) =>
        name === 'demo' ? cluster : refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' }),
    },
    platform: async () =>
      ({
        provider: { states: async () => new Map(all) },
        installation: { clientOf, url: async () => 'http://m1.dcos/' },
      }) as never,
    token: async () => loggedInAs,
    restMs: 1,
    followMs: 1,
    ...more,
  });
  return { services, talk, asked };
}

export const web = { id: '/web', cmd: 'python3 -m http.server', cpus: 0.5, mem: 64 };
