import type { InstallerInfo, ProviderReport } from '../../../shared/api/answers.ts';
import type { DcosCliOffer } from '../../../shared/api/dcos-cli.ts';
import type { ProviderId } from '../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Totals, totalsOf } from '../../../shared/cluster/totals.ts';
import { allocateDomain, allocateNetwork } from '../../../shared/network/allocation.ts';
import type { VersionInfo } from '../../../shared/releases/catalogue.ts';
import { wantsLicense } from '../../../shared/releases/edition.ts';
import type { InstallMethodRow } from '../../../shared/releases/install-methods.ts';
import type { ClusterView, HostFacts } from '../../../shared/snapshot.ts';
import { type Validation, validateTopology } from '../../../shared/topology/validate.ts';
import type { HeldSecrets } from '../../secrets/held.ts';
import { editableMachines } from '../topology/machines.ts';
import { chosenVersion } from '../version/versions.ts';
import type { CliChoice, Draft, Source } from './draft.ts';

/** What the engine has told; null where the answer has not come yet. */
export interface Told {
  readonly providers: readonly ProviderReport[] | null;
  readonly versions: readonly VersionInfo[] | null;
  /** Which DC/OS can be brought onto machines in which ways. */
  readonly methods: readonly InstallMethodRow[] | null;
  readonly suggestedName: string | null;
  /** DC/OS's command line tool for the chosen version. */
  readonly cliOffer: DcosCliOffer | null;
  /** The user's own installer, as its text tells it. */
  readonly installer: InstallerInfo | null;
  /** Word for the password and licence key that were handed over; null where none were. */
  readonly secrets: HeldSecrets | null;
  readonly clusters: readonly ClusterView[];
  readonly host: HostFacts;
}

/** What follows from the draft and from what the engine told: every page reads the same. */
export interface Facts extends Told {
  readonly draft: Draft;
  /** The name that the cluster will get; empty while none is known. */
  readonly name: string;
  readonly domain: string;
  /** Source of DC/OS that counts: simulated clusters need no installer. */
  readonly source: Source;
  readonly version: VersionInfo | null;
  /** For whom DC/OS's command line tool is installed; `none` where there is no DC/OS, or no tool. */
  readonly cli: CliChoice;
  /** The machines get their names in this computer's hosts file. */
  readonly names: boolean;
  readonly validation: Validation;
  /** The machines as the table shows them; null where only the text can be edited. */
  readonly machines: readonly MachineSpec[] | null;
  readonly totals: Totals;
  /** Network of the topology in CIDR form, else a free one. */
  readonly network: string;
}

export const fallbackNetwork = '192.168.57.0/24';

export function factsOf(draft: Draft, told: Told): Facts {
  const { clusters } = told;
  const name = draft.name ?? told.suggestedName ?? '';
  const domains = clusters.map(({ domain }) => domain);
  const validation = validateTopology(draft.text, name === '' ? {} : { cluster: name });
  const machines = editableMachines(draft.text);
  return {
    ...told,
    draft,
    name,
    domain: draft.domain ?? allocateDomain(name, domains),
    source: sourceOf(draft),
    version: chosenVersion(told.versions, draft.dcos),
    cli: cliOf(draft, told),
    names: draft.names ?? takesMemory(draft.provider),
    validation,
    machines,
    totals: machines === null ? validation.totals : totalsOf(machines),
    network: validation.network ?? freeNetwork(clusters),
  };
}

/** Whether the user's own installer needs a password and perhaps a licence key. */
export function isEnterprise({ source, installer }: Pick<Facts, 'source' | 'installer'>): boolean {
  return source === 'installer' && installer?.edition === 'enterprise';
}

/** Whether it needs a licence key; `perhaps` where its version is known on the boot machine only. */
export function licenseOf({ installer }: Pick<Facts, 'installer'>): boolean | 'perhaps' {
  return wantsLicense(installer?.version ?? null);
}

/** A network that no cluster has, for the machines of a preset. */
export function freeNetwork(clusters: readonly ClusterView[]): string {
  return allocateNetwork(clusters.map(({ network }) => network)) ?? fallbackNetwork;
}

function sourceOf({ provider, source }: Draft): Source {
  return provider === 'simulated' && source === 'installer' ? 'catalogue' : source;
}

function cliOf(draft: Draft, { cliOffer }: Pick<Told, 'cliOffer'>): CliChoice {
  if (sourceOf(draft) === 'none') return 'none';
  const nothingToInstall = cliOffer?.offered === false && draft.cliFile === '';
  if (nothingToInstall) return 'none';
  return draft.cli ?? (takesMemory(draft.provider) ? 'user' : 'none');
}

/** Version of DC/OS as far as the draft tells it; null where that is known to the engine alone. */
export function versionOf(draft: Draft, versions: Told['versions']): string | null {
  if (sourceOf(draft) !== 'catalogue') return null;
  return chosenVersion(versions, draft.dcos)?.version ?? null;
}

/** Machines that are only played take nothing of this computer. */
export function takesMemory(provider: ProviderId | null): boolean {
  return provider !== 'simulated';
}
