import * as z from 'zod';
import { compareVersions, isFinal, isVersion } from './version.ts';

const date = z.iso.date();
const version = z.string().refine(isVersion, 'not a version');
const commit = z.string().regex(/^[0-9a-f]{40}$/, 'not a commit');
const https = z.url({ protocol: /^https$/ });

const release = z
  .strictObject({
    version,
    channel: z.enum(['stable', 'EarlyAccess', 'testing']).nullable(),
    /** Where the release notes say it is; null where it was never offered. */
    url: https.nullable(),
    altUrls: z.array(https).default([]),
    /** Commit of dcos/dcos that it was built from. */
    ref: commit,
    /** As published; null where no published value was found. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    released: date.nullable(),
    tagged: date.nullable(),
    source: z.string().min(1),
    note: z.string().optional(),
  })
  .refine(({ url, channel }) => (url === null) === (channel === null), 'a url without a channel')
  .refine(({ url, sha256 }) => url !== null || sha256 === null, 'a checksum of no file');

const tag = z.strictObject({ version, ref: commit, tagged: date });

/** The form of `resources/releases.yaml`. Nothing in it may stand for two things. */
export const catalogueFile = z
  .strictObject({
    version: z.literal(1),
    endOfLife: date,
    origin: https,
    usualSizeMiB: z.int().positive(),
    releases: z.array(release).min(1),
    tags: z.array(tag),
  })
  .superRefine(({ releases, tags, origin }, context) => {
    const unique = (what: string, values: readonly string[]) => {
      const twice = values.find((value, index) => values.indexOf(value) !== index);
      if (twice !== undefined) context.addIssue(`${what} ${twice} is there twice`);
    };
    const names = [...releases, ...tags].map((each) => each.version);
    unique('version', names);
    // A tag may name the commit of the release that it became; of releases each has its own.
    const refs = releases.map((each) => each.ref);
    unique('ref', refs);
    const sums = releases.flatMap((each) => each.sha256 ?? []);
    unique('sha256', sums);
    const urls = releases.flatMap((each) => [each.url ?? [], each.altUrls].flat());
    unique('url', urls);
    for (const { url, altUrls, version: name } of releases) {
      const away = [url ?? [], altUrls].flat().find((each) => !each.startsWith(`${origin}/`));
      if (away !== undefined)
        context.addIssue(`${name} is not at ${origin}, where mirrors stand in`);
    }
  });

export type CatalogueFile = z.infer<typeof catalogueFile>;
export type ReleaseEntry = z.infer<typeof release>;
export type Channel = NonNullable<ReleaseEntry['channel']>;

/** The newest stable release: the highest version without a pre-release that can be asked for. */
export function latestStableOf(releases: readonly ReleaseEntry[]): ReleaseEntry {
  const [newest] = releases
    .filter(({ channel, version: name }) => channel === 'stable' && isFinal(name))
    .sort((one, other) => compareVersions(other.version, one.version));
  if (newest === undefined) throw new Error('The catalogue has no stable release.');
  return newest;
}

/** A release as a person chooses it. */
export interface VersionInfo {
  readonly version: string;
  readonly channel: Channel | null;
  /** ISO date of the release notes. */
  readonly released: string | null;
  /** A checksum was published, so that a download can be told from a changed one. */
  readonly verified: boolean;
  readonly sha256: string | null;
  /** An installer of this version is on this computer; `path` says where. */
  readonly local: boolean;
  readonly path: string | null;
  /** ISO date of the end of support. */
  readonly endOfLife: string;
  readonly latestStable: boolean;
  /** It can be downloaded, as far as the catalogue knows. */
  readonly offered: boolean;
  readonly note: string | null;
}
