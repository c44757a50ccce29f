import type { ClusterRecord, Provider } from '../providers/provider.ts';
import { type ConnectOptions, connect, type SshConnection, type SshTarget } from '../ssh/index.ts';

/** One attempt to log in. */
export type Connect = (target: SshTarget, options: ConnectOptions) => Promise<SshConnection>;

export interface ConnectionDependencies {
  readonly provider: Provider;
  /** How a machine is logged in to; over ssh unless told. */
  readonly connect?: Connect;
}

/** One ssh connection a machine, shared by the steps and made again when it is gone. */
export interface Connections {
  readonly connect: Connect;
  open(cluster: ClusterRecord, machine: string, signal: AbortSignal): Promise<SshConnection>;
  /** Takes a connection that was made elsewhere; the machine's earlier one is closed. */
  adopt(cluster: ClusterRecord, machine: string, connection: SshConnection): void;
  close(): void;
}

export function createConnections(dependencies: ConnectionDependencies): Connections {
  const { provider, connect: logIn = connect } = dependencies;
  const opened = new Map<string, Promise<SshConnection>>();
  const keyOf = (cluster: ClusterRecord, machine: string) => `${cluster.folder}\0${machine}`;
  const closeQuietly = (opening: Promise<SshConnection> | undefined) => {
    opening?.then(
      (connection) => connection.close(),
      () => {},
    );
  };

  return {
    connect: logIn,
    async open(cluster, machine, signal) {
      const key = keyOf(cluster, machine);
      for (let earlier = opened.get(key); earlier !== undefined; earlier = opened.get(key)) {
        const connection = await earlier.catch(() => null);
        if (connection !== null && !connection.closed) return connection;
        // Gone, or never came to be; unless another step has begun anew meanwhile, we do.
        if (opened.get(key) === earlier) opened.delete(key);
      }
      const opening = provider.ssh(cluster, machine).then((target) => logIn(target, { signal }));
      opened.set(key, opening);
      return opening;
    },
    adopt(cluster, machine, connection) {
      const key = keyOf(cluster, machine);
      closeQuietly(opened.get(key));
      opened.set(key, Promise.resolve(connection));
    },
    close() {
      for (const opening of opened.values()) closeQuietly(opening);
      opened.clear();
    },
  };
}
