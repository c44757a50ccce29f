import type { MachineSpec } from '../../shared/cluster/spec.ts';
import type { ClientOf } from '../dcos/health.ts';
import type { StepContext } from '../operations/step.ts';
import type { ClusterRecord, Provider } from '../providers/provider.ts';
import { resourceText } from '../resources.ts';
import type { SiteSecrets } from '../secrets/store.ts';
import type { ExecResult, SshConnection } from '../ssh/index.ts';
import type { Connections } from './connections.ts';
import type { InstallerFile } from './installer-file.ts';

/** What every step of an installation works with. */
export interface Site {
  readonly cluster: ClusterRecord;
  readonly provider: Provider;
  /** The machines that the operation is about, in the order of the spec. */
  readonly chosen: readonly MachineSpec[];
  readonly connections: Connections;
  readonly clientOf: ClientOf;
  /** The installer on this computer; looked up again at each call, which costs little. */
  installer(): Promise<InstallerFile>;
  /** Version of Docker CE for a machine that has none. */
  docker(): Promise<string>;
  /** What DC/OS Enterprise is told and nobody else may know; open DC/OS needs none. */
  readonly secrets?: SiteSecrets;
}

/** An open connection to the machine, shared by all steps. */
export function open(site: Site, machine: string, signal: AbortSignal): Promise<SshConnection> {
  return site.connections.open(site.cluster, machine, signal);
}

/** Asks a machine something: a constant script of `resources/provision`, run as root in silence. */
export async function ask(
  site: Site,
  machine: string,
  script: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const connection = await open(site, machine, signal);
  const text = await resourceText('provision', script);
  return (await connection.script(text, args, { signal })).stdout;
}

/** Has a machine do something: a constant script of `resources/provision`, its lines in the log. */
export async function perform(
  site: Site,
  machine: string,
  script: string,
  args: readonly string[],
  context: StepContext,
): Promise<ExecResult> {
  const connection = await open(site, machine, context.signal);
  const text = await resourceText('provision', script);
  return connection.script(text, args, {
    signal: context.signal,
    onLine: (line) => context.log(plain(line), machine),
  });
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** The line without the colours that installers use. */
function plain(line: string): string {
  return line.replace(colours, '');
}
