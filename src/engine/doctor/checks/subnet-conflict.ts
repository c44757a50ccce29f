import { say } from '../../../shared/messages/message.ts';
import { formatCidr, parseCidr } from '../../../shared/network/ipv4.ts';
import { chooseNetwork, conflictsOf, type Survey } from '../../networks/index.ts';
import { type Check, type Finding, fail, pass, unknown, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** A cluster's network, or the one that a cluster would get. */
export interface ClusterNetwork {
  readonly cluster: string;
  readonly network: string;
  /** Name of its bridge, where it has one. */
  readonly bridge: string | null;
}

/** No route, VPN or other host-only network has the clusters' networks. */
export function subnetConflictCheck(
  survey: (signal: AbortSignal) => Promise<Survey>,
  clusters: readonly ClusterNetwork[],
): Check {
  return {
    id: 'subnet-conflict',
    title: say('doctor.subnet-conflict.title'),
    level: 'block',
    preflight: true,
    applicable: ofRealMachines,
    run: async (signal) => judge(await survey(signal), clusters),
  };
}

function judge(survey: Survey, clusters: readonly ClusterNetwork[]): Finding {
  const found = clusters.flatMap(({ cluster, network: text, bridge }) => {
    const network = parseCidr(text);
    const conflicts = network === null ? [] : conflictsOf(network, survey.networks, bridge);
    return conflicts.map((conflict) => ({ ...conflict, cluster, own: text }));
  });
  const evidence = found.map(
    ({ own, network, device }) => `${own} ~ ${formatCidr(network)} ${device}`,
  );
  const clash = found.find(({ kind }) => kind === 'clash');
  const worst = clash ?? found[0];
  if (worst !== undefined) {
    const { cluster, own, device, network } = worst;
    const params = { cluster, network: own, other: formatCidr(network), device };
    return worst.kind === 'clash'
      ? fail(
          say('doctor.subnet-conflict.clash', params),
          [say('doctor.subnet-conflict.fix')],
          evidence,
        )
      : warn(
          say('doctor.subnet-conflict.covered', params),
          [say('doctor.subnet-conflict.vpn')],
          evidence,
        );
  }
  if (!survey.complete) return unknown(say('doctor.subnet-conflict.unknown'));
  const taken = clusters.map(({ network }) => network);
  const free = chooseNetwork({ taken, used: survey.networks, allowed: survey.allowed });
  if (free === null) {
    return warn(say('doctor.subnet-conflict.full'), [say('doctor.subnet-conflict.full.fix')]);
  }
  return pass(say('doctor.subnet-conflict.none', { network: free }), [free]);
}
