// Leaves out of the window's catalogues what only the command line says: an eighth of them, which every page
// would load before it shows anything. `WindowCode` (renderer/words/codes.ts) holds the window to it.
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const catalogue = /\/src\/shared\/messages\/(?:en|zh)\/(?!index\.ts$)[\w-]+\.ts$/;
const ofTheCommandLine = /^(?:cli|help)\./;

/** A plugin of Vite. */
export function wordsOfTheWindow(): Plugin {
  return {
    name: 'words-of-the-window',
    enforce: 'pre',
    async transform(_code: string, id: string) {
      if (!catalogue.test(id)) return null;
      const exported: object = await import(pathToFileURL(id).href);
      const lines = Object.entries(exported).map(
        ([name, words]) => `export const ${name} = ${textOf(words)};`,
      );
      return { code: lines.join('\n'), map: null };
    },
  };
}

function textOf(words: object): string {
  const kept = Object.entries(words).filter(([code]) => !ofTheCommandLine.test(code));
  return JSON.stringify(Object.fromEntries(kept));
}
