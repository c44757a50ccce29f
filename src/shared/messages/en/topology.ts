import type { CatalogueEntry } from '../message.ts';

export const topology = {} as const satisfies Record<string, CatalogueEntry>;
