import { isContractProcedure } from '@orpc/contract';
import { getRouter, isProcedure } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { ApiOptions } from '../../../../src/engine/api/router.ts';
import { createApi } from '../../../../src/engine/api/router.ts';
import { contract } from '../../../../src/shared/api/contract.ts';

const nothing = {} as ApiOptions;

/** `clusters.start` and so on, of everything in the contract. */
function pathsOf(part: unknown, path: readonly string[] = []): string[][] {
  if (isContractProcedure(part)) return [[...path]];
  return Object.entries(part as object).flatMap(([key, value]) => pathsOf(value, [...path, key]));
}

describe('the router', () => {
  it('answers everything that a page can ask', () => {
    const { router } = createApi(nothing);
    const paths = pathsOf(contract);
    expect(paths.length).toBeGreaterThan(30);
    const missing = paths.filter((path) => !isProcedure(getRouter(router, path)));
    expect(missing.map((path) => path.join('.'))).toEqual([]);
  });

  it('gives each connection terminals of its own', () => {
    const api = createApi(nothing);
    expect(api.connect().terminals).not.toBe(api.connect().terminals);
  });
});
