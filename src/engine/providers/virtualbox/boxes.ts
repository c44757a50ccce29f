import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOf } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { BoxSource, SettledCluster, Vagrant } from '../../vagrant/index.ts';
import {
  hasRegisteredBox,
  isOurBox,
  readSettled,
  vagrantHome,
  workspacesUsingBox,
} from '../../vagrant/index.ts';
import { removeVm, type VBoxManage } from '../../virtualbox/index.ts';
import { needsConfiguredBox, ownBoxes } from '../lxc/box.ts';
import type { ClusterRecord } from '../provider.ts';

export interface BoxesHost {
  readonly env: Readonly<Record<string, string | undefined>>;
  boxFor(cluster: ClusterRecord): Promise<BoxSource>;
  settle(cluster: ClusterRecord): Promise<SettledCluster>;
  vagrant(cluster: ClusterRecord): Promise<Vagrant>;
  vbox(): Promise<VBoxManage>;
}

export interface Boxes {
  /** The box of the cluster's machines that name none; null where all name one. */
  boxOf(cluster: ClusterRecord): Promise<BoxSource | null>;
  has(cluster: ClusterRecord): Promise<boolean>;
  add(cluster: ClusterRecord, context: StepContext): Promise<void>;
  remove(
    cluster: ClusterRecord,
    others: readonly ClusterRecord[],
    context: StepContext,
  ): Promise<void>;
}

/** The boxes that clusters are made from, in the user's Vagrant home. */
export function boxesOf({ env, boxFor, settle, vagrant, vbox }: BoxesHost): Boxes {
  const isRegistered = (name: string) => hasRegisteredBox(env, name, 'virtualbox');

  // A cluster keeps the box that it was made from, also where another one is chosen since.
  const boxOf: Boxes['boxOf'] = async (cluster) => {
    const before = (await readSettled(cluster.folder))?.box ?? null;
    if (!needsConfiguredBox(cluster.spec.machines)) return before;
    if (before !== null && (await isRegistered(before.name))) return before;
    return boxFor(cluster);
  };
  const missing = async (cluster: ClusterRecord): Promise<BoxSource[]> => {
    const chosen = await boxOf(cluster);
    const needed = [...ownBoxes(cluster.spec.machines), ...(chosen === null ? [] : [chosen])];
    const there = await Promise.all(needed.map(({ name }) => isRegistered(name)));
    return needed.filter((_, index) => !there[index]);
  };

  return {
    boxOf,
    has: async (cluster) => (await missing(cluster)).length === 0,
    async add(cluster, context) {
      const lacking = await missing(cluster);
      await settle(cluster);
      for (const [index, box] of lacking.entries()) {
        const progress = (part: number) => context.progress((index + part) / lacking.length);
        await (await vagrant(cluster)).boxAdd(box, { ...context, progress });
      }
    },
    async remove(cluster, others, context) {
      const { folder } = cluster;
      const name = (await readSettled(folder))?.box?.name;
      if (name === undefined || !isOurBox(name) || !(await isRegistered(name))) return;
      const settled = await Promise.all(others.map((other) => readSettled(other.folder)));
      const users = (await workspacesUsingBox(env, name)).filter((path) => path !== folder);
      if (users.length > 0 || settled.some((each) => each?.box?.name === name)) return;
      const masters = await mastersOf(env, name);
      await (await vagrant(cluster)).boxRemove(name, context);
      for (const uuid of masters) {
        await removeVm(await vbox(), uuid, context).catch((error: unknown) => {
          if (context.signal.aborted) throw error;
          context.warn({ ...problemOf(error), severity: 'warning' });
        });
      }
    },
  };
}

/**
 * The machines that Vagrant imported a box into, never to be started: linked clones are built on their
 * disks. It notes them as `master_id` in the box's folder, and forgets them with it.
 */
async function mastersOf(env: BoxesHost['env'], name: string): Promise<string[]> {
  const folder = join(vagrantHome(env), 'boxes', name);
  const files = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const notes = files.filter((file) => /(^|[\\/])master_id$/.test(file));
  const texts = notes.map((file) => readFile(join(folder, file), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).map((text) => text.trim()).filter((uuid) => uuid !== '');
}
