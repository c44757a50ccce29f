// Draws the icons of the tray: `node scripts/tray-icons.mjs`. The drawing is resources/icons/tray/tray.svg;
// a real Chromium makes pixels of it, one picture a state and background. Run it after a change of the
// drawing and commit what it writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './dependencies.mjs';

const folder = join(root, 'resources', 'icons', 'tray');
const states = ['idle', 'busy', 'running', 'problem'];
/** What each is drawn for; macOS colours a template itself. */
const backgrounds = ['light', 'dark', 'template'];
/** Pixels for one point; Electron takes the one that fits the screen. */
const scales = new Map([
  [1, ''],
  [1.5, '@1.5x'],
  [2, '@2x'],
  [3, '@3x'],
]);
/** Size in points: what menu bars and panels show. */
const points = 18;

const executablePath = ensureBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const drawing = readFileSync(join(folder, 'tray.svg'), 'utf8');
  for (const state of states) {
    for (const background of backgrounds) {
      const svg = drawing.replace('class="STATE BACKGROUND"', `class="${state} ${background}"`);
      for (const [scale, suffix] of scales) {
        const png = await draw(page, svg, Math.round(points * scale));
        writeFileSync(join(folder, `${state}-${background}${suffix}.png`), png);
      }
    }
  }
} finally {
  await browser.close();
}

async function draw(page, svg, size) {
  const drawn = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      canvas.getContext('2d').drawImage(image, 0, 0, size, size);
      return canvas.toDataURL('image/png').split(',')[1];
    },
    { svg, size },
  );
  return Buffer.from(drawn, 'base64');
}
