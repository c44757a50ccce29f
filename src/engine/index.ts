import type { ProviderId } from '../shared/cluster/kinds.ts';
import type { ClusterSpec } from '../shared/cluster/spec.ts';
import type { Problem } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import { engineChanges } from './changing.ts';
import { listPresets, placedPresets } from './clusters/placed-presets.ts';
import { previewUp } from './clusters/preview.ts';
import { keptProbes, keptSources } from './clusters/preview-kept.ts';
import { secretsOfRequests } from './clusters/secrets-of-requests.ts';
import { clusterStatus, ofEach } from './clusters/status.ts';
import { ClusterStore } from './clusters/store.ts';
import { prepareUp } from './clusters/up.ts';
import { createComputer } from './computer/index.ts';
import { createConfigs } from './configs.ts';
import { engineDcosCli } from './dcos-cli.ts';
import { createDiagnosing } from './diagnosis/index.ts';
import { createDoctor } from './doctor/index.ts';
import { engineFiles } from './downloads/index.ts';
import { createElevation } from './elevation/index.ts';
import type { Engine, UpRequest } from './engine.ts';
import { extrasProblems } from './extras/index.ts';
import { fromElsewhere } from './from-elsewhere.ts';
import { createHealthReports } from './health/index.ts';
import { createHistory } from './history/index.ts';
import { clusterHosts, createHosts } from './hosts/index.ts';
import { webInstallerForm } from './install/web-form.ts';
import { createInventory } from './inventory/index.ts';
import { createMachineLogs } from './machine-log/index.ts';
import { machineVerbs } from './machine-verbs.ts';
import { keepNotices } from './notices.ts';
import { openedBySettings } from './opened.ts';
import { createOperate, type Operate } from './operate.ts';
import { operationAccess } from './operation-access.ts';
import type { OperationHandle } from './operations/run.ts';
import { createOtherVersions } from './other-version.ts';
import { run } from './process/index.ts';
import type { ClusterRecord } from './providers/provider.ts';
import { serveSimulated, simulatedSince } from './providers/simulated/index.ts';
import { engineReports } from './report.ts';
import { createResume } from './resume.ts';
import { createSecrets, type SecretStore, secretsInMemory } from './secrets/index.ts';
import { createEngineSettings } from './settings/index.ts';
import { connect } from './ssh/index.ts';
import { clusterPaths, dataFolder as dataFolderOf } from './storage/index.ts';
import { createClusterViews } from './views/index.ts';
import { whatRuns } from './what-runs.ts';

export type { Downloadable, Engine, PresetInfo, UpRequest } from './engine.ts';
export type { OperationHandle } from './operations/run.ts';
export type { DownloadedFile, DownloadOptions } from './releases/index.ts';

export interface EngineOptions {
  /** The environment that settings, folders and programs are taken from; the process's unless told. */
  readonly env?: NodeJS.ProcessEnv;
  /** Told of things that no single call can report, such as a corrupt file moved aside. */
  readonly onNotice?: (problem: Problem) => void;
  /** Where what nobody else may know is kept; in memory unless told. */
  readonly secretStore?: SecretStore;
}

