// Draws the application's icons: `node scripts/icons.mjs`. Their sources are the SVG files in
// resources/icons/app; a real Chromium makes pixels of them, and icon-files.mjs packs those for each
// system. Run it after a change of the drawings and commit what it writes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './dependencies.mjs';
import { icns, ico } from './icon-files.mjs';

const folder = join(root, 'resources', 'icons', 'app');
/** Below this size the fine drawing blurs, and a coarser one of the same shape is used. */
const smallest = 48;

const executablePath = ensureBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const at = (size) => draw(page, size < smallest ? 'icon-small.svg' : 'icon.svg', size);

  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    writeFileSync(join(folder, 'linux', `${size}x${size}.png`), (await at(size)).png);
  }
  const windows = [];
  for (const size of [16, 24, 32, 48, 64, 256]) windows.push(await at(size));
  writeFileSync(join(folder, 'icon.ico'), ico(windows));
  const macos = [];
  for (const size of [32, 64, 128, 256, 512, 1024]) {
    macos.push(await draw(page, 'icon-macos.svg', size));
  }
  writeFileSync(join(folder, 'icon.icns'), icns(macos));
  // What the program itself shows, where a window has an icon of its own (Linux without a .desktop file).
  writeFileSync(join(folder, '..', 'app.png'), (await at(256)).png);
} finally {
  await browser.close();
}

/** `{size, png, rgba}` of a drawing, `size` pixels wide and high; `rgba` is top row first. */
async function draw(page, file, size) {
  const svg = readFileSync(join(folder, file)).toString('base64');
  const drawn = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml;base64,${svg}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, size, size);
      const { data } = context.getImageData(0, 0, size, size);
      return { png: canvas.toDataURL('image/png').split(',')[1], rgba: Array.from(data) };
    },
    { svg, size },
  );
  return { size, png: Buffer.from(drawn.png, 'base64'), rgba: Buffer.from(drawn.rgba) };
}
