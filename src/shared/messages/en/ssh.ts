import type { CatalogueEntry } from '../message.ts';

export const ssh = {} as const satisfies Record<string, CatalogueEntry>;
