import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../resources/icons/app');
const bytes = (...path: string[]) => readFileSync(join(folder, ...path));

describe('the application icon', () => {
  it.each(readdirSync(join(folder, 'linux')))('for Linux: %s is as large as it says', (file) => {
    const size = Number.parseInt(file, 10);
    expect(file).toBe(`${size}x${size}.png`);
    expect(pngSize(bytes('linux', file))).toEqual([size, size]);
  });

  it('for Linux: has the sizes of the icon theme', () => {
    const sizes = readdirSync(join(folder, 'linux')).map((file) => Number.parseInt(file, 10));
    expect(sizes.sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
  });

  it('for Windows: holds bitmaps of the small sizes and a PNG of the largest', () => {
    const file = bytes('icon.ico');
    const images = Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
      const entry = 6 + 16 * at;
      const start = file.readUInt32LE(entry + 12);
      const body = file.subarray(start, start + file.readUInt32LE(entry + 8));
      const size = file.readUInt8(entry) || 256;
      // A bitmap says its height twice over, for its mask; a PNG says it in its own header.
      return size === 256
        ? [size, ...pngSize(body)]
        : [size, body.readInt32LE(4), body.readInt32LE(8) / 2];
    });
    expect(images).toEqual([16, 24, 32, 48, 64, 256].map((size) => [size, size, size]));
  });

  it('for macOS: holds every size at the place of its type, and nothing behind', () => {
    const file = bytes('icon.icns');
    expect(file.toString('ascii', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const images: Record<string, number> = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const [width = 0] = pngSize(file.subarray(at + 8));
      images[file.toString('ascii', at, at + 4)] = width;
    }
    expect(images).toEqual({
      ...{ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256 },
      ...{ ic14: 512, ic09: 512, ic10: 1024 },
    });
  });

  it('is drawn, not photographed: its sources are small and refer to nothing outside', () => {
    for (const name of ['icon.svg', 'icon-small.svg', 'icon-macos.svg']) {
      const drawing = bytes(name).toString();
      expect(drawing.length).toBeLessThan(2000);
      expect(drawing).not.toMatch(/<image|href|<script/);
    }
  });
});

/** Width and height from the header of a PNG. */
function pngSize(png: Buffer): number[] {
  expect(png.toString('latin1', 1, 8)).toBe('PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
