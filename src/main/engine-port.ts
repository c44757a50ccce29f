import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { Api } from '../engine/api/router.ts';
import { portGiven, portWanted } from '../shared/api/port.ts';
import { ownOrigin } from './address.ts';
import type { MainWindow } from './window.ts';

/**
 * Gives our page its port to the engine when it asks, and to nobody else. A page has one port; it is
 * closed as soon as the page goes, and when the page asks again.
 */
export function setupEnginePort(window: MainWindow, api: Api): void {
  const handler = new RPCHandler(api.router);
  const open = new WeakMap<Electron.WebContents, MessagePortMain>();
  const close = (contents: Electron.WebContents) => {
    const port = open.get(contents);
    open.delete(contents);
    port?.close();
    // Electron tells only the other end; this one has streams to end, too.
    port?.emit('close');
  };
  ipcMain.on(portWanted, (event) => {
    const { sender, senderFrame } = event;
    if (senderFrame === null || !isOurPage(event, window)) return;
    if (!open.has(sender)) closeWithPage(sender, close);
    close(sender);
    const { port1, port2 } = new MessageChannelMain();
    open.set(sender, port1);
    handler.upgrade(port1, { context: api.connect() });
    port1.start();
    senderFrame.postMessage(portGiven, null, [port2]);
  });
}

/** Whether it is the main frame of our window that asks, from our own origin. */
function isOurPage({ sender, senderFrame }: IpcMainEvent, window: MainWindow): boolean {
  return (
    sender === window.current()?.webContents &&
    senderFrame?.parent === null &&
    senderFrame.origin === ownOrigin
  );
}

function closeWithPage(contents: Electron.WebContents, close: (c: Electron.WebContents) => void) {
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) close(contents);
  });
  contents.on('render-process-gone', () => close(contents));
  contents.on('destroyed', () => close(contents));
}
