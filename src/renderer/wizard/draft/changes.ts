import type { ProviderReport } from '../../../shared/api/answers.ts';
import type { ProviderId } from '../../../shared/cluster/kinds.ts';
import { isClusterFile, readClusterFile } from '../../../shared/sharing/cluster-file.ts';
import { type Draft, type PageId, pages, type TopologyChoice } from './draft.ts';

/** Steps of the draft: each one takes a draft and gives the next, and does nothing else. */

export function goTo(page: PageId): (draft: Draft) => Draft {
  return (draft) => ({
    ...draft,
    page,
    reached: Math.max(draft.reached, pages.indexOf(page)),
  });
}

export function chooseProvider(provider: ProviderId): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, provider });
}

/** A way that was chosen before the wizard opened: its question is answered, so it begins with the next. */
export function beginWith(provider: ProviderId): (draft: Draft) => Draft {
  return (draft) => {
    const chosen = { ...draft, provider };
    return draft.page === 'computer' ? goTo('topology')(chosen) : chosen;
  };
}

/** Other wishes for what machines get beside DC/OS; undefined takes one back. */
export function changeExtras(
  change: {
    readonly [Wish in keyof Draft['extras']]?: Draft['extras'][Wish] | undefined;
  },
): (draft: Draft) => Draft {
  return (draft) => {
    const wishes = Object.entries({ ...draft.extras, ...change });
    const extras = Object.fromEntries(wishes.filter(([, wish]) => wish !== undefined));
    return { ...draft, extras };
  };
}

/** Other choices for DC/OS's config.yaml; undefined takes one back. */
export function changeConfiguration(
  change: {
    readonly [Key in keyof Draft['configuration']]?: Draft['configuration'][Key] | undefined;
  },
): (draft: Draft) => Draft {
  return (draft) => {
    const choices = Object.entries({ ...draft.configuration, ...change });
    const configuration = Object.fromEntries(choices.filter(([, choice]) => choice !== undefined));
    return { ...draft, configuration };
  };
}

/** Real machines where they can be had right away; otherwise the user decides. */
export function settleProvider(reports: readonly ProviderReport[]): (draft: Draft) => Draft {
  return (draft) => {
    const virtualbox = reports.find(({ id }) => id === 'virtualbox');
    if (draft.provider !== null || virtualbox?.available !== true) return draft;
    return { ...draft, provider: 'virtualbox' };
  };
}

/**
 * Puts a preset or a file in the place of the topology. What the user had written or changed before
 * is kept aside, to be had back.
 */
export function replaceTopology(choice: TopologyChoice, edited: boolean): (draft: Draft) => Draft {
  return (draft) => {
    const { text, preset, from } = draft;
    return { ...draft, ...choice, network: null, replaced: edited ? { text, preset, from } : null };
  };
}

export function takeBackTopology(draft: Draft): Draft {
  return draft.replaced === null ? draft : { ...draft, ...draft.replaced, replaced: null };
}

/** The topology after a change of the user's own. */
export function editTopology(text: string): (draft: Draft) => Draft {
  return (draft) => (text === draft.text ? draft : { ...draft, text, replaced: null });
}

/**
 * What a text that was opened says of a cluster, beside its topology: of a cluster file where its machines
 * run, its version, its name, and how DC/OS is installed and configured. Throws the problem of a cluster file that cannot be used.
 */
export function openedText(text: string, from: string, taken: readonly string[]): Opened {
  if (!isClusterFile(text)) {
    return { choice: { text, preset: null, from }, rest: {}, shared: false, hasConfig: false };
  }
  const shared = readClusterFile(text);
  const { topology, provider, name, release, config } = shared;
  return {
    choice: { text: topology, preset: null, from },
    rest: {
      provider,
      name: taken.includes(name) ? null : name,
      source: release.kind,
      dcos: release.kind === 'catalogue' ? release.version : null,
      installMethod: shared.installMethod ?? 'ssh_pull',
      configuration: shared.configuration ?? {},
      extras: shared.extras ?? {},
    },
    shared: true,
    hasConfig: config !== undefined,
  };
}

export interface Opened {
  readonly choice: TopologyChoice;
  readonly rest: Partial<
    Pick<
      Draft,
      'provider' | 'name' | 'source' | 'dcos' | 'installMethod' | 'configuration' | 'extras'
    >
  >;
  /** It was a cluster file, not a topology alone. */
  readonly shared: boolean;
  /** It holds a config.yaml, which a wizard cannot take over. */
  readonly hasConfig: boolean;
}

/** A topology that the program was opened with: shown on its page, beside what was chosen before. */
export function openLaunch(text: string, from: string): (draft: Draft) => Draft {
  const { choice, rest } = openedText(text, from, []);
  return (draft) => {
    const opened = { ...replaceTopology(choice, draft.text !== '')(draft), ...rest };
    // Where machines run is asked first, unless that is known.
    return opened.provider === null ? { ...opened, page: 'computer' } : goTo('topology')(opened);
  };
}
