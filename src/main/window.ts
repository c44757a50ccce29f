import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WindowSessionEndEvent } from 'electron';
import { resourcePath } from '../engine/resources.ts';
import { startAddress } from './address.ts';
import type { KeptThings } from './store.ts';
import { smallestSize, windowPlace } from './window-place.ts';

/** How long the window must have stayed in a place before the place is kept, ms. */
const settledMs = 500;

export interface WindowOptions {
  readonly store: KeptThings;
  /** What happens when the user closes the window. */
  onClose(window: BrowserWindow, event: { preventDefault(): void }): void;
  /** The system asks whether the session may end (Windows). */
  onSessionEnding(event: WindowSessionEndEvent): void;
  /** The system ends the session (Windows): nothing may be asked any more. */
  onSessionEnd(): void;
}

/** The one window. It may be hidden; it is made anew only where it was lost. */
export interface MainWindow {
  /** Null before it was first opened and after it was destroyed. */
  current(): BrowserWindow | null;
  /** Brings it to the front, whatever it was before. */
  show(): void;
  /** Opens it in the taskbar only. */
  openQuietly(): void;
  setTitle(title: string): void;
}

export function setupWindow(options: WindowOptions): MainWindow {
  let window: BrowserWindow | null = null;
  let title = app.getName();
  const open = (): BrowserWindow => {
    const opened = makeWindow(options, title);
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    window = opened;
    return opened;
  };
  return {
    current: () => window,
    show: () => {
      if (window === null) {
        const opened = open();
        opened.once('ready-to-show', () => opened.show());
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    openQuietly: () => (window ?? open()).minimize(),
    setTitle: (next) => {
      title = next;
      window?.setTitle(next);
    },
  };
}

function makeWindow(options: WindowOptions, title: string): BrowserWindow {
  const { store, onClose, onSessionEnding, onSessionEnd } = options;
  const kept = store.get('window');
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...windowPlace(kept, areas),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1d24' : '#ffffff',
    autoHideMenuBar: true,
    // macOS and Windows take it from the program itself.
    ...(process.platform === 'linux' && { icon: resourcePath('icons', 'app.png') }),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  if (kept?.maximized) window.maximize();
  keepPlace(window, store);
  // The title says the state of the clusters, not what the page calls itself.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => onClose(window, event));
  window.on('query-session-end', onSessionEnding);
  window.on('session-end', onSessionEnd);
  reloadAfterCrash(window);
  void window.loadURL(startAddress);
  return window;
}

function keepPlace(window: BrowserWindow, store: KeptThings): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    store.set('window', { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, settledMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(timer));
}

/** A page that crashed comes back by itself, but not again and again. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - last < 60_000) return;
    last = Date.now();
    window.webContents.reload();
  });
}
