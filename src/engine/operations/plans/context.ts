import type { ClusterSpec } from '../../../shared/cluster/spec.ts';
import type { PrivilegedChange } from '../../../shared/elevation/change.ts';
import { type Message, type MessageCode, say } from '../../../shared/messages/message.ts';
import type { DcosCli } from '../../dcos/cli/index.ts';
import type { CheckOutcome } from '../../doctor/index.ts';
import type { Hosts } from '../../hosts/index.ts';
import type { Installation } from '../../install/installation.ts';
import type { ProcessIdentity } from '../../process/runner.ts';
import type { ClusterRecord, Provider } from '../../providers/provider.ts';
import type { Releases } from '../../releases/releases.ts';
import type { CliWish } from './dcos-cli.ts';
import type { Replaced } from './replace.ts';

/** What a plan is made from. */
export interface PlanContext {
  readonly cluster: ClusterRecord;
  readonly provider: Provider;
  readonly installation: Installation;
  /** What is downloaded before machines are made; opened when it is asked. */
  releases(): Promise<Releases>;
  /** Names of the machines that the operation is about. */
  readonly machines: readonly string[];
  /** The other clusters of the data folder; they may share a box. */
  readonly others: readonly ClusterRecord[];
  /** Programs that an interrupted operation left running. */
  readonly orphans: readonly ProcessIdentity[];
  /** This computer's hosts file. */
  readonly hosts: Pick<Hosts, 'has' | 'hasAny' | 'apply' | 'allow' | 'remove' | 'state'>;
  /** The machines shall have their names in it; simulated ones only where the user wants that. */
  readonly named: boolean;
  /** What else an administrator has to change for the network, as things stand now. */
  beside(): Promise<readonly PrivilegedChange[]>;
  /** DC/OS's command line tool, where it was asked for with the cluster. */
  readonly cli?: CliWish | undefined;
  readonly dcosCli?: Pick<DcosCli, 'prepare' | 'install' | 'status'> | undefined;
  /** Writes the cluster's wish, its file and its workspace; the record that all else goes by from then on. */
  save(spec: ClusterSpec): Promise<ClusterRecord>;
  /** Of a cluster that replaces another one: that one. */
  readonly replaced?: Replaced | undefined;
  /** Asks for administrator rights although they were refused before. */
  readonly askAgain: boolean;
  /** The last operation was the same and did not come to its end: this one goes on with it. */
  readonly goesOn?: boolean;
  /** Whether this computer is ready, as far as that can be told quickly; left out where nothing is to be told. */
  preflight?(signal: AbortSignal): Promise<readonly CheckOutcome[]>;
}

/** A title that counts machines, or names the only one. */
export function titleOf(
  { one, many }: { readonly one: MessageCode; readonly many: MessageCode },
  machines: readonly string[],
): Message {
  const [machine] = machines;
  return machines.length === 1 && machine !== undefined
    ? say(one, { machine })
    : say(many, { count: machines.length });
}

export const minutes = (count: number) => count * 60_000;
