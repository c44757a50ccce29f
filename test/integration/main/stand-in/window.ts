import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Page } from './page.ts';
import { Preventable, record } from './recorder.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Options extends Partial<Bounds> {
  readonly title?: string;
  readonly webPreferences?: { readonly preload?: string };
}

export const ipcMain = new EventEmitter();

/** A frame of a page; main frames have no parent. */
export class WebFrameMain {
  readonly origin: string;
  readonly parent: WebFrameMain | null;
  readonly contents: WebContents;
  constructor(contents: WebContents, origin: string, parent: WebFrameMain | null = null) {
    this.contents = contents;
    this.origin = origin;
    this.parent = parent;
  }
  postMessage(
    channel: string,
    _message: unknown,
    transfer: { readonly port: MessagePort }[],
  ): void {
    record('frame.postMessage', channel);
    this.contents.page?.receive(
      channel,
      transfer.map(({ port }) => port),
    );
  }
}

export class WebContents extends EventEmitter {
  mainFrame: WebFrameMain | null = null;
  page: Page | null = null;
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly #preload: string | undefined;
  #url = '';

  constructor(preload: string | undefined) {
    super();
    this.#preload = preload;
  }
  getURL(): string {
    return this.#url;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  reload(): void {
    record('webContents.reload');
    this.load(this.#url);
  }
  /** Loads a page with the program's own preload; the page before goes. */
  load(url: string): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    this.#url = url;
    const { protocol, host } = new URL(url);
    const frame = new WebFrameMain(this, `${protocol}//${host}`);
    this.mainFrame = frame;
    this.page = new Page(this.#preload, (channel) => this.ask(channel, frame));
  }
  /** What a frame sends to main. */
  ask(channel: string, senderFrame: WebFrameMain | null): void {
    ipcMain.emit(channel, { sender: this, senderFrame });
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = [];
  static onCreated: (contents: WebContents) => void = () => undefined;
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.#all.filter((window) => !window.isDestroyed());
  }

  readonly webContents: WebContents;
  readonly state = {
    visible: false,
    minimized: false,
    focused: false,
    maximized: false,
    title: '',
  };
  bounds: Bounds;
  #destroyed = false;

  constructor(options: Options) {
    super();
    record('new BrowserWindow', options);
    const { x = 10, y = 10, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.state.title = options.title ?? '';
    this.webContents = new WebContents(options.webPreferences?.preload);
    BrowserWindow.#all.push(this);
    BrowserWindow.onCreated(this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    record('window.loadURL', url);
    this.webContents.load(url);
    setImmediate(() => this.emit('ready-to-show'));
  }
  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.#destroyed = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
  }
  show(): void {
    Object.assign(this.state, { visible: true, minimized: false, focused: true });
  }
  hide(): void {
    Object.assign(this.state, { visible: false, focused: false });
  }
  minimize(): void {
    Object.assign(this.state, { minimized: true, focused: false });
  }
  restore(): void {
    this.state.minimized = false;
  }
  focus(): void {
    this.state.focused = true;
  }
  maximize(): void {
    this.state.maximized = true;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isVisible(): boolean {
    return this.state.visible;
  }
  isMinimized(): boolean {
    return this.state.minimized;
  }
  isMaximized(): boolean {
    return this.state.maximized;
  }
  isFocused(): boolean {
    return this.state.focused;
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
  setTitle(title: string): void {
    this.state.title = title;
  }
}