/** An engine over the data folder that the environment names. Opens nothing until it is asked. */
export function createEngine(options: EngineOptions = {}): Engine {
  const { env = process.env } = options;
  const notices = keepNotices(options.onNotice ?? (() => undefined));
  const onNotice = notices.add;
  const data = dataFolderOf(env);
  const store = new ClusterStore(data, onNotice);
  const secrets = createSecrets({
    store: options.secretStore ?? secretsInMemory(),
    env,
    inspect: async (path) => (await import('./releases/inspect.ts')).inspectInstaller(path),
  });
  const clusters = () => store.all();
  const opened = openedBySettings({ data, env, run, onNotice, clusters, secrets });
  const releases = async () => (await opened.now()).releases();
  const platform = async (id: ProviderId) => (await opened.now()).platform(id);

  const statusOf = ({ spec, folder }: ClusterRecord): Promise<ClusterStatus> => {
    const paths = clusterPaths(data, spec.name);
    return clusterStatus({ spec, folder }, () => platform(spec.provider), paths);
  };

  const elevation = createElevation({ data, env, run });
  const hosts = createHosts({ data, env, run, elevation });

  const dcosCli = engineDcosCli({ data, env, run, elevation, onNotice, store, opened });

  const views = createClusterViews({
    dataFolder: data,
    store,
    platform: ({ spec }) => platform(spec.provider),
    onNotice,
  });

  const history = createHistory({ data, find: (name) => store.find(name), onNotice });

  const operate: Operate = createOperate({
    data,
    store,
    opened,
    hosts,
    dcosCli,
    secrets,
    preflight: (cluster, wish, signal) => doctor.preflight(cluster, wish, signal),
    record: (cluster, id) => history.record(cluster, id),
  });

  const extras = (spec: ClusterSpec) =>
    extrasProblems(spec, { run, env, platform: process.platform });
  const destroy = async (name: string) => operate('destroy', await store.get(name));
  const settings = createEngineSettings({ data, env, onNotice });
  const files = engineFiles({ data, releases });
  const computer = createComputer({
    data,
    run,
    env,
    settings: async () => (await opened.now()).settings(),
    probeLxc: async () => (await platform('lxc')).provider.probe(),
  });
  const doctor = createDoctor({
    data,
    run,
    env,
    hostsFile: hosts.file,
    elevation,
    clusters,
    settings: async () => (await opened.now()).settings(),
    setMuted: (checks) => settings.setMuted(checks),
    releases,
    facts: () => computer.facts(),
    host: () => computer.host(),
    states: async (cluster) => (await platform(cluster.spec.provider)).provider.states(cluster),
    connect: async (cluster, machine) => {
      const { provider } = await platform(cluster.spec.provider);
      return connect(await provider.ssh(cluster, machine), { timeoutMs: 4_000 });
    },
  });
  const up = async (request: UpRequest): Promise<OperationHandle> => {
    const { cluster, machines } = await prepareUp(request, {
      data,
      store,
      platform,
      releases,
      extras,
      secrets,
      // Looked at anew: since the last time a VPN may have come up.
      survey: async () => {
        computer.forget();
        return computer.networks();
      },
    });
    const { hosts: wanted, cli, askAgain } = request;
    return operate('deploy', cluster, { chosen: machines, hosts: wanted, cli, askAgain });
  };
  const talks = {
    store,
    platform: ({ spec }: ClusterRecord) => platform(spec.provider),
    token: (name: string) => dcosCli.token(name),
  };
  const health = createHealthReports(talks);
  const onMachines = machineVerbs({ store, platform, look: health.look });
  const running = whatRuns(talks, onMachines.connect);
  const probe = keptProbes(async (id) => (await platform(id)).provider.probe());
  const unobtainable = keptSources(releases);
  const changing = { data, store, operate, computer, status: statusOf, platform, releases };

  return {
    dataFolder: data,
    history,
    views,
    notices,
    computer,
    doctor,
    diagnosis: createDiagnosing({ data }),
    settings,
    dcosCli,
    secrets: secretsOfRequests({ data, store, secrets }),
    health,
    ...running,
    hosts: clusterHosts(store, hosts),
    ...fromElsewhere({ data, env, run, store, opened, computer, onNotice }),
    otherVersions: createOtherVersions({ ...changing, extras, secrets }),
    configs: createConfigs({ store, releases }),
    reports: engineReports({
      data,
      env,
      computer,
      doctor,
      notices,
      status: async (name) => statusOf(await store.get(name)),
    }),
    ...files,
    inventory: createInventory({
      data,
      env,
      store,
      hostsFile: hosts.file,
      downloads: files.downloads,
      dcosCli,
      changeSettings: settings,
      settings: async () => (await opened.now()).settings(),
      destroy,
    }),
    presets: listPresets,
    placedPresets: async () => {
      const specs = (await store.all()).map(({ spec }) => spec);
      return placedPresets(specs, () => computer.networks());
    },
    versions: async () => (await releases()).versions(),
    list: async () => ofEach(await store.all(), statusOf),
    status: async (name) => statusOf(await store.get(name)),
    preview: (request) =>
      previewUp(request, {
        data,
        store,
        hosts,
        networkChanges: async (record, others) =>
          (await (
            await platform(record.spec.provider)
          ).provider.networkChanges?.(record, others, 'make')) ?? [],
        shownCli: () => dcosCli.shown(),
        probe,
        releases,
        extras,
        secrets,
        facts: () => computer.facts(),
        survey: () => computer.networks(),
        unobtainable,
        lastCreation: history.lastCreation,
      }),
    up,
    ...engineChanges(changing),
    resume: createResume({ data, store, platform, operate, up }),
    start: async (name) => operate('start', await store.get(name)),
    stop: async (name) => operate('stop', await store.get(name)),
    destroy,
    ...operationAccess({ data, store, history }),
    ...onMachines,
    machineLog: createMachineLogs({
      status: async (name) => statusOf(await store.get(name)),
      connect: onMachines.connect,
      simulatedSince: async (name, machine) => simulatedSince(await store.get(name), machine),
    }),
    webInstaller: async (name) => webInstallerForm(await store.get(name)),
    serveSimulated: async (name) => {
      const cluster = await store.get(name);
      if (cluster.spec.provider !== 'simulated') return null;
      return serveSimulated(cluster, () => store.find(name));
    },
    close: async () => {
      views.close();
      await running.examples.close();
      await files.downloads.close();
      await opened.close();
    },
  };
}
