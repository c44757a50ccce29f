/** What a crash, a disk or a newer program makes of a file. */
export interface Damage {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How many places a file is cut at. */
export const cuts = 20;

/** The file cut at as many places as evenly as it goes, from nothing of it to all but its last byte. */
export function truncations(whole: Buffer): Damage[] {
  return Array.from({ length: cuts }, (_, index) => {
    const length = Math.floor(((whole.length - 1) * index) / (cuts - 1));
    return { name: `cut at ${length} of ${whole.length}`, bytes: whole.subarray(0, length) };
  });
}

/** Bytes that are no text, in the file's place or in its middle. */
export function garbage(whole: Buffer): Damage[] {
  const noise = Buffer.from(Array.from({ length: 200 }, (_, index) => (index * 151 + 7) % 256));
  const half = Math.floor(whole.length / 2);
  return [
    { name: 'noise', bytes: noise },
    // What a file system leaves where the power failed before the data was on the disk.
    { name: 'zeros', bytes: Buffer.alloc(whole.length) },
    {
      name: 'noise in its middle',
      bytes: Buffer.concat([whole.subarray(0, half), noise, whole.subarray(half)]),
    },
    {
      name: 'zeros in its middle',
      bytes: Buffer.concat([
        whole.subarray(0, half),
        Buffer.alloc(200),
        whole.subarray(half + 200),
      ]),
    },
  ];
}
