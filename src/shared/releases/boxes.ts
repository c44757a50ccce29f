import * as z from 'zod';
import { compareVersions, isVersion } from './version.ts';

const version = z.string().refine(isVersion, 'not a version');
const https = z.url({ protocol: /^https$/ });

/** The form of `resources/boxes.yaml`. */
export const boxesFile = z
  .strictObject({
    version: z.literal(1),
    dcosBox: z.strictObject({
      name: z.string(),
      /** With `{version}` in it. */
      url: https.refine((url) => url.includes('{version}'), 'no place for the version'),
      usualSizeMB: z.int().positive(),
      versions: z.array(
        z.strictObject({
          version,
          sha1: z.string().regex(/^[0-9a-f]{40}$/),
          released: z.iso.date().nullable(),
          docker: z.string().nullable(),
          note: z.string().optional(),
        }),
      ),
    }),
    genericBox: z.strictObject({
      name: z.string(),
      version: z.string(),
      url: https,
      sha256: z.null(),
    }),
    needs: z.array(z.strictObject({ from: version, box: version, docker: version })).min(1),
  })
  .superRefine(({ dcosBox, needs }, context) => {
    const versions = dcosBox.versions.map((each) => each.version);
    const sums = dcosBox.versions.map((each) => each.sha1);
    if (new Set(versions).size < versions.length) context.addIssue('a box version is there twice');
    if (new Set(sums).size < sums.length) context.addIssue('a checksum stands for two boxes');
    for (const need of needs) {
      if (!versions.includes(need.box)) context.addIssue(`there is no box ${need.box}`);
    }
    const sorted = needs.toSorted((one, other) => compareVersions(other.from, one.from));
    if (needs.some((need, index) => need !== sorted[index])) context.addIssue('newest need first');
  });

export type BoxesFile = z.infer<typeof boxesFile>;

/** What machines of a DC/OS version are made from. */
export interface BoxNeed {
  /** Version of the DC/OS box. */
  readonly box: string;
  /** Version of Docker CE for a plain CentOS 7. */
  readonly docker: string;
}

/** The row of the table for a DC/OS version; that of the newest where the version is not known. */
export function needOf({ needs }: BoxesFile, dcos: string | null): BoxNeed {
  const [newest] = needs;
  const row = dcos === null ? newest : needs.find(({ from }) => compareVersions(from, dcos) <= 0);
  const found = row ?? needs.at(-1);
  if (found === undefined) throw new Error('The table of boxes is empty.');
  return { box: found.box, docker: found.docker };
}
