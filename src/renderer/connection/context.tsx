import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Client, Connection, ConnectionState } from './client.ts';
import { connectOverPort } from './over-port.ts';
import { connectOverSocket } from './over-socket.ts';

/** The one connection of this page: a port in Electron, a socket in a browser. */
export function connect(): Connection {
  return window.location.protocol === 'app:' ? connectOverPort() : connectOverSocket();
}

export function useConnectionState(connection: Connection): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}

const ClientContext = createContext<Client | null>(null);

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** The open connection's client. Only below the place that shows nothing without a connection. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('There is no connection above this component.');
  return client;
}
