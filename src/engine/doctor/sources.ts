import type { HostFacts } from '../../shared/snapshot.ts';
import type { Elevation } from '../elevation/index.ts';
import type { Survey } from '../networks/index.ts';
import type { ReleaseSettings } from '../releases/settings.ts';
import type { EnsureObtainable } from './checks/artifact-reachable.ts';
import type { Clock } from './checks/clock.ts';
import type { AskDns } from './checks/dns-hijack.ts';
import type { DoctorHost } from './checks/host.ts';
import type { LeftoversHost } from './leftovers/index.ts';

/** Where the checks have what they look at from; everything that a test puts a world of its own for. */
export interface Sources {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly host: DoctorHost;
  readonly hostsFile: string;
  readonly elevation: Elevation;
  readonly leftovers: Omit<LeftoversHost, 'vbox'>;
  readonly askDns?: AskDns;
  facts(): Promise<HostFacts>;
  survey(signal: AbortSignal): Promise<Survey>;
  /** Where downloads are kept; null is the data folder. */
  downloads(): Promise<string | null>;
  releaseSettings(): Promise<Pick<ReleaseSettings, 'proxy' | 'ca'>>;
  readonly ensureObtainable: EnsureObtainable;
  /** Running machines that can be asked for the time. */
  clocks(signal: AbortSignal): Promise<readonly Clock[]>;
}
