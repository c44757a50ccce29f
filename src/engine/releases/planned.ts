import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { type ChosenBox, localFile } from './boxes.ts';
import { readBoxes, readCatalogue } from './catalogue.ts';

/** A file that a cluster is made from. */
export interface PlannedFile {
  readonly kind: 'installer' | 'box';
  /** For a person: a DC/OS version, the name of a box or a path. */
  readonly name: string;
  /** Usual size of such a file, MiB; null where unknown. */
  readonly sizeMiB: number | null;
  /** Need not be downloaded. */
  readonly here: boolean;
}

interface Surroundings {
  hasInstaller(version: string): Promise<boolean>;
  boxes(): Promise<readonly ChosenBox[]>;
  /** Vagrant has it, or its file is downloaded. */
  hasBox(box: ChosenBox): Promise<boolean>;
}

/** The installer of a catalogue's version, and the boxes of VirtualBox's machines, each box once. */
export async function plannedFiles(
  { release, provider }: Pick<ClusterSpec, 'release' | 'provider'>,
  { hasInstaller, boxes, hasBox }: Surroundings,
): Promise<readonly PlannedFile[]> {
  const files: PlannedFile[] = [];
  if (release.kind === 'catalogue') {
    const name = release.version;
    const { usualSizeMiB: sizeMiB } = await readCatalogue();
    files.push({ kind: 'installer', name, sizeMiB, here: await hasInstaller(name) });
  }
  if (provider !== 'virtualbox') return files;
  const { dcosBox } = await readBoxes();
  const different = new Map((await boxes()).map((box) => [box.source.name, box]));
  for (const box of different.values()) {
    const known = box.label.startsWith(`${dcosBox.name} `);
    const sizeMiB = known ? Math.round((dcosBox.usualSizeMB * 1e6) / 2 ** 20) : null;
    const here = localFile(box.source.url) !== null && box.download === null;
    files.push({ kind: 'box', name: box.label, sizeMiB, here: here || (await hasBox(box)) });
  }
  return files;
}
