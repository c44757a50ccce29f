import * as z from 'zod';
import { clusterNamePattern, type ProviderId, providerIds } from '../cluster/kinds.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import type { Totals } from '../cluster/totals.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import { clouds } from '../terraform/clouds.ts';

const path = z.string().min(1).max(4096);
const clusterName = z.string().regex(clusterNamePattern);

/** What is imported: a dcos-vagrant checkout or a cluster file, on the engine's computer. */
export const importRequest = z.strictObject({
  path,
  /** Unless told, the name that it has elsewhere, or one like it that is free. */
  name: z.string().min(1).max(100).optional(),
  /** A file that sets dcos-vagrant's variables; they go before those of the environment. */
  variables: path.optional(),
  /** In the place of an installer that lies on another computer. */
  installer: path.optional(),
  provider: z.enum(providerIds).optional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

export const exportFolderRequest = z.strictObject({ name: clusterName, folder: path });
export const exportTerraformRequest = z.strictObject({
  name: clusterName,
  folder: path,
  cloud: z.enum(clouds),
});
export const exportFileRequest = z.strictObject({ name: clusterName, path });

/** What an import would make. */
export interface ImportLook {
  readonly kind: 'checkout' | 'cluster-file';
  readonly path: string;
  readonly name: string;
  readonly provider: ProviderId;
  /** Null where it cannot be told; `problems` says why. */
  readonly network: string | null;
  /** DC/OS version, where it is known by that. */
  readonly dcos: string | null;
  /** Name of the installer, where it is known by that. */
  readonly installer: string | null;
  /** Empty where the topology is not valid. */
  readonly machines: readonly MachineSpec[];
  readonly totals: Totals;
  /** Machines that are there and would only be looked at. */
  readonly adopted: readonly string[];
  readonly notes: readonly Message[];
  /** What is in the way, and what is doubtful. */
  readonly problems: readonly Problem[];
}

export interface Imported {
  readonly name: string;
  /** Machines that were there already and are only looked at. */
  readonly adopted: readonly string[];
  readonly notes: readonly Message[];
}

/** A cluster as one file; for whoever writes it where the engine cannot. */
export interface ClusterFileText {
  /** `demo.dcos-cluster`. */
  readonly fileName: string;
  readonly text: string;
  readonly notes: readonly Message[];
}

export interface Exported {
  /** The folder or the file that was written. */
  readonly path: string;
  /** Names in it, for a folder. */
  readonly files: readonly string[];
  readonly notes: readonly Message[];
}
