import * as z from 'zod';
import type { BoxChoice, MachineSpec } from './spec.ts';

/** A box for all machines of a new cluster, as Vagrant means its parts; it goes before the topology's. */
export const boxWish = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  url: z.string().min(1).max(2000).optional(),
  version: z.string().min(1).max(100).optional(),
});
export type BoxWish = z.infer<typeof boxWish>;

type BoxParts = { readonly [Part in keyof BoxWish]?: BoxWish[Part] | undefined };

/** The box that dcos-vagrant takes where only an address or a version is named. Source: dcos-vagrant, Vagrantfile. */
const usualBox = {
  name: 'mesosphere/dcos-centos-virtualbox',
  url: 'https://downloads.dcos.io/dcos-vagrant/metadata.json',
} as const;

/** The box that a wish means. */
export function boxOfWish({ name, url, version }: BoxParts): BoxChoice {
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
  return machines.map((machine) => ({ ...machine, box }));
}
