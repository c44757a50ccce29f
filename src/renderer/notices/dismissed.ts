import type { Problem } from '../../shared/problem.ts';

const storageKey = 'dcos-vagrant-dismissed';

/** More than the engine keeps, so that none comes back while it is there. */
const most = 50;

/** Notices that the user has read, for as long as this window lives: a reload shows them no second time. */
export const dismissedNotices = {
  read(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
      return Array.isArray(stored) ? stored.map(String) : [];
    } catch {
      return [];
    }
  },
  add(notices: readonly Problem[]): readonly string[] {
    const all = [...dismissedNotices.read(), ...notices.map(keyOf)].slice(-most);
    sessionStorage.setItem(storageKey, JSON.stringify(all));
    return all;
  },
};

/** What is left to show, newest first; the same thing said again with another text is something new. */
export function notDismissed(
  notices: readonly Problem[],
  dismissed: readonly string[],
): readonly Problem[] {
  return notices.filter((notice) => !dismissed.includes(keyOf(notice))).toReversed();
}

function keyOf({ code, params, path }: Problem): string {
  return JSON.stringify([code, params, path]);
}
