import { Menu, type MenuItemConstructorOptions, nativeImage, nativeTheme, Tray } from 'electron';
import { resourcePath } from '../engine/resources.ts';
import { type TrayCommand, type TrayItem, trayMenu } from '../shared/tray/menu.ts';
import { type TrayIcon, trayIcon, windowTitle } from '../shared/tray/words.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Snapshots } from './snapshots.ts';
import type { Words } from './words.ts';

export interface TrayOptions {
  readonly snapshots: Snapshots;
  readonly preferences: PreferenceStore;
  readonly words: Words;
  carryOut(command: TrayCommand): void;
}

/**
 * The tray: drawn anew at each change and never waiting for a click, because Linux does not tell of
 * clicks and shows a menu as it was when it was set.
 */
export function setupTray({ snapshots, preferences, words, carryOut }: TrayOptions): Tray {
  const tray = new Tray(image('idle'));
  let shown = '';
  let drawn = '';
  const draw = () => {
    const snapshot = snapshots.current();
    const items = trayMenu(snapshot, preferences.get(), words.catalogue());
    // An open menu closes when another one is set, so only a different one is.
    const menu = JSON.stringify(items);
    if (menu !== shown) tray.setContextMenu(Menu.buildFromTemplate(template(items, carryOut)));
    shown = menu;
    const icon = trayIcon(snapshot);
    const path = imagePath(icon);
    if (path !== drawn) tray.setImage(image(icon));
    drawn = path;
    tray.setToolTip(windowTitle(snapshot, words.catalogue()));
  };
  draw();
  snapshots.follow(draw);
  preferences.onChange(draw);
  words.onChange(draw);
  nativeTheme.on('updated', draw);
  // Where a click on the icon is told (Windows), it brings the window.
  tray.on('click', () => process.platform === 'win32' && carryOut({ kind: 'show' }));
  return tray;
}

type CarryOut = TrayOptions['carryOut'];

function template(items: readonly TrayItem[], carryOut: CarryOut): MenuItemConstructorOptions[] {
  return items.map((item) => templateOf(item, carryOut));
}

function templateOf(item: TrayItem, carryOut: CarryOut): MenuItemConstructorOptions {
  switch (item.type) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: item.label, enabled: false };
    case 'menu':
      return { label: item.label, submenu: template(item.items, carryOut) };
    case 'switch': {
      const click = () => carryOut(item.command);
      return { type: 'checkbox', label: item.label, checked: item.on, click };
    }
    case 'command': {
      const click = () => carryOut(item.command);
      return { label: item.label, enabled: item.enabled, click };
    }
  }
}

function image(icon: TrayIcon) {
  const made = nativeImage.createFromPath(imagePath(icon));
  // macOS colours it as its menu bar wants it; the shape alone tells the state.
  if (process.platform === 'darwin') made.setTemplateImage(true);
  return made;
}

function imagePath(icon: TrayIcon): string {
  return resourcePath('icons', 'tray', `${icon}-${background()}.png`);
}

/** What the icon is drawn for: Windows tells the colour of its taskbar apart from that of windows. */
function background(): 'template' | 'dark' | 'light' {
  if (process.platform === 'darwin') return 'template';
  const dark =
    process.platform === 'win32'
      ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI
      : nativeTheme.shouldUseDarkColors;
  return dark ? 'dark' : 'light';
}
