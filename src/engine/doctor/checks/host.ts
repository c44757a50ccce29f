import type { OwnNetworks } from '../../networks/index.ts';
import type { Run } from '../../process/runner.ts';
import { findVBoxManage, type VBoxManage, vboxManage } from '../../virtualbox/index.ts';
import type { SystemFamily } from '../system.ts';

/** What the checks of programs look at, so that they can be told of any computer. */
export interface CheckHost {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Of this computer's processor, `arm64` also where this program runs translated. */
  readonly arch: string;
  readonly cpuModel: string;
  readonly family: SystemFamily;
  /** VirtualBox's kernel driver on Linux; null where it is not looked for. */
  readonly driverDevice: string | null;
  /** The user's own VBoxManage; null looks for it. */
  readonly vboxManage: string | null;
}

/** What the other checks look at besides. */
export interface DoctorHost extends CheckHost {
  /** Where /proc, /sys and /etc are; `/` but in tests. */
  readonly root: string;
  /** Version of the system's kernel, as `6.12.3-amd64`. */
  readonly kernel: string;
  /** This user's number; null where users have none (Windows). */
  readonly userId: number | null;
  /** Where VirtualBox is told which host-only networks it may have. */
  readonly networksConf: string;
  readonly hostsFile: string;
  /** This computer's own addresses, by device. */
  readonly own: OwnNetworks;
}

/** The `VBoxManage` command of this computer, or null where there is none. */
export async function vboxHere({
  run,
  env,
  platform,
  vboxManage: setting,
}: CheckHost): Promise<VBoxManage | null> {
  const file = await findVBoxManage({ env, platform, setting });
  return file === null ? null : vboxManage({ run, file });
}
