import type { ProviderReport } from '../../../shared/api/answers.ts';
import type { ProviderId } from '../../../shared/cluster/spec.ts';
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

/** A topology that the program was opened with: shown on its page, beside what was chosen before. */
export function openLaunch(text: string, from: string): (draft: Draft) => Draft {
  return (draft) => {
    const opened = replaceTopology({ text, preset: null, from }, draft.text !== '')(draft);
    // Where machines run is asked first, unless that is known.
    return draft.provider === null ? { ...opened, page: 'computer' } : goTo('topology')(opened);
  };
}
