import type {
  ClusterFileText,
  Exported,
  Imported,
  ImportLook,
  ImportRequest,
} from '../../shared/api/sharing.ts';
import { refuse } from '../../shared/problem.ts';
import type { Cloud } from '../../shared/terraform/clouds.ts';
import type { Releases } from '../releases/index.ts';
import { acquireLock, clusterPaths } from '../storage/index.ts';
import { clusterFileText, exportFile, exportFolder, type VersionOf } from './export.ts';
import { type ImportDependencies, importCluster, lookAtImport } from './import.ts';
import { exportTerraform } from './terraform.ts';

/** Clusters that come from elsewhere, and clusters that go elsewhere. */
export interface Sharing {
  /** What an import would make, and what is in its way. Writes nothing; throws as `import` for the source. */
  look(request: ImportRequest): Promise<ImportLook>;
  /**
   * Takes a dcos-vagrant checkout or a cluster file in. Machines of a checkout that exist are adopted:
   * looked at, never changed. Otherwise nothing exists yet, and `up` makes it. Throws `SHARING-…`,
   * `CLUSTER-…` and `TOPOLOGY-…` (invalid), `VIRTUALBOX-MISSING` (prerequisite).
   */
  import(request: ImportRequest): Promise<Imported>;
  /** A folder for plain Vagrant and dcos-vagrant. Throws `SHARING-TARGET-NOT-EMPTY` (invalid). */
  exportFolder(name: string, folder: string): Promise<Exported>;
  /** A folder for Terraform and one of the clouds. Throws `TERRAFORM-NO-DCOS` and `SHARING-TARGET-NOT-EMPTY` (invalid). */
  exportTerraform(name: string, folder: string, cloud: Cloud): Promise<Exported>;
  /** One file for any computer. Throws `SHARING-TARGET-EXISTS` (invalid). */
  exportFile(name: string, path: string): Promise<Exported>;
  clusterFile(name: string): Promise<ClusterFileText>;
  /**
   * Takes a cluster off the list whose machines another program made; they stay as they are. Throws
   * `CLUSTER-NOT-ADOPTED` (invalid) and `CLUSTER-BUSY`.
   */
  forget(name: string): Promise<void>;
}

export interface SharingOptions extends Omit<ImportDependencies, 'latestStable'> {
  releases(): Promise<Releases>;
}

export function createSharing(options: SharingOptions): Sharing {
  const { data, store, releases } = options;
  const host: ImportDependencies = {
    ...options,
    latestStable: async () => (await releases()).latestStable(),
  };
  const versionOf: VersionOf = async (release) => (await releases()).versionOf(release);
  const specOf = async (name: string) => (await store.get(name)).spec;
  return {
    look: (request) => lookAtImport(request, host),
    import: (request) => importCluster(request, host),
    exportFolder: async (name, folder) => exportFolder(await specOf(name), folder, versionOf),
    exportTerraform: async (name, folder, cloud) =>
      exportTerraform(await specOf(name), folder, cloud, versionOf),
    exportFile: async (name, path) => exportFile(await specOf(name), path),
    clusterFile: async (name) => clusterFileText(await specOf(name)),
    async forget(name) {
      const cluster = await store.get(name);
      if (cluster.spec.adopted === undefined) {
        refuse('CLUSTER-NOT-ADOPTED', { name }, { kind: 'invalid' });
      }
      const lock = await acquireLock(clusterPaths(data, name).lock, 'forget');
      if (lock.kind === 'busy') {
        const { identity, label } = lock.holder;
        const holder = `process ${identity.pid} (${label})`;
        return refuse('CLUSTER-BUSY', { name, holder }, { kind: 'busy' });
      }
      // Its lock lies in the folder and goes with it.
      await store.forget(cluster).finally(() => lock.release());
    },
  };
}
