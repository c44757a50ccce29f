import type { ProviderId } from '../cluster/kinds.ts';
import type { Totals } from '../cluster/totals.ts';

/** What a cluster is made from. */
export interface DiskWish {
  readonly provider: ProviderId;
  readonly totals: Totals;
  /** DC/OS is installed, not only machines. */
  readonly dcos: boolean;
}

export interface DiskNeed {
  /** Taken when the cluster runs, MiB. */
  readonly createdMiB: number;
  /** Taken when it is stopped, MiB: VirtualBox saves the machines' memory then. */
  readonly stoppedMiB: number;
}

/** Usual size of an installer, MiB (resources/releases.yaml), and of the DC/OS box (resources/boxes.yaml). */
export const installerMiB = 791;
const boxMiB = 668;

/** The installer's file, its copy on the boot machine, and what it generates and unpacks there. */
const installerCopies = 3;

/** Packages, Docker's images and logs of a machine in its first days, MiB; a guess on the safe side. */
const growthMiB = 2048;
/** The same of a container: a small system and nothing but what it runs. */
const containerGrowthMiB = 1024;

/**
 * An estimate of what a cluster takes of this computer's disk: box + three times the installer + growth
 * of each machine, and all of their memory once they are stopped. A simulated one is a few small files.
 */
export function diskNeed(wish: DiskWish): DiskNeed {
  if (wish.provider === 'simulated') return { createdMiB: 1, stoppedMiB: 1 };
  const { boxMiB: box, installerMiB: installer, machinesMiB } = diskParts(wish);
  const createdMiB = box + installer + machinesMiB;
  const saved = wish.provider === 'virtualbox' ? wish.totals.memoryMiB : 0;
  return { createdMiB, stoppedMiB: createdMiB + saved };
}

/** The same by what it is for, MiB, because each may lie on another volume. */
export interface DiskParts {
  /** The box's file, and as much again in Vagrant's own folder. */
  readonly boxMiB: number;
  /** The installer and its copies. */
  readonly installerMiB: number;
  readonly machinesMiB: number;
}

export function diskParts({ provider, totals, dcos }: DiskWish): DiskParts {
  if (provider === 'simulated') return { boxMiB: 0, installerMiB: 0, machinesMiB: 0 };
  return {
    boxMiB: provider === 'virtualbox' ? 2 * boxMiB : 0,
    installerMiB: dcos ? installerCopies * installerMiB : 0,
    machinesMiB: totals.machines * (provider === 'lxc' ? containerGrowthMiB : growthMiB),
  };
}
