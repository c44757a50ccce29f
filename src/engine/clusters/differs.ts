import { resolve } from 'node:path';
import { withBox } from '../../shared/cluster/box-wish.ts';
import { type ClusterSpec, configPathOf } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import type { UpRequest } from '../engine.ts';
import { normalExtras } from '../extras/index.ts';
import { catalogueRelease, installerPath, newClusterSpec } from './create.ts';

/**
 * Refuses a request that asks for another cluster than the one that exists: `up` goes on with a
 * cluster, it does not change one. What the request leaves out is as it was.
 */
export async function refuseDifferences(request: UpRequest, existing: ClusterSpec): Promise<void> {
  const check = (option: string, given: string | undefined, was: string) => {
    if (given === undefined || given === was) return;
    const params = { name: existing.name, option, existing: was, given };
    refuse('CLUSTER-DIFFERS', params, { kind: 'invalid' });
  };
  check('provider', request.provider, existing.provider);
  check('domain', request.domain, existing.domain);
  check('network', request.network, existing.network);
  check('speed', request.speed?.toString(), existing.options.speed.toString());
  check('release', await releaseAsked(request), releaseText(existing.release));
  check('method', request.installMethod, existing.installMethod);
  check('configuration', wishText(request.configuration), wishText(existing.configuration) ?? '');
  check('extras', extrasText(request.extras), extrasText(existing.extras) ?? '');
  if (request.topology === undefined) {
    const boxes = withBox(existing.machines, request.box);
    check('box', boxesText(boxes), boxesText(existing.machines));
    return;
  }
  const { network, domain } = existing;
  const asked = await newClusterSpec({ ...request, network, domain }, []);
  // Which of a preset's example names the cluster got depended on the clusters of that day.
  const { topology } = request;
  const shape =
    'preset' in topology || 'counts' in topology ? withoutAliases : (spec: ClusterSpec) => spec;
  check('topology', machinesText(shape(asked)), machinesText(shape(existing)));
}

/** The wish with its keys in one order; undefined where nothing is asked for. */
function wishText(wish: object | undefined): string | undefined {
  if (wish === undefined || Object.keys(wish).length === 0) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(wish).toSorted()));
}

/** How much Vagrant tells is nothing that a cluster is made of: each run may ask for another amount. */
function extrasText(extras: UpRequest['extras']): string | undefined {
  const { vagrantLog: _, ...made } = normalExtras(extras) ?? {};
  return wishText(made);
}

function withoutAliases(spec: ClusterSpec): ClusterSpec {
  return { ...spec, machines: spec.machines.map((machine) => ({ ...machine, aliases: [] })) };
}

async function releaseAsked({
  installer,
  dcos,
  configPath,
  machinesOnly,
}: UpRequest): Promise<string | undefined> {
  if (installer !== undefined) {
    const configPath = installer.configPath === null ? null : resolve(installer.configPath);
    const path = await installerPath(installer.path);
    return releaseText({ kind: 'installer', path, configPath });
  }
  if (dcos !== undefined) {
    const template = configPath === undefined ? null : resolve(configPath);
    return releaseText(catalogueRelease(dcos, template));
  }
  return machinesOnly === true ? releaseText({ kind: 'none' }) : undefined;
}

function releaseText(release: ClusterSpec['release']): string {
  if (release.kind === 'none') return 'machines without DC/OS';
  const what = release.kind === 'catalogue' ? `DC/OS ${release.version}` : release.path;
  const template = configPathOf(release);
  return template === null ? what : `${what} with ${template}`;
}

function boxesText(machines: ClusterSpec['machines']): string {
  return machines
    .map(({ name, box }) => `${name} ${[box.name, box.version, box.url].filter(Boolean).join(' ')}`)
    .join('; ');
}

function machinesText({ machines }: ClusterSpec): string {
  // A machine that came later stands elsewhere in the user's file.
  return machines
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases, box }) => {
      const sizes = `${cpus} CPU ${memoryMiB} MiB`;
      const reserved = memoryReservedMiB === null ? [] : [`${memoryReservedMiB} MiB kept back`];
      const boxes = [box.name, box.version, box.url].filter((part) => part !== null);
      return [name, type, ip, sizes, ...reserved, ...aliases, ...boxes].join(' ');
    })
    .join('; ');
}
