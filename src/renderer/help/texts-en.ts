/** The pages of docs/guide in English, by their paths. */
export const files: Readonly<Record<string, string>> = import.meta.glob(
  '../../../docs/guide/en/*.md',
  { query: '?raw', import: 'default', eager: true },
);
