// The two formats that hold an icon in several sizes. Each takes `{size, png, rgba}` and gives the bytes.

/**
 * A Windows .ico file. Sizes below 256 are bitmaps, because installers and old dialogs do not read PNG there.
 * Layout: ICONDIR, then one ICONDIRENTRY an image (learn.microsoft.com, "Icons"), then the images.
 */
export function ico(images) {
  const bodies = images.map((image) => (image.size < 256 ? bitmap(image) : image.png));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size }, at) => {
    const entry = 6 + 16 * at;
    header.writeUInt8(size % 256, entry); // 256 is written as 0
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // planes
    header.writeUInt16LE(32, entry + 6); // bits a pixel
    header.writeUInt32LE(bodies[at].length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bodies[at].length;
  });
  return Buffer.concat([header, ...bodies]);
}

/** A device independent bitmap: BITMAPINFOHEADER, rows from the bottom in BGRA, and the 1-bit mask. */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8); // both the picture and the mask
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      pixels[to] = rgba[from + 2];
      pixels[to + 1] = rgba[from + 1];
      pixels[to + 2] = rgba[from];
      pixels[to + 3] = rgba[from + 3];
    }
  }
  // Alpha decides with 32 bits; the mask is there, all opaque, its rows padded to four bytes.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, pixels, mask]);
}

/** The PNG entries of an .icns file by width in pixels; a width can stand for two sizes in points. */
const types = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic13', 'ic08']],
  [512, ['ic14', 'ic09']],
  [1024, ['ic10']],
]);

/** A macOS .icns file: 'icns' and the length of all, then type, length and PNG of each image; big-endian. */
export function icns(images) {
  const entries = images.flatMap(({ size, png }) =>
    types.get(size).map((type) => Buffer.concat([head(type, png.length), png])),
  );
  const body = Buffer.concat(entries);
  return Buffer.concat([head('icns', body.length), body]);
}

function head(type, length) {
  const bytes = Buffer.alloc(8);
  bytes.write(type, 0, 'ascii');
  bytes.writeUInt32BE(length + 8, 4);
  return bytes;
}
