import type { MachineSpec } from '../../../../shared/cluster/spec.ts';
import { createDcosClient, type DcosClient } from '../../../dcos/client.ts';
import type { ClusterRecord } from '../../provider.ts';
import { readState } from '../state-file.ts';
import type { SimulatedWorld } from '../world.ts';
import { askSimulated } from './ask.ts';
import { isUp } from './cluster-facts.ts';

/** The client of a simulated machine: the same questions, answered without any network. */
export function inProcessClient(
  cluster: ClusterRecord,
  machine: MachineSpec,
  world: Pick<SimulatedWorld, 'clock'>,
): DcosClient {
  const ask = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const scene = { spec: cluster.spec, state: await readState(cluster), now: world.clock.now() };
    if (!isUp(scene, machine)) throw new Error('connect ECONNREFUSED');
    const { pathname, search } = new URL(String(url));
    const sent = typeof init.body === 'string' ? init.body : '';
    const given = Object.fromEntries(new Headers(init.headers));
    const path = `${pathname}${search}`;
    const request = { method: init.method ?? 'GET', path, headers: given, body: sent };
    const { status, headers, body } = await askSimulated(cluster, request, world);
    return new Response(body, { status, headers });
  };
  return createDcosClient(`http://${machine.ip}`, { fetch: ask });
}
