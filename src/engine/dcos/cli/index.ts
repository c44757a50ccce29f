import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type {
  DcosCliOffer,
  DcosCliPlace,
  DcosCliResult,
  DcosCliStatus,
  DcosLoginWay,
} from '../../../shared/api/dcos-cli.ts';
import type { PrivilegedChangeView } from '../../../shared/api/hosts.ts';
import { pluginFor } from '../../../shared/dcos-cli/catalogue.ts';
import { say } from '../../../shared/messages/message.ts';
import { type Problem, problem, problemOf, refuse } from '../../../shared/problem.ts';
import { compareVersions } from '../../../shared/releases/version.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { ensureFolder, removeFolder, withLock } from '../../storage/index.ts';
import { type ClusterApi, type Credentials, createClusterApi } from './cluster-api.ts';
import { createClusterFolders } from './cluster-folders.ts';
import {
  type CliContext,
  type DcosCliOptions,
  pluginItem,
  readCliCatalogue,
  type Tell,
} from './context.ts';
import { installCopy, rollBack } from './install.ts';
import { cliPlaces } from './places.ts';
import { type PreparedCli, prepareForAll, shownForAll } from './prepare.ts';
import { createRecordFile, type SetUpRecord, withCluster } from './record.ts';
import { setUpCluster, setUpPlugin } from './set-up.ts';
import { cliOffer, cliStatus } from './status.ts';
import { uninstallAll, uninstallFor } from './uninstall.ts';

export type { Credentials } from './cluster-api.ts';
export type { CliClusters, DcosCliOptions, Tell } from './context.ts';
export type { PreparedCli } from './prepare.ts';

export interface InstallCliRequest {
  readonly name: string;
  readonly where: DcosCliPlace;
  /** Absolute path of a program on this computer, in the place of a download. */
  readonly file?: string;
  /** Puts back the copy that the newest one replaced, and does nothing else. */
  readonly rollback?: boolean;
  /** Asks an administrator although the same was refused before. */
  readonly askAgain?: boolean;
}

/** DC/OS's command line tool on this computer. Methods throw `ProblemError`s. */
export interface DcosCli {
  /** Which tool a cluster of a DC/OS version would get; of none that is known, the newest. */
  offer(dcos: string | null): Promise<DcosCliOffer>;
  /** Throws `CLUSTER-UNKNOWN` (invalid), but for a cluster that is gone and left something here. */
  status(name: string): Promise<DcosCliStatus>;
  /**
   * Installs the tool that fits the cluster, and sets the cluster up in it. What is not possible without
   * harm to the rest (an administrator refused, the cluster does not answer, the plugin cannot be had)
   * becomes a warning. Throws what keeps the tool itself away.
   */
  install(request: InstallCliRequest, tell: Tell, signal: AbortSignal): Promise<DcosCliResult>;
  /**
   * Fetches the tool for all users, to be put in place with other changes that need an administrator.
   * Null where it is there already.
   */
  prepare(
    request: Pick<InstallCliRequest, 'name' | 'file'>,
    tell: Tell,
    signal: AbortSignal,
  ): Promise<PreparedCli | null>;
  /** What an installation for all users changes; null where this system has no place for it. */
  shown(): Promise<PrivilegedChangeView | null>;
  /** Takes away what we set up for the cluster and, where no other one uses it, the tool. */
  uninstall(name: string, signal: AbortSignal): Promise<DcosCliResult>;
  /** What of ours there is outside of the data folder: programs, and folders of clusters. */
  paths(): Promise<readonly string[]>;
  /** Takes all of that away; gives what stays, and why. */
  clear(signal: AbortSignal): Promise<readonly Problem[]>;
  /** Throws `DCOS-CLI-CLUSTER-SILENT` where the cluster does not answer. */
  loginWay(name: string, signal?: AbortSignal): Promise<DcosLoginWay>;
  /**
   * Logs in and leaves the token where the tool itself keeps it, in the cluster's dcos.toml, and nowhere
   * else. Throws `DCOS-CLI-NOT-SET-UP` and `DCOS-LOGIN-REFUSED` (both invalid).
   */
  login(name: string, credentials: Credentials, signal?: AbortSignal): Promise<DcosCliStatus>;
  /**
   * What the tool itself would show the cluster, to be sent there and nowhere else; null where nobody
   * logged in. Never part of an answer.
   */
  token(name: string): Promise<string | null>;
}

