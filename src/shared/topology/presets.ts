import { parse } from 'yaml';
import * as z from 'zod';
import { machineTypes } from '../cluster/kinds.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import { clusterNetwork } from '../network/allocation.ts';
import { addressAt, formatIPv4 } from '../network/ipv4.ts';
import { refuse } from '../problem.ts';

/** A topology to begin with, before it has a network. */
export interface Preset {
  readonly name: string;
  /** English, sentence case. */
  readonly title: string;
  readonly machines: readonly PresetMachine[];
}

export interface PresetMachine extends Omit<MachineSpec, 'ip' | 'box'> {
  /** Its address within the cluster's /24. */
  readonly lastOctet: number;
}

/**
 * The presets of `resources/topologies.yaml`, given as text because this code reads no file.
 * Throws an Error where the file does not have its form: then the app itself is broken.
 */
export function parsePresets(yaml: string): Preset[] {
  const file = topologies.parse(parse(yaml));
  return file.presets.map(({ name, title, machines }) => ({
    name,
    title,
    machines: machines.map((machine) => presetMachine(file, machine)),
  }));
}

/** The preset's machines with their addresses in the network, a /24; throws a ProblemError else. */
export function placePreset(preset: Preset, network: string): MachineSpec[] {
  const net = clusterNetwork(network) ?? refuse('TOPOLOGY-NETWORK-INVALID', { network }, invalid);
  return preset.machines.map(({ lastOctet, ...machine }) => ({
    ...machine,
    aliases: [...machine.aliases],
    ip: formatIPv4(addressAt(net, lastOctet)),
    box: { name: null, url: null, version: null },
  }));
}

const invalid = { kind: 'invalid' } as const;

const size = z.strictObject({
  cpus: z.int().min(1),
  memoryMiB: z.int().min(512),
  memoryReservedMiB: z.int().min(0).nullable(),
});

const topologies = z.strictObject({
  sizes: z.record(z.enum(machineTypes), size),
  machines: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(machineTypes),
      lastOctet: z.int().min(2).max(254),
      aliases: z.array(z.string()).default([]),
    }),
  ),
  presets: z
    .array(z.strictObject({ name: z.string(), title: z.string(), machines: z.array(z.string()) }))
    .min(1),
});

function presetMachine(file: z.infer<typeof topologies>, name: string): PresetMachine {
  const machine = file.machines[name];
  if (machine === undefined)
    throw new Error(`A preset names the machine "${name}", which is none.`);
  return { name, ...machine, ...file.sizes[machine.type] };
}
