import { Menu } from 'electron';
import type { TrayCommand } from '../shared/tray/menu.ts';
import type { Words } from './words.ts';

/**
 * The menu bar of macOS, which also makes copying and pasting by keyboard work there. The other systems
 * have none: everything is in the window.
 */
export function setupAppMenu(words: Words, carryOut: (command: TrayCommand) => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const draw = () => {
    const menu = Menu.buildFromTemplate([
      { role: 'appMenu' },
      {
        role: 'fileMenu',
        submenu: [
          {
            label: words.text('tray.new'),
            accelerator: 'CmdOrCtrl+N',
            click: () => carryOut({ kind: 'new' }),
          },
          { role: 'close' },
        ],
      },
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]);
    Menu.setApplicationMenu(menu);
  };
  draw();
  words.onChange(draw);
}
