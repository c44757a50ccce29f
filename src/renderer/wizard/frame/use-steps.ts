import { useEffect, useRef, useState } from 'react';
import { goTo } from '../draft/changes.ts';
import { type Draft, type PageId, pages } from '../draft/draft.ts';
import type { Facts } from '../draft/facts.ts';
import { issuesOf, type PageIssue } from '../draft/issues.ts';
import { changeDraft, draftStore } from '../draft/use-draft.ts';

export interface Steps {
  /** What is wrong on this page; shown once the user wanted to go on. */
  readonly issues: readonly PageIssue[];
  readonly strict: boolean;
  /** Grows each time the user is kept from going on, so that it can be said again. */
  readonly refusals: number;
  next(): void;
  back(): void;
  /** To a page that was reached before; what is wrong on the way keeps the user there. */
  go(page: PageId): void;
  /** Whether every page is in order; where one is not, it is opened with what is wrong. */
  ready(): boolean;
  startOver(): void;
  /** What was there before starting over; null where that is not to be had. */
  readonly takeBack: (() => void) | null;
}

/** How the user moves between the pages. */
export function useSteps(facts: Facts): Steps {
  const { page } = facts.draft;
  const [refused, setRefused] = useState<{ page: PageId; count: number } | null>(null);
  const [gone, setGone] = useState<Draft | null>(null);
  const strict = refused?.page === page;
  useFocusOnHeading(page);
  const open = (target: PageId) => {
    setRefused(null);
    changeDraft(goTo(target));
  };
  const refuse = (at: PageId) => {
    changeDraft(goTo(at));
    setRefused((before) => ({ page: at, count: (before?.count ?? 0) + 1 }));
  };
  const go = (target: PageId) => {
    const at = pages.indexOf(page);
    const between = pages.slice(at, pages.indexOf(target));
    const wrong = between.find((each) => issuesOf(each, facts).length > 0);
    if (wrong === undefined) open(target);
    else refuse(wrong);
  };
  return {
    issues: issuesOf(page, facts),
    strict,
    refusals: refused?.count ?? 0,
    next: () => {
      const after = pages[pages.indexOf(page) + 1];
      if (after !== undefined) go(after);
    },
    back: () => {
      const before = pages[pages.indexOf(page) - 1];
      if (before !== undefined) open(before);
    },
    go,
    ready: () => {
      const wrong = pages.find((each) => issuesOf(each, facts).length > 0);
      if (wrong !== undefined) refuse(wrong);
      return wrong === undefined;
    },
    startOver: () => {
      setRefused(null);
      setGone(facts.draft);
      draftStore().clear();
    },
    takeBack:
      gone === null || facts.draft.reached > 0
        ? null
        : () => {
            setGone(null);
            changeDraft(() => gone);
          },
  };
}

/** A new page is read from its heading on, by whoever reads it aloud, too. */
function useFocusOnHeading(page: PageId): void {
  const shown = useRef<PageId | null>(null);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo({ top: 0 });
    document.getElementById('wizard-heading')?.focus({ preventScroll: true });
  }, [page]);
}
