import { type GuidePageName, guidePages } from '../../shared/guide/pages.ts';

/** Where the window shows a page of the guide, or a heading on it. */
export function helpAddress(page: GuidePageName, heading: string | null = null): string {
  return heading === null ? `/help/${page}` : `/help/${page}/${encodeURIComponent(heading)}`;
}

/** The page of that name; the guide's first one where there is none. */
export function pageNamed(name: string | null): GuidePageName {
  return guidePages.find((each) => each === name) ?? 'README';
}
