/**
 * The pages of the guide in the order in which they are shown: `docs/guide/<language>/<name>.md`. Their names are the
 * same in every language, and so are the number and levels of their headings.
 */
export const guidePages = [
  'README',
  'audience-and-goals',
  'deploy',
  'configure',
  'install-methods',
  'install-process',
  'network-topology',
  'using-the-cluster',
  'examples',
  'upgrade',
  'dcos-cli',
  'minidcos',
  'outgrowing',
  'guest-additions',
  'repository-structure',
  'not-needed',
  'troubleshooting',
] as const;

export type GuidePageName = (typeof guidePages)[number];

/** A place of the guide. */
export interface GuidePlace {
  readonly page: GuidePageName;
  /** A heading there; null is the page's beginning. */
  readonly heading: string | null;
}

/** Where a link of a page leads: `deploy.md#scale`, `#scale`; null where that is no place of the guide. */
export function placeOf(link: string, from: GuidePageName): GuidePlace | null {
  const [, file = '', anchor] = /^([\w-]+\.md)?(?:#(.+))?$/.exec(link) ?? [];
  if (file === '' && anchor === undefined) return null;
  const page = file === '' ? from : guidePages.find((name) => `${name}.md` === file);
  return page === undefined ? null : { page, heading: anchor ?? null };
}
