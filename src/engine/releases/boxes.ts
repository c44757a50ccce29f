import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { type BoxesFile, needOf } from '../../shared/releases/boxes.ts';
import { type BoxSource, boxName, boxNameOf } from '../vagrant/index.ts';
import { readBoxes } from './catalogue.ts';
import type { DownloadItem } from './download-item.ts';
import { mirrored } from './items.ts';
import type { ReleaseSettings } from './settings.ts';

/** A box, and what must be fetched before Vagrant can add it. */
export interface ChosenBox {
  /** For a person: `mesosphere/dcos-centos-virtualbox 0.10.0`, a file. */
  readonly label: string;
  /** As `vagrant box add` takes it; `url` is a file on this computer unless the box is Vagrant's to fetch. */
  readonly source: BoxSource;
  /** The file that `source` names, where it comes from elsewhere; null where it is the user's own. */
  readonly download: DownloadItem | null;
}

/** A box by name, address or file, and version; what is null follows from the rest. */
export interface BoxSetting {
  readonly name: string | null;
  readonly url: string | null;
  readonly version: string | null;
}

export interface BoxChoice {
  /** DC/OS version that goes onto the machines; null where it is not known. */
  readonly dcos: string | null;
  /** What the user chose for machines that name none; null leaves it to the DC/OS version. */
  readonly chosen: BoxSetting | null;
  readonly settings: ReleaseSettings;
  /** Folder that box files are downloaded to. */
  readonly folder: string;
}

/**
 * The VirtualBox box for machines that name none themselves: what the settings say, else the DC/OS box
 * of the version that DC/OS wants. A setting may be a name of the catalogue (the DC/OS box, `centos/7`), a
 * file, the address of a file, or anything that Vagrant can look up. Throws `BOX-UNKNOWN` or
 * `BOX-FILE-UNREADABLE` (both invalid).
 */
export async function chooseBox(choice: BoxChoice): Promise<ChosenBox> {
  const known = await readBoxes();
  const { name, url, version } = choice.chosen ?? { name: null, url: null, version: null };
  const file = localFile(url) ?? (url === null ? localFile(name) : null);
  if (file !== null) return fromFile(file);
  if (url !== null) return fromAddress(choice, name, url, version);
  if (name === known.genericBox.name) return fromAddress(choice, name, known.genericBox.url, null);
  if (name === null || name === known.dcosBox.name) {
    return dcosBox(choice, known, version ?? needOf(known, choice.dcos).box);
  }
  return { label: name, source: { name, url: null, version }, download: null };
}

/** A path rather than a name or an address: `./a.box`, `/boxes/a.box`, `a.box`; null where it is none. */
export function localFile(given: string | null): string | null {
  if (given === null || /^https?:/i.test(given)) return null;
  if (/^file:\/\//i.test(given)) return given.replace(/^file:\/\//i, '');
  return isAbsolute(given) || /^\.\.?[\\/]/.test(given) || given.endsWith('.box')
    ? resolve(given)
    : null;
}

async function fromFile(path: string): Promise<ChosenBox> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) refuse('BOX-FILE-UNREADABLE', { path }, { kind: 'invalid', path });
  const name = boxName(path, found.size, found.mtimeMs);
  return { label: path, source: { name, url: path, version: null }, download: null };
}

function fromAddress(
  choice: BoxChoice,
  name: string | null,
  url: string,
  version: string | null,
): ChosenBox {
  // A list of versions (metadata.json) is Vagrant's to read; what ends otherwise is a box.
  if (/\.json$/i.test(new URL(url).pathname)) {
    const source = { name: name ?? boxNameOf('box', url), url, version };
    return { label: url, source, download: null };
  }
  const label = name ?? url.split('/').at(-1) ?? 'box';
  const boxed = boxNameOf(label, url);
  return remote(choice, boxed, { label, urls: [url], checksum: null });
}

function dcosBox(choice: BoxChoice, { dcosBox: box }: BoxesFile, version: string): ChosenBox {
  const found = box.versions.find((each) => each.version === version);
  if (found === undefined) {
    const known = box.versions.map((each) => each.version).join(', ');
    return refuse('BOX-UNKNOWN', { name: box.name, version, known }, { kind: 'invalid' });
  }
  const url = box.url.replace('{version}', version);
  const short = `${box.name.split('/').at(-1)}-${version}`;
  return remote(choice, boxNameOf(short, found.sha1), {
    label: `${box.name} ${version}`,
    urls: [mirrored(url, choice.settings)],
    checksum: { algorithm: 'sha1', value: found.sha1 },
  });
}

function remote(
  { folder }: BoxChoice,
  name: string,
  { label, urls, checksum }: Pick<DownloadItem, 'urls' | 'checksum'> & Pick<ChosenBox, 'label'>,
): ChosenBox {
  const target = join(folder, `${name}.box`);
  const instead = 'DCOS_BOX=FILE.box, or DCOS_BOX=centos/7 for a plain CentOS 7';
  const what = `the box ${label}`;
  return {
    label,
    source: { name, url: target, version: null },
    download: { what, key: name, urls, target, checksum, content: 'archive', instead },
  };
}
