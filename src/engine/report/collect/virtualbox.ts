import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterPaths, namesIn } from '../../storage/index.ts';
import { extraDataOf, registeredVms, type VBoxManage } from '../../virtualbox/index.ts';
import { type RawEntry, textEntry } from './entry.ts';
import type { ReportSources } from './sources.ts';

/** What a machine is noted with that is ours; see `providers/virtualbox`. */
const clusterMark = 'dcos-vagrant/cluster';

/** What VirtualBox says of the machines of these clusters, and of no other ones. */
export async function ofVirtualBox(
  sources: ReportSources,
  clusters: readonly string[],
): Promise<RawEntry[]> {
  const vbox = clusters.length === 0 ? null : await sources.vbox();
  if (vbox === null) return [];
  const { vms, complete } = await registeredVms(vbox);
  const made = new Set((await Promise.all(clusters.map((name) => madeIds(sources, name)))).flat());
  const entries: RawEntry[] = [];
  for (const { uuid, name, running } of vms) {
    const named = clusters.some((cluster) => name?.startsWith(`dv-${cluster}-`));
    if (!named && !made.has(uuid)) continue;
    const marks = await extraDataOf(vbox, uuid);
    if (!marks.has(clusterMark) && !made.has(uuid)) continue;
    const title = `# ${name ?? 'inaccessible'} {${uuid}} ${running ? 'running' : 'not running'}`;
    const notes = [...marks].map(([key, value]) => `# ${key}=${value}`);
    const text = [title, ...notes, await info(vbox, uuid), ''].join('\n');
    entries.push(textEntry(`virtualbox/${name ?? uuid}.txt`, text));
  }
  if (!complete)
    entries.push(textEntry('virtualbox/list-is-cut.txt', 'The list of machines is cut.\n'));
  return entries;
}

async function info(vbox: VBoxManage, uuid: string): Promise<string> {
  const args = ['showvminfo', uuid, '--machinereadable'];
  const { exitCode, stdout, stderr } = await vbox.call('look at a virtual machine', args);
  return exitCode === 0 ? stdout : `# exit code ${exitCode}\n${stdout}\n${stderr}`;
}

/** What Vagrant made for a cluster, whatever it is called by now. */
async function madeIds({ data }: ReportSources, cluster: string): Promise<string[]> {
  const folder = join(clusterPaths(data, cluster).folder, '.vagrant', 'machines');
  const ids = (await namesIn(folder).catch(() => [])).map((machine) =>
    readFile(join(folder, machine, 'virtualbox', 'id'), 'utf8').catch(() => ''),
  );
  return (await Promise.all(ids)).map((id) => id.trim()).filter(Boolean);
}
