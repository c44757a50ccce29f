import type { CatalogueEntry } from '../message.ts';

export const cli = {} as const satisfies Record<string, CatalogueEntry>;
