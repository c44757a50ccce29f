import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { portGiven, portWanted } from '../../shared/api/port.ts';
import { type Client, type Connection, connectionStore } from './client.ts';

/** Asks Electron's main process for a port, once; it lives as long as the page. */
export function connectOverPort(): Connection {
  const store = connectionStore();
  window.addEventListener('message', (event: MessageEvent<{ type?: unknown }>) => {
    // Only our own preload, which shares this window, may hand over the port.
    if (event.source !== window || event.data?.type !== portGiven) return;
    const [port] = event.ports;
    if (port === undefined) return;
    const client: Client = createORPCClient(new RPCLink({ port }));
    port.addEventListener('close', () => store.set({ kind: 'lost' }));
    port.start();
    store.set({ kind: 'open', client });
  });
  window.postMessage({ type: portWanted }, window.location.origin);
  return store;
}
