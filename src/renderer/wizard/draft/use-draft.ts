import { useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import { createDraftStore, type DraftStore } from './store.ts';

let store: DraftStore | null = null;

/** The draft store of this window. */
export function draftStore(): DraftStore {
  store ??= createDraftStore(window.sessionStorage);
  return store;
}

export function useDraft(): Draft {
  const { subscribe, get } = draftStore();
  return useSyncExternalStore(subscribe, get);
}

/** Changes the draft; the same function for the life of the window. */
export function changeDraft(step: (draft: Draft) => Draft): void {
  draftStore().change(step);
}
