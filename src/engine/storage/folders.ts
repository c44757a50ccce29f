import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that holds everything: `DCOS_VAGRANT_HOME`, else the platform's place for a program's
 * data. It need not exist yet.
 */
export function dataFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const path = platform === 'win32' ? win32 : posix;
  if (env.DCOS_VAGRANT_HOME) return path.resolve(env.DCOS_VAGRANT_HOME);
  if (platform === 'win32') {
    return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'DCOS Vagrant Desktop');
  }
  if (platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'DCOS Vagrant Desktop');
  }
  // The XDG base directory specification says that a relative path is to be ignored.
  const data = env.XDG_DATA_HOME;
  const base = data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share');
  return path.join(base, 'dcos-vagrant-desktop');
}

/** What belongs to the engine as a whole. */
export interface EnginePaths {
  /** One folder a cluster. */
  readonly clusters: string;
  /** Lock for what concerns several clusters: choosing networks and domains, the hosts file. */
  readonly lock: string;
  readonly settings: string;
  /** NDJSON of what the user should know and that belongs to no cluster. */
  readonly notices: string;
}

export function enginePaths(data: string): EnginePaths {
  const { join } = pathsLike(data);
  return {
    clusters: join(data, 'clusters'),
    lock: join(data, 'lock'),
    settings: join(data, 'settings.yaml'),
    notices: join(data, 'notices.ndjson'),
  };
}

/** The files of one cluster. Its folder is a plain Vagrant workspace. */
export interface ClusterPaths {
  readonly folder: string;
  /** cluster.yaml: what the user wants. */
  readonly spec: string;
  readonly journal: string;
  /** Folder of log files. */
  readonly logs: string;
  /** Folder of the lock for the one mutating operation. */
  readonly lock: string;
  /** The file whose presence asks the engine that runs this operation to cancel it. */
  cancel(operationId: string): string;
}

/** `name` must be a valid cluster name; it becomes a folder name as it is. */
export function clusterPaths(data: string, name: string): ClusterPaths {
  const { join } = pathsLike(data);
  const folder = join(data, 'clusters', name);
  return {
    folder,
    spec: join(folder, 'cluster.yaml'),
    journal: join(folder, 'journal.ndjson'),
    logs: join(folder, 'logs'),
    lock: join(folder, 'lock'),
    cancel: (operationId) => join(folder, `cancel-${operationId}`),
  };
}

// Decided by the path, so that a Windows layout can be told on any machine.
function pathsLike(data: string) {
  return /^([a-z]:)?[\\/]/i.test(data) && !data.startsWith('/') ? win32 : posix;
}
