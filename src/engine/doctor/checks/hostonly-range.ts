import { say } from '../../../shared/messages/message.ts';
import { formatCidr, type Network, parseCidr } from '../../../shared/network/ipv4.ts';
import type { Elevation } from '../../elevation/index.ts';
import { allowing, allowingLine, chooseNetwork } from '../../networks/index.ts';
import { allowedNetworks, isAllowed, listed } from '../../virtualbox/index.ts';
import { type Check, type Finding, fail, pass, unknown } from '../check.ts';
import { fixedBy, nothingToDo } from '../fixed.ts';
import { ofVirtualBox } from '../where.ts';
import type { DoctorHost } from './host.ts';
import { virtualboxHere } from './virtualbox-present.ts';

export interface RangeSubject {
  /** Networks of VirtualBox clusters, also of one that is about to be made, in CIDR form. */
  readonly networks: readonly string[];
}

export const hostonlyRange = 'hostonly-range';

/** VirtualBox allows the clusters' networks: since 6.1.28 only some, or what /etc/vbox/networks.conf says. */
export function hostonlyRangeCheck(
  host: DoctorHost,
  { networks }: RangeSubject,
  elevation: Pick<Elevation, 'apply' | 'asCommands'>,
): Check {
  const changeFor = (refused: Network) =>
    allowing(refused, { path: host.networksConf, clusters: networks });
  return {
    id: hostonlyRange,
    title: say('doctor.hostonly-range.title'),
    level: 'block',
    applicable: ofVirtualBox,
    run: async (signal) => {
      const looked = await look(host, networks, signal);
      if ('status' in looked) return looked;
      const { refused, allowed } = looked;
      const network = formatCidr(refused);
      const params = { network, allowed: listed(allowed) };
      const title = say('doctor.hostonly-range.action', { network });
      const commands = elevation.asCommands([await changeFor(refused)]);
      const line = allowingLine(refused);
      const fixes = [
        say('doctor.hostonly-range.line', { line, file: host.networksConf }),
        say('doctor.hostonly-range.other'),
      ];
      return fail(
        say('doctor.hostonly-range.refused', params),
        fixes,
        [params.allowed],
        [{ id: hostonlyRange, title, administrator: true, commands }],
      );
    },
    fix: async (_action, signal) => {
      const looked = await look(host, networks, signal);
      if ('status' in looked) return nothingToDo;
      const changes = [await changeFor(looked.refused)];
      // Who presses the button wants to be asked again.
      const outcome = await elevation.apply(changes, { signal, askAgain: true });
      return fixedBy(outcome, elevation.asCommands(changes));
    },
  };
}

type Refused = { readonly refused: Network; readonly allowed: readonly Network[] };

async function look(
  host: DoctorHost,
  networks: readonly string[],
  signal: AbortSignal,
): Promise<Finding | Refused> {
  const { platform, networksConf } = host;
  const version = (await virtualboxHere(host, signal).catch(() => null))?.version?.number;
  if (version === undefined) return unknown(say('check.needs-virtualbox'));
  const isMac7 = platform === 'darwin' && Number.parseInt(version, 10) >= 7;
  const allowed = isMac7 ? null : await allowedNetworks(version, { platform, path: networksConf });
  if (allowed === null) return pass(say('doctor.hostonly-range.free'), [version]);
  const wanted = networks.flatMap((text) => parseCidr(text) ?? []);
  const refused = wanted.find((network) => !isAllowed(allowed, network)) ?? noneLeft(allowed);
  if (refused !== null) return { refused, allowed };
  return pass(say('doctor.hostonly-range.within', { allowed: listed(allowed) }), [version]);
}

/** What to allow where the file allows nothing that a cluster could have; null where it does. */
function noneLeft(allowed: readonly Network[]): Network | null {
  if (chooseNetwork({ taken: [], used: [], allowed }) !== null) return null;
  return parseCidr('192.168.56.0/21');
}
