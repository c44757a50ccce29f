import { parse } from 'yaml';
import { refuse } from '../../shared/problem.ts';
import { type BoxesFile, boxesFile } from '../../shared/releases/boxes.ts';
import {
  type CatalogueFile,
  catalogueFile,
  latestStableOf,
  type ReleaseEntry,
} from '../../shared/releases/catalogue.ts';
import { resourceText } from '../resources.ts';

let catalogue: Promise<CatalogueFile> | undefined;
let boxes: Promise<BoxesFile> | undefined;

/** The releases that the app knows (resources/releases.yaml); read once. */
export function readCatalogue(): Promise<CatalogueFile> {
  catalogue ??= resourceText('releases.yaml').then((text) => catalogueFile.parse(parse(text)));
  return catalogue;
}

/** The boxes that the app knows (resources/boxes.yaml); read once. */
export function readBoxes(): Promise<BoxesFile> {
  boxes ??= resourceText('boxes.yaml').then((text) => boxesFile.parse(parse(text)));
  return boxes;
}

/** Version of the newest stable release. */
export async function latestStable(): Promise<string> {
  return latestStableOf((await readCatalogue()).releases).version;
}

/** The catalogue's entry; throws `RELEASE-UNKNOWN` or `RELEASE-NOT-OFFERED` (both invalid). */
export async function offeredRelease(version: string): Promise<ReleaseEntry & { url: string }> {
  const entry = (await readCatalogue()).releases.find((each) => each.version === version);
  if (entry === undefined) {
    return refuse('RELEASE-UNKNOWN', { version, latest: await latestStable() }, invalid);
  }
  const { url } = entry;
  if (url === null) {
    return refuse('RELEASE-NOT-OFFERED', { version, note: entry.note ?? '' }, invalid);
  }
  return { ...entry, url };
}

const invalid = { kind: 'invalid' } as const;
