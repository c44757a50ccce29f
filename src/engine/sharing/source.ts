import type { WishesAsked } from '../../shared/cluster/install-wishes.ts';
import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { BoxChoice } from '../../shared/cluster/spec.ts';
import type { Message } from '../../shared/messages/message.ts';

/** A cluster as it is told elsewhere: what an import starts from. */
export interface Source {
  readonly kind: 'checkout' | 'cluster-file';
  /** What was named: the checkout's folder, or the file; absolute. */
  readonly path: string;
  /** The name that it would like to have. */
  readonly name: string;
  readonly provider: ProviderId;
  /** Its machines as a VagrantConfig.yaml. */
  readonly topology: string;
  /** Where it says so; else the network follows from its first master. */
  readonly network: string | null;
  readonly release: SourceRelease;
  /** Time divisor of simulated machines; null is as usual. */
  readonly speed: number | null;
  /** Text of a config.yaml to start from that has no file of its own here. */
  readonly config: string | null;
  /** Box of machines that name none; null is the provider's own choice. */
  readonly box: BoxChoice | null;
  /** How DC/OS is installed and configured, and what machines get beside it. */
  readonly wishes: WishesAsked;
  readonly notes: readonly Message[];
}

export type SourceRelease =
  | { readonly kind: 'catalogue'; readonly version: string; readonly configPath: string | null }
  /** `path` is null where only the name of the file is known: it lies on another computer. */
  | {
      readonly kind: 'installer';
      readonly path: string | null;
      readonly file: string;
      readonly configPath: string | null;
    }
  | { readonly kind: 'none' };
