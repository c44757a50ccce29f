import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../../src/shared/api/preferences.ts';
import { canOpen, canStart, canStop } from '../../../../src/shared/cluster/predicates.ts';
import { en } from '../../../../src/shared/messages/en/index.ts';
import { type Catalogue, renderText } from '../../../../src/shared/messages/message.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';
import { type TrayItem, trayMenu } from '../../../../src/shared/tray/menu.ts';
import { anyCluster, clusterView } from './clusters.ts';

const verdicts = { start: canStart, stop: canStop, open: canOpen };
const languages = fc.constantFrom<Catalogue>(en, zh);

const commandsOf = (items: readonly TrayItem[]): Extract<TrayItem, { type: 'command' }>[] =>
  items.flatMap((item) => {
    if (item.type === 'menu') return commandsOf(item.items);
    return item.type === 'command' ? [item] : [];
  });

describe('the menu of the tray', () => {
  it('offers exactly what the predicates allow, and says why of the rest', () => {
    fc.assert(
      fc.property(fc.array(anyCluster), languages, (clusters, catalogue) => {
        const named = clusters.map((cluster, at) => ({ ...cluster, name: `c${at}` }));
        const commands = commandsOf(trayMenu({ clusters: named }, defaultPreferences, catalogue));
        for (const cluster of named) {
          for (const [kind, verdictOf] of Object.entries(verdicts)) {
            const item = commands.find(
              ({ command }) =>
                command.kind === kind && 'cluster' in command && command.cluster === cluster.name,
            );
            const verdict = verdictOf(cluster, named);
            expect(item?.enabled).toBe(verdict.ok);
            if (!verdict.ok) expect(item?.label).toContain(renderText(verdict.why, catalogue));
          }
        }
      }),
    );
  });

  it('has every cluster, in its order and with its state', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCluster, { selector: ({ name }) => name }), (clusters) => {
        const menus = trayMenu({ clusters }, defaultPreferences, en).filter(
          (item) => item.type === 'menu',
        );
        expect(menus).toHaveLength(clusters.length);
        for (const [at, { name, state, provider }] of clusters.entries()) {
          const label = menus[at]?.label ?? '';
          expect(label.startsWith(name)).toBe(true);
          expect(label).toContain(en[`tray.state.${state}`].text);
          expect(label.includes('simulated')).toBe(provider === 'simulated');
        }
      }),
    );
  });

  it('always lets the user come back, begin and quit', () => {
    fc.assert(
      fc.property(fc.array(anyCluster), languages, (clusters, catalogue) => {
        const kinds = commandsOf(trayMenu({ clusters }, defaultPreferences, catalogue))
          .filter(({ enabled }) => enabled)
          .map(({ command }) => command.kind);
        expect(kinds).toEqual(expect.arrayContaining(['new', 'show', 'quit']));
      }),
    );
  });

  it('shows the switches as they are and turns them to what they are not', () => {
    const preferences = { ...defaultPreferences, startHidden: true, closeToTray: false };
    const switches = trayMenu({ clusters: [clusterView()] }, preferences, en).filter(
      (item) => item.type === 'switch',
    );
    expect(switches.map(({ on, command }) => ({ on, command }))).toEqual([
      { on: false, command: { kind: 'switch', preference: 'startAtLogin', on: true } },
      { on: true, command: { kind: 'switch', preference: 'startHidden', on: false } },
      { on: false, command: { kind: 'switch', preference: 'closeToTray', on: true } },
    ]);
  });

  it('says that there is no cluster yet', () => {
    const [first] = trayMenu({ clusters: [] }, defaultPreferences, en);
    expect(first).toEqual({ type: 'text', label: 'No clusters yet' });
  });
});
