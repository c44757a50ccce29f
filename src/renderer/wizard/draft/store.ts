import { type Draft, freshDraft, parseDraft } from './draft.ts';

/** The one draft of this window; it survives a reload, and ends with the tab. */
export interface DraftStore {
  get(): Draft;
  /** Puts what the function makes of the draft in its place. */
  change(step: (draft: Draft) => Draft): void;
  /** Forgets everything: the next wizard begins anew. */
  clear(): void;
  subscribe(listener: () => void): () => void;
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const storageKey = 'dcos-vagrant-wizard';

/** Keeps the draft in the storage; a damaged one is dropped, a full storage only costs the reload. */
export function createDraftStore(storage: Kept): DraftStore {
  let draft = parseDraft(storage.getItem(storageKey)) ?? freshDraft;
  const listeners = new Set<() => void>();
  const put = (next: Draft) => {
    if (next === draft) return;
    draft = next;
    keep(storage, next);
    for (const listener of listeners) listener();
  };
  return {
    get: () => draft,
    change: (step) => put(step(draft)),
    clear: () => put(freshDraft),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keep(storage: Kept, draft: Draft): void {
  try {
    if (draft === freshDraft) storage.removeItem(storageKey);
    else storage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Storage can be full or switched off; the draft is still there until the page is left.
  }
}
