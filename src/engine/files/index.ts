import { stat } from 'node:fs/promises';
import { machinesOf } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import type { DcosVersion } from '../dcos/client.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { SshConnection } from '../ssh/connection.ts';
import type { SendFileRequest } from './send-file.ts';

/** Files and folders of this computer onto machines of a cluster. Methods throw `ProblemError`s. */
export interface ClusterFiles {
  /** Gives the path on the machine; see `sendFile`. */
  send(name: string, request: SendFileRequest): Promise<string>;
  /** Gives how many files went to each machine. */
  sync(name: string, request: SyncRequest): Promise<{ readonly files: number }>;
  /** A checkout of DC/OS onto all masters, as minidcos does; gives their names. */
  syncCheckout(
    name: string,
    folder: string,
    signal?: AbortSignal,
  ): Promise<{ readonly machines: readonly string[] }>;
}

export interface SyncRequest {
  readonly machines: readonly string[];
  /** Absolute path of a folder on this computer. */
  readonly source: string;
  /** Folder on the machines. */
  readonly destination: string;
  /** What is on the machines and not here goes. */
  readonly mirror: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ClusterFilesOptions {
  get(name: string): Promise<ClusterRecord>;
  connect(name: string, machine: string, signal?: AbortSignal): Promise<SshConnection>;
  /** What DC/OS says of itself; null where it does not answer. */
  version(cluster: ClusterRecord, signal?: AbortSignal): Promise<DcosVersion | null>;
}

export function createClusterFiles({ get, connect, version }: ClusterFilesOptions): ClusterFiles {
  const on = async <T>(
    name: string,
    machine: string,
    signal: AbortSignal | undefined,
    work: (connection: SshConnection) => Promise<T>,
  ): Promise<T> => {
    const connection = await connect(name, machine, signal);
    try {
      return await work(connection);
    } finally {
      connection.close();
    }
  };
  const real = async (name: string): Promise<ClusterRecord> => {
    const cluster = await get(name);
    if (cluster.spec.provider === 'simulated') {
      refuse('FILES-SIMULATED', { name }, { kind: 'invalid' });
    }
    return cluster;
  };
  return {
    async send(name, request) {
      await real(name);
      const { sendFile } = await import('./send-file.ts');
      const { machine, signal } = request;
      return on(name, machine, signal, (connection) => sendFile(connection, request));
    },
    async sync(name, { machines, source, destination, mirror, signal }) {
      await real(name);
      if (!(await isFolder(source))) {
        refuse('FILES-NOT-A-FOLDER', { path: source }, { kind: 'invalid', path: source });
      }
      const deep = destination.split('/').filter((part) => part !== '').length;
      if (!destination.startsWith('/') || deep < (mirror ? 2 : 1)) {
        refuse('SYNC-DESTINATION', { path: destination }, { kind: 'invalid' });
      }
      const { folderToSend, sendFolder } = await import('./send-folder.ts');
      const folder = await folderToSend(source);
      const args = [destination, mirror ? 'mirror' : 'add'];
      for (const machine of machines) {
        await on(name, machine, signal, (connection) => {
          const script = { machine, name: 'place-folder.sh', args };
          return sendFolder(connection, folder, script, destination, signal);
        });
      }
      return { files: folder.entries.filter(({ kind }) => kind !== 'folder').length };
    },
    async syncCheckout(name, folder, signal) {
      const cluster = await real(name);
      const { readCheckout, sendCheckout } = await import('./checkout.ts');
      const checkout = await readCheckout(folder);
      const enterprise = (await version(cluster, signal))?.variant === 'enterprise';
      const machines = machinesOf(cluster.spec, 'master').map((master) => master.name);
      for (const machine of machines) {
        await on(name, machine, signal, (connection) =>
          sendCheckout(connection, machine, checkout, enterprise, signal),
        );
      }
      return { machines };
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
