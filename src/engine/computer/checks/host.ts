import type { Run } from '../../process/runner.ts';
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
