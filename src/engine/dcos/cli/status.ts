import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  DcosCliConfig,
  DcosCliOffer,
  DcosCliStatus,
  InstalledDcosCli,
} from '../../../shared/api/dcos-cli.ts';
import { runsHere, toolFor } from '../../../shared/dcos-cli/catalogue.ts';
import { compareVersions } from '../../../shared/releases/version.ts';
import { findProgram } from '../../process/index.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { type CliContext, programFile, readCliCatalogue } from './context.ts';
import { hashAt } from './copies.ts';
import { isOnPath, pathSnippets } from './path-snippets.ts';
import { pluginFolder } from './plugin.ts';
import type { CliRecord, CopyRecord, SetUpRecord } from './record.ts';

/** What is there of the tool for a cluster; asks the disk, and the cluster for its version. */
export async function cliStatus(
  context: CliContext,
  { name, cluster }: { readonly name: string; readonly cluster: ClusterRecord | null },
): Promise<DcosCliStatus> {
  const { env, platform, places } = context;
  const record = await context.record.read();
  const catalogue = await readCliCatalogue();
  const dcos = cluster === null ? null : await context.clusters.version(cluster);
  const offer = await cliOffer(context, dcos);
  const setUp = record.clusters.find((each) => each.cluster === name);
  const config = setUp === undefined ? null : await configOf(context, setUp);
  const old = compareVersions(`${offer.series}.0`, catalogue.folderOfClusterFrom) < 0;
  return {
    ...offer,
    cluster: name,
    simulated: cluster?.spec.provider === 'simulated',
    dcos,
    installed: await Promise.all(record.copies.map(installed)),
    found: await foundBy(context, record),
    snippets: pathSnippets(offer.folder, places.home, env, platform),
    config,
    variable: old && config !== null ? `DCOS_CONFIG=${config.path}` : null,
  };
}

/** The tool for a cluster that is not there yet. */
export async function cliOffer(context: CliContext, dcos: string | null): Promise<DcosCliOffer> {
  const { env, platform, arch, places } = context;
  const catalogue = await readCliCatalogue();
  const folder = dirname(places.program);
  return {
    series: toolFor(catalogue, dcos).series,
    offered: runsHere(catalogue, platform, arch),
    folder,
    onPath: isOnPath(folder, env, platform),
    systemPath: places.systemProgram,
  };
}

async function installed(copy: CopyRecord): Promise<InstalledDcosCli> {
  const { where, path, version, previous } = copy;
  const intact = (await hashAt(path)) === copy.sha256;
  return { where, path, version, intact, canRollBack: intact && previous !== null };
}

/** What a terminal with this environment runs as `dcos`. */
async function foundBy(
  { env, platform }: CliContext,
  { copies }: CliRecord,
): Promise<DcosCliStatus['found']> {
  const path = await findProgram(programFile(platform), { env, platform });
  if (path === null) return null;
  const copy = copies.find((each) => each.path === path);
  return { path, ours: copy !== undefined && (await hashAt(path)) === copy.sha256 };
}

async function configOf(
  { env, folders }: CliContext,
  { dcosId, plugin }: SetUpRecord,
): Promise<DcosCliConfig | null> {
  const folder = folders.folderOf(dcosId);
  const values = await folders.values(dcosId);
  const url = values.get('core.dcos_url');
  if (typeof url !== 'string') return null;
  const token = values.get('core.dcos_acs_token');
  const variable = ['DCOS_CONFIG', 'DCOS_CLUSTER', 'DCOS_URL'].find((each) => env[each]);
  const there = plugin !== null && (await isThere(pluginFolder(folder)));
  return {
    path: join(folder, 'dcos.toml'),
    dcosId,
    url,
    attached: (await folders.attached()) === dcosId,
    loggedIn: typeof token === 'string' && token !== '',
    overriddenBy: variable ?? null,
    plugin: there ? plugin : null,
  };
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
