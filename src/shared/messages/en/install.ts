import type { CatalogueEntry } from '../message.ts';

export const install = {} as const satisfies Record<string, CatalogueEntry>;
