import type { CatalogueEntry } from '../message.ts';

export const vagrant = {} as const satisfies Record<string, CatalogueEntry>;
