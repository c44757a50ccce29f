import type { CatalogueEntry } from '../message.ts';

export const hosts = {} as const satisfies Record<string, CatalogueEntry>;
