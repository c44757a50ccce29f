import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { record } from './recorder.ts';

type Items = readonly MenuItem[];
export interface MenuItem {
  readonly label?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly submenu?: Items;
  readonly click?: () => void;
}

export class Menu {
  readonly items: Items;
  constructor(items: Items) {
    this.items = items;
  }
  static buildFromTemplate(items: Items): Menu {
    return new Menu(items);
  }
  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu', menu);
  }
}

/** The tray as it stands. */
export const shown = { menu: null as Menu | null, image: '', toolTip: '', menusSet: 0 };

export class Tray extends EventEmitter {
  constructor(image: { path: string }) {
    super();
    record('new Tray');
    this.setImage(image);
  }
  setImage({ path }: { path: string }): void {
    shown.image = path;
  }
  setToolTip(text: string): void {
    shown.toolTip = text;
  }
  setContextMenu(menu: Menu): void {
    shown.menu = menu;
    shown.menusSet++;
  }
}

export const nativeImage = {
  createFromPath: (path: string) => {
    if (!existsSync(path)) throw new Error(`There is no picture ${path}`);
    return { path, setTemplateImage: () => undefined };
  },
};

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }
  readonly options: unknown;
  constructor(options: unknown) {
    super();
    this.options = options;
  }
  show(): void {
    record('notification', this.options);
  }
}

/** What the user will answer to the next dialogs; a dialog without an answer stays open. */
export const answers = {
  messageBox: [] as number[],
  openDialog: [] as string[][],
  saveDialog: [] as string[],
};

export const dialog = {
  showMessageBox: async (...args: readonly unknown[]) => {
    record('dialog.showMessageBox', args.at(-1));
    const response = answers.messageBox.shift();
    return response === undefined ? new Promise<never>(() => undefined) : { response };
  },
  showOpenDialog: async (...args: readonly unknown[]) => {
    record('dialog.showOpenDialog', args.at(-1));
    const filePaths = answers.openDialog.shift() ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (...args: readonly unknown[]) => {
    record('dialog.showSaveDialog', args.at(-1));
    const filePath = answers.saveDialog.shift() ?? '';
    return { canceled: filePath === '', filePath };
  },
  showErrorBox: (title: string, text: string) => record('dialog.showErrorBox', title, text),
};

class NativeTheme extends EventEmitter {
  themeSource = 'system';
  shouldUseDarkColors = false;
  shouldUseDarkColorsForSystemIntegratedUI = false;
}
export const nativeTheme = new NativeTheme();
export const powerMonitor = new EventEmitter();

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const shell = {
  openExternal: async (url: string) => record('shell.openExternal', url),
  openPath: async (path: string) => {
    record('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
};

type Serve = (request: Request) => Promise<Response>;
export const served = new Map<string, Serve>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) =>
    record('protocol.registerSchemesAsPrivileged', schemes),
  handle: (scheme: string, serve: Serve) => {
    record('protocol.handle', scheme);
    served.set(scheme, serve);
  },
};

/** A computer without a key ring: nothing can be encrypted. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => false,
};
