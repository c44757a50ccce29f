import { beforeEach, expect, it, vi } from 'vitest';
import { dismissedNotices, notDismissed } from '../../../../src/renderer/notices/dismissed.ts';
import { problem } from '../../../../src/shared/problem.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

const first = problem('STORAGE-CORRUPT', { path: '/a', detail: 'x', aside: '/a.1' });
const second = problem('STORAGE-CORRUPT', { path: '/b', detail: 'x', aside: '/b.1' });

it('shows the newest notice first, and each until it is dismissed', () => {
  expect(notDismissed([first, second], [])).toEqual([second, first]);
  expect(notDismissed([first, second], dismissedNotices.add([second]))).toEqual([first]);
});

it('remembers over a reload what was dismissed, as the engine says it in another object', () => {
  dismissedNotices.add([first]);
  dismissedNotices.add([second]);
  const afterReload = dismissedNotices.read();
  expect(notDismissed(structuredClone([first, second]), afterReload)).toEqual([]);
});

it('shows everything where what it kept cannot be read', () => {
  sessionStorage.setItem('dcos-vagrant-dismissed', '{');
  expect(dismissedNotices.read()).toEqual([]);
});
