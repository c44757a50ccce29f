import type { CatalogueEntry } from '../message.ts';

export const process = {} as const satisfies Record<string, CatalogueEntry>;
