import { expect, it } from 'vitest';
import { bySize } from '../../../../../src/renderer/pages/storage/by-size.ts';
import type { StoredItem } from '../../../../../src/shared/api/answers.ts';

it('puts kinds together and the largest of each first', () => {
  const item = (id: string, kind: StoredItem['kind'], bytes: number): StoredItem => ({
    id,
    kind,
    bytes,
    title: { code: 'storage.installer', params: { name: id } },
    path: `/data/${id}`,
    removable: { ok: true },
  });
  const sorted = bySize([
    item('logs:demo', 'logs', 9),
    item('installer:1', 'installer', 1),
    item('box:1', 'box', 5),
    item('installer:2', 'installer', 2),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['installer:2', 'installer:1', 'box:1', 'logs:demo']);
});
