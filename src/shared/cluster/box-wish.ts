import * as z from 'zod';
import type { BoxChoice, MachineSpec } from './spec.ts';

/** A box for the machines of a new cluster, as Vagrant means its parts. */
export const boxWish = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  url: z.string().min(1).max(2000).optional(),
  version: z.string().min(1).max(100).optional(),
  /** For all machines, or only for those that name no box of their own, as dcos-vagrant's variables mean it. */
  for: z.enum(['all', 'unnamed']),
});
export type BoxWish = z.infer<typeof boxWish>;

/** The box that dcos-vagrant takes where only an address or a version is named. Source: dcos-vagrant, Vagrantfile. */
const usualBox = {
  name: 'mesosphere/dcos-centos-virtualbox',
  url: 'https://downloads.dcos.io/dcos-vagrant/metadata.json',
} as const;

/** The box that a wish means for machines that name none. */
export function boxOfWish({ name, url, version }: Omit<BoxWish, 'for'>): BoxChoice {
  return {
    name: name ?? usualBox.name,
    // Another box of that name has an address of its own, or Vagrant knows it.
    url: url ?? (name === undefined ? usualBox.url : null),
    version: version ?? null,
  };
}

/** The machines with the box that is wished for. */
export function withBox(
  machines: readonly MachineSpec[],
  wish: BoxWish | undefined,
): MachineSpec[] {
  if (wish === undefined) return [...machines];
  const box = boxOfWish(wish);
  return machines.map((machine) =>
    wish.for === 'all' || machine.box.name === null ? { ...machine, box } : machine,
  );
}
