import type { UnitReport, Wellness } from '../../shared/api/health.ts';
import {
  nodesAnswer,
  thisNodeAnswer,
  unitOfNodeAnswer,
  unitsAnswer,
  unitsOfNodeAnswer,
} from './shapes.ts';
import { type Asker, type Told, told } from './told.ts';

/** Nodes and units as dcos-diagnostics tells them. */
export interface Diagnostics {
  /** By address. */
  readonly nodes: ReadonlyMap<string, Wellness>;
  /** `failing` names addresses. */
  readonly units: readonly UnitReport[];
}

/** How many units are asked what is wrong with them: each is a request, and one reads the first few. */
const mostOutputs = 24;
const base = '/system/health/v1';

/** Asks a master about all nodes; what is wrong with a unit is asked only where one is not well. */
export async function diagnosticsOfAll(asker: Asker): Promise<Told<Diagnostics>> {
  const { client, token, signal } = asker;
  const ask = async (): Promise<Diagnostics> => {
    const [{ units }, { nodes }] = await Promise.all([
      client.get(`${base}/units`, unitsAnswer, { token, signal }),
      client.get(`${base}/nodes`, nodesAnswer, { token, signal }),
    ]);
    const unwell = nodes.filter((node) => wellnessOf(node.health) === 'unhealthy');
    const failing = await failingOn(
      asker,
      unwell.map((node) => node.host_ip),
    );
    return {
      nodes: new Map(nodes.map((node) => [node.host_ip, wellnessOf(node.health)])),
      units: units.map(({ health, ...unit }) => ({
        ...unit,
        name: unit.name || unit.id,
        health: wellnessOf(health),
        failing: failing.filter(({ id }) => id === unit.id).map(({ id: _, ...where }) => where),
      })),
    };
  };
  return told(signal, ask());
}

/** Asks agents one by one, whose own Admin Router wants no token. By address, null where one is silent. */
export async function diagnosticsOfEach(
  askers: ReadonlyMap<string, Asker>,
): Promise<Diagnostics | null> {
  const asked = [...askers].map(async ([ip, { client, token, signal }]) => {
    const answer = await told(signal, client.get(base, thisNodeAnswer, { token, signal }));
    return { ip, units: answer.value?.units ?? null };
  });
  const all = await Promise.all(asked);
  const known = all.flatMap(({ ip, units }) =>
    (units ?? []).map((unit) => ({ ...unit, ip, health: wellnessOf(unit.health) })),
  );
  if (known.length === 0) return null;
  const units = Map.groupBy(known, ({ id }) => id);
  return {
    nodes: new Map(
      all.map(({ ip, units: own }) => [
        ip,
        own === null ? 'unknown' : worst(own.map(({ health }) => wellnessOf(health))),
      ]),
    ),
    units: [...units].map(([id, on]) => ({
      id,
      name: on[0]?.name || id,
      description: on[0]?.description ?? '',
      health: worst(on.map(({ health }) => health)),
      failing: on
        .filter(({ health }) => health === 'unhealthy')
        .map(({ ip, output }) => ({ machine: ip, output })),
    })),
  };
}

/** The units of unwell nodes that are not well there, and what they say of it. */
async function failingOn({ client, token, signal }: Asker, ips: readonly string[]) {
  const pairs = await Promise.all(
    ips.map(async (ip) => {
      const path = `${base}/nodes/${ip}/units`;
      const answer = await told(signal, client.get(path, unitsOfNodeAnswer, { token, signal }));
      const units = answer.value?.units ?? [];
      return units
        .filter(({ health }) => wellnessOf(health) === 'unhealthy')
        .map(({ id }) => ({ id, machine: ip }));
    }),
  );
  const asked = pairs.flat().map(async ({ id, machine }, place) => {
    if (place >= mostOutputs) return { id, machine, output: '' };
    const path = `${base}/nodes/${machine}/units/${encodeURIComponent(id)}`;
    const answer = await told(signal, client.get(path, unitOfNodeAnswer, { token, signal }));
    return { id, machine, output: answer.value?.output ?? '' };
  });
  return Promise.all(asked);
}

function wellnessOf(code: number): Wellness {
  return code === 0 ? 'healthy' : code === 1 ? 'unhealthy' : 'unknown';
}

function worst(all: readonly Wellness[]): Wellness {
  if (all.includes('unhealthy')) return 'unhealthy';
  return all.includes('unknown') ? 'unknown' : 'healthy';
}