export function createDcosCli(options: DcosCliOptions): DcosCli {
  const { platform = process.platform, arch = process.arch, env, data } = options;
  const found = cliPlaces(data, env, platform);
  const places = { ...found, systemProgram: options.systemProgram ?? found.systemProgram };
  const context: CliContext = {
    ...options,
    platform,
    arch,
    places,
    folders: createClusterFolders(places.dcos),
    record: createRecordFile(places.record, options.onNotice),
  };

  const status = async (name: string): Promise<DcosCliStatus> => {
    const { clusters } = await context.record.read();
    const left = clusters.some(({ cluster }) => cluster === name);
    const cluster = left ? await options.clusters.find(name) : await options.clusters.get(name);
    return cliStatus(context, { name, cluster });
  };
  const alone = async <T>(label: string, section: () => Promise<T>): Promise<T> => {
    await ensureFolder(data);
    // Two at a time would each take the other's copy for somebody's original.
    return withLock(places.lock, label, { waitMs: 2_000 }, section);
  };
  const apiOf = async (url: string): Promise<ClusterApi> => {
    const { passwordsFrom } = await readCliCatalogue();
    const { fetch } = options;
    return createClusterApi(url, { passwordsFrom, ...(fetch && { fetch }) });
  };
  const answering = async (name: string) => {
    const cluster = await options.clusters.get(name);
    const url = await urlOf(context, cluster);
    if (url === null) return refuse('DCOS-CLI-CLUSTER-SILENT', { name }, { kind: 'prerequisite' });
    return { cluster, api: await apiOf(url) };
  };

  return {
    offer: (dcos) => cliOffer(context, dcos),
    status,
    install: ({ name, where, file = null, rollback = false, askAgain = false }, tell, signal) =>
      alone(`installing the DC/OS CLI for ${name}`, async () => {
        const cluster = await options.clusters.get(name);
        tell(0.02, say('dcos-cli.looking'));
        const request = { where, file, askAgain };
        if (rollback) {
          const { warnings } = await rollBack(context, request, signal);
          return { status: await status(name), warnings };
        }
        const { copy, warnings } = await installCopy(context, cluster, request, tell, signal);
        const more = await setUp(context, apiOf, cluster, copy.version, tell, signal);
        return { status: await status(name), warnings: [...warnings, ...more] };
      }),
    prepare: ({ name, file = null }, tell, signal) =>
      alone(`fetching the DC/OS CLI for ${name}`, async () =>
        prepareForAll(context, await options.clusters.get(name), file, tell, signal),
      ),
    shown: () => shownForAll(context),
    uninstall: (name, signal) =>
      alone(`removing the DC/OS CLI of ${name}`, async () => {
        const before = await status(name);
        const warnings = await uninstallFor(context, name, signal);
        const cluster = await options.clusters.find(name);
        const after = cluster === null ? before : await cliStatus(context, { name, cluster });
        return { status: { ...after, config: null, variable: null }, warnings };
      }),
    async paths() {
      const { copies, clusters } = await context.record.read();
      return [...copies.map(({ path }) => path), ...clusters.map(({ folder }) => folder)];
    },
    async clear(signal) {
      if ((await stat(dirname(places.record)).catch(() => null)) === null) return [];
      const left = await alone('removing the DC/OS CLI', () => uninstallAll(context, signal));
      const { copies, clusters } = await context.record.read();
      // What stays must stay known.
      if (copies.length + clusters.length === 0) await removeFolder(dirname(places.record));
      return left;
    },
    async loginWay(name, signal) {
      const { cluster, api } = await answering(name);
      return api.loginWay(await options.clusters.version(cluster), signal);
    },
    async login(name, credentials, signal) {
      const { api } = await answering(name);
      const { clusters } = await context.record.read();
      const known = clusters.find(({ cluster }) => cluster === name);
      if (known === undefined || (await api.id(signal)) !== known.dcosId) {
        return refuse('DCOS-CLI-NOT-SET-UP', { name }, { kind: 'invalid' });
      }
      const token = await api.token(credentials, signal);
      await context.folders.change(known.dcosId, { 'core.dcos_acs_token': token });
      return status(name);
    },
    async token(name) {
      const { clusters } = await context.record.read();
      const known = clusters.find(({ cluster }) => cluster === name);
      if (known === undefined) return null;
      const token = (await context.folders.values(known.dcosId)).get('core.dcos_acs_token');
      // Somebody may have written anything there; only this can go into a header.
      return typeof token === 'string' && /^[\x21-\x7e]{1,20000}$/.test(token) ? token : null;
    },
  };
}

/** Makes the cluster known to the tool, with the core plugin where it has one; gives what was not possible. */
async function setUp(
  context: CliContext,
  apiOf: (url: string) => Promise<ClusterApi>,
  cluster: ClusterRecord,
  version: string,
  tell: Tell,
  signal: AbortSignal,
): Promise<Problem[]> {
  const { name } = cluster.spec;
  tell(0.8, say('dcos-cli.setting-up', { name }));
  const { record, folders } = context;
  const catalogue = await readCliCatalogue();
  const note = async (one: SetUpRecord) => record.write(withCluster(await record.read(), one));
  try {
    const url = await urlOf(context, cluster);
    if (url === null) return [warning('DCOS-CLI-CLUSTER-SILENT', { name })];
    const dcosId = await (await apiOf(url)).id(signal);
    const before = (await record.read()).clusters.find((each) => each.cluster === name) ?? null;
    const attach = compareVersions(version, catalogue.folderOfClusterFrom) >= 0;
    const request = { cluster: name, dcosId, url, before, note, attach };
    const done = await setUpCluster(folders, request);
    const plugin = pluginFor(catalogue, await context.clusters.version(cluster), version);
    const item = plugin === null ? null : await pluginItem(context, plugin);
    if (plugin === null || item === null) return [];
    tell(0.85, say('dcos-cli.plugin', { version: plugin.version }));
    const { installed, warning: told } = await setUpPlugin(
      {
        folder: done.folder,
        version: plugin.version,
        installed: done.plugin,
        obtain: async () => (await context.obtain(item, { signal })).path,
      },
      signal,
    );
    await rm(dirname(item.target), { recursive: true, force: true });
    await note({ ...done, plugin: installed });
    return told === null
      ? []
      : [warning('DCOS-CLI-WITHOUT-PLUGIN', { version: plugin.version }), told];
  } catch (error) {
    signal.throwIfAborted();
    return [{ ...problemOf(error), severity: 'warning' }];
  }
}

/** As the tool writes it: without a slash at its end. */
async function urlOf({ clusters }: CliContext, cluster: ClusterRecord): Promise<string | null> {
  return (await clusters.url(cluster))?.replace(/\/+$/, '') ?? null;
}

function warning(code: Problem['code'], params: Problem['params']): Problem {
  return problem(code, params, { severity: 'warning' });
}
