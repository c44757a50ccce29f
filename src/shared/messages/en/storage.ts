import type { CatalogueEntry } from '../message.ts';

export const storage = {} as const satisfies Record<string, CatalogueEntry>;
