/** The pages of docs/guide in Chinese, by their paths. */
export const files: Readonly<Record<string, string>> = import.meta.glob(
  '../../../docs/guide/zh/*.md',
  { query: '?raw', import: 'default', eager: true },
);
