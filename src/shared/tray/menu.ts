import type { Preferences } from '../api/preferences.ts';
import { allToStart, allToStop } from '../cluster/all.ts';
import { canOpen, canStart, canStop, type Verdict } from '../cluster/predicates.ts';
import { type Catalogue, type MessageCode, type Params, renderText } from '../messages/message.ts';
import type { AppSnapshot, ClusterView } from '../snapshot.ts';
import { clusterLine } from './words.ts';

/** The switches that the tray offers. */
export type TraySwitch = 'startAtLogin' | 'startHidden' | 'closeToTray';

/** What an item of the tray asks for. */
export type TrayCommand =
  | { readonly kind: 'start' | 'stop' | 'open'; readonly cluster: string }
  | { readonly kind: 'new' | 'show' | 'quit' | 'start-all' | 'stop-all' }
  | { readonly kind: 'switch'; readonly preference: TraySwitch; readonly on: boolean };

export type TrayItem =
  | { readonly type: 'separator' }
  /** Says something and does nothing. */
  | { readonly type: 'text'; readonly label: string }
  | {
      readonly type: 'command';
      readonly label: string;
      readonly enabled: boolean;
      readonly command: TrayCommand;
    }
  | {
      readonly type: 'switch';
      readonly label: string;
      readonly on: boolean;
      /** Turns the switch to what it is not now. */
      readonly command: TrayCommand;
    }
  | { readonly type: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

/** The tray's menu. What cannot be done is there all the same, disabled, and says why. */
export function trayMenu(
  snapshot: Pick<AppSnapshot, 'clusters'>,
  preferences: Preferences,
  catalogue: Catalogue,
): TrayItem[] {
  const text = (code: MessageCode, params?: Params) =>
    renderText(params === undefined ? { code } : { code, params }, catalogue);
  const command = (code: MessageCode, kind: 'new' | 'show' | 'quit'): TrayItem => ({
    type: 'command',
    label: text(code),
    enabled: true,
    command: { kind },
  });
  const turn = (code: MessageCode, preference: TraySwitch): TrayItem => ({
    type: 'switch',
    label: text(code),
    on: preferences[preference],
    command: { kind: 'switch', preference, on: !preferences[preference] },
  });
  const { clusters } = snapshot;
  return [
    ...(clusters.length === 0 ? [{ type: 'text', label: text('tray.none') } as const] : []),
    ...clusters.map((cluster) => clusterMenu(cluster, clusters, catalogue)),
    ...(clusters.length > 1 ? allItems(clusters, catalogue) : []),
    { type: 'separator' },
    command('tray.new', 'new'),
    command('tray.show', 'show'),
    { type: 'separator' },
    turn('tray.start-at-login', 'startAtLogin'),
    turn('tray.start-hidden', 'startHidden'),
    turn('tray.close-to-tray', 'closeToTray'),
    { type: 'separator' },
    command('tray.quit', 'quit'),
  ];
}

/** What concerns all clusters, where there are several. */
function allItems(clusters: readonly ClusterView[], catalogue: Catalogue): TrayItem[] {
  const item = (code: MessageCode, kind: 'start-all' | 'stop-all', names: string[]): TrayItem => ({
    type: 'command',
    label: renderText({ code }, catalogue),
    enabled: names.length > 0,
    command: { kind },
  });
  return [
    { type: 'separator' },
    item('all.start', 'start-all', allToStart(clusters)),
    item('all.stop', 'stop-all', allToStop(clusters)),
  ];
}

function clusterMenu(
  cluster: ClusterView,
  all: readonly ClusterView[],
  catalogue: Catalogue,
): TrayItem {
  const item = (code: MessageCode, kind: 'start' | 'stop' | 'open', verdict: Verdict): TrayItem => {
    const action = renderText({ code }, catalogue);
    const label = verdict.ok
      ? action
      : renderText(
          { code: 'tray.cannot', params: { action, why: renderText(verdict.why, catalogue) } },
          catalogue,
        );
    return {
      type: 'command',
      label,
      enabled: verdict.ok,
      command: { kind, cluster: cluster.name },
    };
  };
  return {
    type: 'menu',
    label: clusterLine(cluster, catalogue),
    items: [
      item('tray.open', 'open', canOpen(cluster)),
      item('tray.start', 'start', canStart(cluster, all)),
      item('tray.stop', 'stop', canStop(cluster)),
    ],
  };
}
