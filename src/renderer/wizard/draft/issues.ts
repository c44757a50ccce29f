import { clusterNamePattern } from '../../../shared/cluster/kinds.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { isClusterNetwork, networksOverlap } from '../../../shared/network/allocation.ts';
import { isHostName } from '../../../shared/topology/check-names.ts';
import { fitOn } from '../../../shared/topology/fit.ts';
import { whyNotMethod } from '../version/methods.ts';
import type { PageId } from './draft.ts';
import { type Facts, isEnterprise, licenseOf, takesMemory } from './facts.ts';

/** Something that keeps the wizard from going on, and where it is put right. */
export interface PageIssue {
  readonly message: Message;
  /** Id of the element of the page that causes it; see `fieldIds`. */
  readonly field: string;
  /** 1-based line of the VagrantConfig.yaml. */
  readonly line?: number;
  /** Name of the machine that it is about. */
  readonly machine?: string;
}

/** Ids of the elements that errors lead to. */
export const fieldIds = {
  provider: 'wizard-provider',
  machines: 'wizard-machines',
  version: 'wizard-version',
  installer: 'wizard-installer',
  method: 'wizard-method',
  secrets: 'wizard-secrets',
  name: 'wizard-name',
  domain: 'wizard-domain',
  network: 'wizard-network',
  mount: 'wizard-mount-folder',
} as const;

/** Everything that is wrong on a page; empty where the wizard can go on from it. */
export function issuesOf(page: PageId, facts: Facts): readonly PageIssue[] {
  switch (page) {
    case 'computer':
      return providerIssues(facts);
    case 'topology':
      return topologyIssues(facts);
    case 'version':
      return [...versionIssues(facts), ...methodIssues(facts)];
    case 'options':
      return [
        ...nameIssues(facts),
        ...domainIssues(facts),
        ...networkIssues(facts),
        ...mountIssues(facts),
      ];
    case 'command-line':
    case 'review':
      return [];
  }
}

function providerIssues({ draft, providers }: Facts): PageIssue[] {
  const field = fieldIds.provider;
  if (draft.provider === null) return [{ field, message: say('wizard.error.no-provider') }];
  // A simulated cluster needs nothing, so nothing has to be known for it.
  if (draft.provider === 'simulated') return [];
  if (providers === null) return [{ field, message: say('wizard.error.still-looking') }];
  const report = providers.find(({ id }) => id === draft.provider);
  if (report?.available === true) return [];
  return [{ field, message: say(`wizard.error.not-ready.${draft.provider}`) }];
}

function topologyIssues({ draft, validation, host, totals }: Facts): PageIssue[] {
  const field = fieldIds.machines;
  const wrong = validation.errors.map(({ code, params, path, line }): PageIssue => {
    const machine = path.split(/[.[]/)[0];
    const found = { field, message: { code, params } };
    // What is missing from the file as a whole stands at no line.
    if (path === '' && line === 1) return found;
    return machine === undefined || machine === ''
      ? { ...found, line }
      : { ...found, line, machine };
  });
  if (!takesMemory(draft.provider)) return wrong;
  const fit = fitOn(host, totals);
  if (fit.verdict !== 'too-big') return wrong;
  return [...wrong, ...fit.messages.map((message) => ({ field, message }))];
}

function versionIssues(facts: Facts): PageIssue[] {
  const { draft, source, versions, version } = facts;
  if (source === 'none') return [];
  if (source === 'installer') {
    const field = fieldIds.installer;
    if (draft.installer.trim() !== '') return secretIssues(facts);
    return [{ field, message: say('wizard.error.no-installer') }];
  }
  const field = fieldIds.version;
  if (versions === null) return [{ field, message: say('wizard.error.no-versions-yet') }];
  return version === null ? [{ field, message: say('wizard.error.no-version') }] : [];
}

function secretIssues(facts: Facts): PageIssue[] {
  const { secrets } = facts;
  const enough = secrets?.password === true && (secrets.license || licenseOf(facts) !== true);
  if (!isEnterprise(facts) || enough) return [];
  return [{ field: fieldIds.secrets, message: say('wizard.error.secrets') }];
}

/** A way of installing that was chosen with another version in mind. */
function methodIssues(facts: Facts): PageIssue[] {
  const why = whyNotMethod(facts, facts.draft.installMethod);
  return why === null ? [] : [{ field: fieldIds.method, message: why }];
}

function nameIssues({ name, clusters, draft }: Facts): PageIssue[] {
  const field = fieldIds.name;
  // No name of the user's own and none suggested yet: the engine is about to answer.
  if (name === '' && draft.name === null) return [{ field, message: say('wizard.error.no-name') }];
  if (!clusterNamePattern.test(name)) {
    return [{ field, message: say('wizard.error.name', { name }) }];
  }
  const taken = clusters.some((cluster) => cluster.name === name);
  return taken ? [{ field, message: say('wizard.error.name-taken', { name }) }] : [];
}

function domainIssues({ draft, clusters }: Facts): PageIssue[] {
  const { domain } = draft;
  const field = fieldIds.domain;
  if (domain === null) return [];
  if (!isHostName(domain)) return [{ field, message: say('wizard.error.domain', { domain }) }];
  const other = clusters.find((cluster) => cluster.domain === domain);
  if (other === undefined) return [];
  return [{ field, message: say('wizard.error.domain-taken', { domain, other: other.name }) }];
}

function mountIssues({ draft: { extras } }: Facts): PageIssue[] {
  if (extras.mount === undefined || extras.mount.folder.trim() !== '') return [];
  return [{ field: fieldIds.mount, message: say('wizard.error.mount-folder') }];
}

function networkIssues({ draft, network, clusters }: Facts): PageIssue[] {
  const field = fieldIds.network;
  const wanted = draft.network ?? network;
  if (!isClusterNetwork(wanted)) {
    return [{ field, message: say('wizard.error.network', { network: wanted }) }];
  }
  const other = clusters.find((cluster) => networksOverlap(cluster.network, wanted));
  if (other === undefined) return [];
  const params = { network: wanted, other: other.name };
  return [{ field, message: say('wizard.error.network-taken', params) }];
}
