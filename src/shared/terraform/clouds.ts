import * as z from 'zod';
import { machineTypes } from '../cluster/kinds.ts';

/** The clouds that DC/OS has an official Terraform module for. */
export const clouds = ['aws', 'gcp', 'azurerm'] as const;
export type Cloud = (typeof clouds)[number];

const machineSize = z.strictObject({
  name: z.string(),
  cpus: z.number().positive(),
  memoryMiB: z.int().positive(),
});
export type MachineSize = z.infer<typeof machineSize>;

const cloudModule = z.strictObject({
  cloud: z.enum(clouds),
  /** Address in the Terraform registry. */
  source: z.string(),
  version: z.string(),
  provider: z.strictObject({ name: z.string(), settings: z.record(z.string(), z.string()) }),
  /** The module's variable for the size of machines of a type. */
  size: z.record(z.enum(machineTypes), z.string()),
  /** Smallest first. */
  sizes: z.array(machineSize).min(1),
  /** Variables without a default, with a value to begin with. */
  required: z.record(z.string(), z.string()),
});
/** One of the official modules, as `resources/export/terraform.yaml` describes it. */
export type CloudModule = z.infer<typeof cloudModule>;

export const cloudModules = z.strictObject({
  version: z.literal(1),
  clouds: z.array(cloudModule).length(clouds.length),
});
