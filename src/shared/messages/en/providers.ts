import type { CatalogueEntry } from '../message.ts';

export const providers = {} as const satisfies Record<string, CatalogueEntry>;
