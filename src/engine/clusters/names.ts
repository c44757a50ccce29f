import { clusterPaths, enginePaths, namesIn } from '../storage/index.ts';

/** Names that a new cluster cannot have, those of clusters whose file is damaged among them. */
export async function takenNames(data: string): Promise<ReadonlySet<string>> {
  const folders = await namesIn(enginePaths(data).clusters);
  const taken = folders.map(async (name) => {
    const files = await namesIn(clusterPaths(data, name).folder).catch(() => [] as string[]);
    // A damaged one is put aside as cluster.yaml.corrupt-…; its machines may exist.
    return files.some((file) => file.startsWith('cluster.yaml')) ? [name] : [];
  });
  return new Set((await Promise.all(taken)).flat());
}

/** A free name: `demo`, `demo-2`, … */
export async function freeName(data: string): Promise<string> {
  const taken = await takenNames(data);
  let name = 'demo';
  for (let count = 2; taken.has(name); count += 1) name = `demo-${count}`;
  return name;
}
