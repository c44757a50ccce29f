import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupNotifications } from '../../../src/main/notifications.ts';
import type { MainWindow } from '../../../src/main/window.ts';
import { defaultPreferences } from '../../../src/shared/api/preferences.ts';
import { renderText } from '../../../src/shared/messages/message.ts';
import type { AppSnapshot } from '../../../src/shared/snapshot.ts';
import { clusterView } from '../shared/tray/clusters.ts';

const at = (...clusters: ReturnType<typeof clusterView>[]) =>
  ({ clusters }) as unknown as AppSnapshot;
const creating = at(
  clusterView({
    state: 'creating',
    operation: { id: '1', kind: 'deploy', step: null, progress: 0 },
  }),
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is told after an operation of so many ms that ended in a state. */
function told(
  ms: number,
  state: ReturnType<typeof clusterView>['state'],
  { focused = false, notifications = true } = {},
): string[] {
  let next: (now: AppSnapshot, before: AppSnapshot) => void = () => undefined;
  const tell = vi.fn();
  setupNotifications({
    snapshots: { current: () => creating, follow: (listener) => (next = listener) },
    preferences: {
      get: () => ({ ...defaultPreferences, notifications }),
      change: () => defaultPreferences,
      onChange: () => undefined,
    },
    window: { current: () => ({ isFocused: () => focused }) } as unknown as MainWindow,
    words: {
      catalogue: vi.fn(),
      text: (message, params = {}) =>
        renderText(typeof message === 'string' ? { code: message, params } : message),
      onChange: () => undefined,
    },
    notifier: { tell },
  });
  next(creating, at());
  vi.advanceTimersByTime(ms);
  next(at(clusterView({ state })), creating);
  return tell.mock.calls.flat();
}

describe('notifications', () => {
  it('tell when a long operation has ended', () => {
    expect(told(13 * 60_000, 'running')).toEqual([
      'Cluster "demo" is ready',
      'It took 13 minutes.',
    ]);
    expect(told(40_000, 'running')[1]).toBe('It took 40 seconds.');
  });

  it('tell when it did not end well', () => {
    expect(told(40_000, 'failed')).toEqual([
      'Creating cluster "demo" ended early',
      'Open the window to see why and what to do.',
    ]);
  });

  it('say nothing of a short one, to who looks at the window, or to who does not want any', () => {
    expect(told(19_000, 'running')).toEqual([]);
    expect(told(40_000, 'running', { focused: true })).toEqual([]);
    expect(told(40_000, 'running', { notifications: false })).toEqual([]);
  });
});
