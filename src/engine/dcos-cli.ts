import type { ClusterStore } from './clusters/store.ts';
import type { DcosCli, DcosCliOptions } from './dcos/cli/index.ts';
import type { BySettings } from './opened.ts';
import type { ClusterRecord } from './providers/provider.ts';

/** How long DC/OS may take to tell its version, ms. */
const versionTimeoutMs = 2_000;

type Given = Pick<DcosCliOptions, 'data' | 'env' | 'run' | 'elevation' | 'onNotice'>;

export interface EngineDcosCliOptions extends Given {
  readonly store: Pick<ClusterStore, 'get' | 'find'>;
  readonly opened: Pick<BySettings, 'now'>;
}

/** DC/OS's command line tool over the engine's clusters; loads what it needs at its first use. */
export function engineDcosCli({ store, opened, ...given }: EngineDcosCliOptions): DcosCli {
  const installationOf = async ({ spec }: ClusterRecord) =>
    (await (await opened.now()).platform(spec.provider)).installation;
  const releases = async () => (await opened.now()).releases();
  const options: DcosCliOptions = {
    ...given,
    clusters: {
      get: (name) => store.get(name),
      find: (name) => store.find(name),
      version: async (cluster) => {
        const signal = AbortSignal.timeout(versionTimeoutMs);
        const installation = await installationOf(cluster);
        const answer = await installation.version(cluster, signal).catch(() => null);
        return answer?.version ?? (await releases()).versionOf(cluster.spec.release);
      },
      url: async (cluster) => (await installationOf(cluster)).url(cluster),
    },
    obtain: async (item, download) => (await releases()).obtain(item, download),
    disown: async (item) => (await releases()).disown(item),
  };
  let made: Promise<DcosCli> | undefined;
  const cli = () => {
    made ??= import('./dcos/cli/index.ts').then(({ createDcosCli }) => createDcosCli(options));
    return made;
  };
  return {
    offer: async (dcos) => (await cli()).offer(dcos),
    status: async (name) => (await cli()).status(name),
    install: async (request, tell, signal) => (await cli()).install(request, tell, signal),
    prepare: async (request, tell, signal) => (await cli()).prepare(request, tell, signal),
    shown: async () => (await cli()).shown(),
    uninstall: async (name, signal) => (await cli()).uninstall(name, signal),
    paths: async () => (await cli()).paths(),
    clear: async (signal) => (await cli()).clear(signal),
    loginWay: async (name, signal) => (await cli()).loginWay(name, signal),
    login: async (name, credentials, signal) => (await cli()).login(name, credentials, signal),
    token: async (name) => (await cli()).token(name),
  };
}
