import type { Network } from '../../shared/network/ipv4.ts';
import type { Run } from '../process/runner.ts';
import {
  allowedNetworks,
  findVBoxManage,
  networksConf,
  vboxManage,
  virtualboxVersion,
} from '../virtualbox/index.ts';
import { type NetworksInUse, networksInUse, type OwnNetworks } from './in-use.ts';

/** Everything about networks that choosing one needs. */
export interface Survey extends NetworksInUse {
  /** Where VirtualBox may have host-only networks; null is anywhere. */
  readonly allowed: readonly Network[] | null;
}

export interface Surveyor {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's own VBoxManage; null looks for it. */
  readonly vboxManage: string | null;
  /** Where the allowed networks stand; /etc/vbox/networks.conf unless told. */
  readonly networksConf?: string;
  readonly own?: OwnNetworks;
}

/** Looks at this computer's networks and VirtualBox's; half a second. What cannot be told counts as free. */
export async function surveyNetworks(host: Surveyor, signal?: AbortSignal): Promise<Survey> {
  const virtualbox = await virtualboxOf(host, signal);
  const { run, platform, own } = host;
  const [inUse, allowed] = await Promise.all([
    networksInUse({ run, platform, virtualbox, signal, ...(own && { own }) }),
    allowedFor(host, virtualbox?.version ?? null),
  ]);
  return { ...inUse, allowed };
}

async function virtualboxOf(host: Surveyor, signal: AbortSignal | undefined) {
  const { run, env, platform, vboxManage: setting } = host;
  const file = await findVBoxManage({ env, platform, setting });
  if (file === null) return null;
  const vbox = vboxManage({ run, file });
  const version = await virtualboxVersion(vbox, { ...(signal && { signal }) }).catch(() => null);
  return version === null ? null : { vbox, version: version.number };
}

/** What VirtualBox allows; host-only networks of macOS know no limit. */
async function allowedFor(
  { platform, networksConf: path = networksConf }: Surveyor,
  version: string | null,
): Promise<readonly Network[] | null> {
  if (version === null) return null;
  if (platform === 'darwin' && Number.parseInt(version, 10) >= 7) return null;
  return allowedNetworks(version, { platform, path });
}
