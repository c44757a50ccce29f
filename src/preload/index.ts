import { ipcRenderer } from 'electron';
import { portGiven, portWanted } from '../shared/api/port.ts';

// Passes on the page's wish for a port to the engine, and the port that main gives. Nothing else: the
// page gets no other way to Electron, and main looks itself at who asks.
window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === window && data?.type === portWanted) ipcRenderer.send(portWanted);
});
ipcRenderer.on(portGiven, ({ ports }) => {
  window.postMessage({ type: portGiven }, window.location.origin, [...ports]);
});
