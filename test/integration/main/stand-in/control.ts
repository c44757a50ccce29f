// What a test can ask of the program's stand-in Electron, over the IPC channel of the process.
import { app } from './app.ts';
import { calls, Preventable } from './recorder.ts';
import { sessionHandlers } from './session.ts';
import { answers, type MenuItem, nativeTheme, powerMonitor, served, shown } from './system.ts';
import { BrowserWindow, WebFrameMain } from './window.ts';

BrowserWindow.onCreated = (contents) => app.emit('web-contents-created', {}, contents);

function mainWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('There is no window.');
  return window;
}

const emitters = {
  app: () => app,
  powerMonitor: () => powerMonitor,
  nativeTheme: () => nativeTheme,
  window: mainWindow,
  contents: () => mainWindow().webContents,
};

export const commands = {
  calls: (what?: string) => calls.filter((call) => what === undefined || call.what === what),
  /** Emits an event with an object that says whether it was refused. */
  emit: (target: keyof typeof emitters, name: string, details: object, ...rest: unknown[]) => {
    const event = Object.assign(new Preventable(), details);
    emitters[target]().emit(name, event, ...rest);
    return { refused: event.defaultPrevented };
  },
  window: () => {
    const windows = BrowserWindow.getAllWindows();
    return windows.map(({ state, bounds }) => ({ ...state, bounds }))[0] ?? null;
  },
  closeWindow: () => mainWindow().close(),
  moveWindow: (bounds: BrowserWindow['bounds']) => {
    mainWindow().bounds = bounds;
    mainWindow().emit('move');
  },
  lookElsewhere: () => {
    mainWindow().state.focused = false;
  },
  fetch: async (url: string, method = 'GET') => {
    const response = await served.get('app')?.(new Request(url, { method }));
    return {
      status: response?.status ?? 0,
      headers: Object.fromEntries(response?.headers ?? []),
      body: (await response?.text()) ?? '',
    };
  },
  /** Asks for a port as some frame of some window would, and says whether one was given. */
  askAs: (who: { origin: string; frame: 'main' | 'sub' | 'none'; window: 'ours' | 'other' }) => {
    const before = calls.length;
    const contents =
      who.window === 'ours' ? mainWindow().webContents : new BrowserWindow({}).webContents;
    const main = new WebFrameMain(contents, who.origin);
    const frames = { main, sub: new WebFrameMain(contents, who.origin, main), none: null };
    contents.ask('engine-wanted', frames[who.frame]);
    return calls.slice(before).some(({ what }) => what === 'frame.postMessage');
  },
  rpc: async (path: string, input?: unknown) => {
    const value = await procedure(path)(input);
    return value;
  },
  /** Values of a stream until one holds the text. */
  until: async (path: string, text: string, input?: unknown) => {
    const stream = (await procedure(path)(input)) as AsyncIterable<unknown>;
    for await (const value of stream) if (JSON.stringify(value).includes(text)) return value;
    return null;
  },
  page: () => {
    const { messages = [], required = [] } = mainWindow().webContents.page ?? {};
    return { messages, required };
  },
  strangerPosts: (data: unknown) => mainWindow().webContents.page?.postFromElsewhere(data),
  reloadAndWatchPort: async () => {
    const contents = mainWindow().webContents;
    const closes = contents.page?.portCloses();
    contents.reload();
    return closes;
  },
  permission: async (permission: string, url: string) => {
    const request = sessionHandlers.get('setPermissionRequestHandler') as (
      contents: { getURL(): string },
      permission: string,
      answer: (granted: boolean) => void,
    ) => void;
    const check = sessionHandlers.get('setPermissionCheckHandler') as (
      contents: null,
      permission: string,
      origin: string,
    ) => boolean;
    const asked = Promise.withResolvers<boolean>();
    request({ getURL: () => url }, permission, asked.resolve);
    return { request: await asked.promise, check: check(null, permission, url) };
  },
  device: () => (sessionHandlers.get('setDevicePermissionHandler') as () => boolean)(),
  webRequest: async (name: 'onBeforeRequest' | 'onHeadersReceived', details: object) => {
    const handler = sessionHandlers.get(name) as (
      details: object,
      answer: (result: unknown) => void,
    ) => void;
    const answered = Promise.withResolvers<unknown>();
    handler(details, answered.resolve);
    return answered.promise;
  },
  openWindow: (url: string) => mainWindow().webContents.windowOpenHandler?.({ url }),
  tray: () => ({
    image: shown.image,
    toolTip: shown.toolTip,
    menusSet: shown.menusSet,
    items: JSON.parse(JSON.stringify(shown.menu?.items ?? [])) as MenuItem[],
  }),
  clickTray: (...labels: string[]) => {
    let items = shown.menu?.items ?? [];
    for (const [at, label] of labels.entries()) {
      const item = items.find((candidate) => candidate.label?.startsWith(label));
      if (item === undefined) throw new Error(`No item "${label}" in the tray.`);
      if (at === labels.length - 1) item.click?.();
      items = item.submenu ?? [];
    }
  },
  answerMessageBox: (response: number) => answers.messageBox.push(response),
  answerOpenDialog: (paths: string[]) => answers.openDialog.push(paths),
  answerSaveDialog: (path: string) => answers.saveDialog.push(path),
  dark: (dark: boolean) => {
    nativeTheme.shouldUseDarkColors = dark;
    nativeTheme.emit('updated');
  },
  theme: () => nativeTheme.themeSource,
  quit: () => app.quit(),
};
export type Commands = typeof commands;

async function call(path: string, input: unknown): Promise<unknown> {
  const client = await mainWindow().webContents.page?.client();
  let at: unknown = client;
  for (const part of path.split('.')) at = (at as Record<string, unknown>)[part];
  return (at as (input: unknown) => Promise<unknown>)(input);
}
const procedure = (path: string) => (input: unknown) => call(path, input);

process.on('message', async (message: { id: number; name: keyof Commands; args: never[] }) => {
  const { id, name, args } = message;
  try {
    const value = await (commands[name] as (...args: never[]) => unknown)(...args);
    process.send?.({ id, value: value ?? null });
  } catch (error) {
    const { message: text, data } = error as { message?: string; data?: unknown };
    process.send?.({ id, error: { message: text ?? String(error), data } });
  }
});
// The channel alone must not keep the program alive, nor a test's end leave it behind.
process.on('disconnect', () => process.exit(1));
