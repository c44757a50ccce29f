import * as z from 'zod';
import { dcosConfiguration, installMethods, machineExtras } from './install-wishes.ts';
import { clusterNamePattern, type MachineType, machineTypes, providerIds } from './kinds.ts';

/** Version of the cluster file's format; a higher one is refused, never rewritten. */
export const CLUSTER_SPEC_VERSION = 1;

const boxChoice = z.strictObject({
  /** Box name, URL and version as Vagrant means them; null is the provider's own choice. */
  name: z.string().nullable(),
  url: z.string().nullable(),
  version: z.string().nullable(),
});

export const machineSpec = z.strictObject({
  name: z.string(),
  type: z.enum(machineTypes),
  ip: z.string(),
  cpus: z.number(),
  memoryMiB: z.int(),
  /** MiB kept back from what a Mesos agent offers; null means nothing is kept back. */
  memoryReservedMiB: z.int().nullable(),
  aliases: z.array(z.string()),
  box: boxChoice,
});

export const releaseSpec = z.discriminatedUnion('kind', [
  /** A version of the catalogue, and perhaps a config.yaml to start from. */
  z.strictObject({
    kind: z.literal('catalogue'),
    version: z.string(),
    configPath: z.string().optional(),
  }),
  /** The user's own dcos_generate_config.sh, and perhaps a config.yaml to start from. */
  z.strictObject({
    kind: z.literal('installer'),
    path: z.string(),
    configPath: z.string().nullable(),
  }),
  /** Machines without DC/OS. */
  z.strictObject({ kind: z.literal('none') }),
]);

/** What the user wants: one YAML file in the cluster's folder. What exists is never stored but asked. */
export const clusterSpec = z.strictObject({
  version: z.literal(CLUSTER_SPEC_VERSION),
  /** 8 hex digits; names the bridge and marks the machines. */
  id: z.string().regex(/^[0-9a-f]{8}$/),
  name: z.string().regex(clusterNamePattern),
  provider: z.enum(providerIds),
  /** `dcos` for the first cluster, `<name>.dcos` for the next. */
  domain: z.string(),
  /** One /24 in CIDR form; the host is its `.1`. */
  network: z.string(),
  machines: z.array(machineSpec),
  release: releaseSpec,
  installMethod: z.enum(installMethods),
  /** What was said of DC/OS's config.yaml. */
  configuration: dcosConfiguration.optional(),
  /** What the machines get beside DC/OS. */
  extras: machineExtras.optional(),
  options: z.strictObject({
    /** Time divisor of the simulated provider: 1 is a realistic pace, 100 a hundred times faster. */
    speed: z.number().positive(),
  }),
  /** Machines that a dcos-vagrant checkout made: looked at, never changed. */
  adopted: z
    .strictObject({
      /** The checkout, where they are started and stopped. */
      folder: z.string(),
      /** UUID in VirtualBox of each machine that was made. */
      machines: z.record(z.string(), z.string()),
    })
    .optional(),
  /** A cluster that is destroyed before this one is made; by its id, for another may get its name. */
  replaces: z.strictObject({ name: z.string(), id: z.string() }).optional(),
  /** Rebuilt from what its machines carry; when, as ISO 8601. What happened before is not known. */
  recovered: z.string().optional(),
});

export type BoxChoice = z.infer<typeof boxChoice>;
export type MachineSpec = z.infer<typeof machineSpec>;
export type Release = z.infer<typeof releaseSpec>;
export type ClusterSpec = z.infer<typeof clusterSpec>;

/** The config.yaml that DC/OS's configuration starts from; null where there is none. */
export function configPathOf(release: Release): string | null {
  return release.kind === 'none' ? null : (release.configPath ?? null);
}

/** The machines of one or several types, in the order of the file. */
export function machinesOf(
  spec: Pick<ClusterSpec, 'machines'>,
  ...types: MachineType[]
): MachineSpec[] {
  return spec.machines.filter((machine) => types.includes(machine.type));
}

/** VM or container name of a machine: the identity that every provider gives it. */
export function machineId(spec: Pick<ClusterSpec, 'name'>, machine: string): string {
  return `dv-${spec.name}-${machine}`;
}

/** Fully qualified host name of a machine, `m1.dcos`. */
export function hostNameOf(spec: Pick<ClusterSpec, 'domain'>, machine: string): string {
  return `${machine}.${spec.domain}`;
}

/** Name of the cluster's Linux bridge: `dv` + id, 10 of the 15 characters an interface name holds. */
export function bridgeNameOf(spec: Pick<ClusterSpec, 'id'>): string {
  return `dv${spec.id}`;
}
