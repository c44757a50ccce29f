import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../storage/index.ts';
import { clusterMark } from './containers.ts';

/** A container that carries the mark of a cluster, whether that cluster is known or not. */
export interface MarkedContainer {
  /** Its name, `dv-demo-m1`. */
  readonly id: string;
  /** Id of the cluster. */
  readonly cluster: string;
  readonly machine: string | null;
  /** What it says of itself, see `readNote`. */
  readonly note: string | null;
}

/** Null where this user may not look, or where there is no lxc. */
export async function markedContainers(lxcPath: string): Promise<MarkedContainer[] | null> {
  let names: string[];
  try {
    names = await readdir(lxcPath);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? [] : null;
  }
  const found = names.map(async (id): Promise<MarkedContainer[]> => {
    const config = await readFile(join(lxcPath, id, 'config'), 'utf8').catch(() => '');
    const cluster = clusterMark(config);
    if (cluster === null) return [];
    const machine = /^\s*lxc\.environment\s*=\s*DCOS_VAGRANT_MACHINE=(\S+)\s*$/m.exec(config);
    const note = await readFile(noteFile(lxcPath, id), 'utf8').catch(() => null);
    return [{ id, cluster, machine: machine?.[1] ?? null, note: note?.trim() ?? null }];
  });
  return (await Promise.all(found)).flat();
}

/** Lays the note beside the container's configuration; `lxc-destroy` takes it away with the folder. */
export async function writeContainerNote(lxcPath: string, id: string, note: string): Promise<void> {
  const file = noteFile(lxcPath, id);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== note) await writeFile(file, note, { mode: 0o600 });
}

function noteFile(lxcPath: string, id: string): string {
  return join(lxcPath, id, 'dcos-vagrant-note');
}
