import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const catalogue = /\/src\/shared\/messages\/(?:en|zh)\/index\.ts$/;
const ofTheCommandLine = /^(?:cli|help)\./;

/**
 * A plugin of Vite that builds each language as one JSON text: thousands of entries are read sooner as data than as
 * code, and every command waits for them. What only the command line says is left out of the window's: an eighth,
 * which every page would load before it shows anything. `WindowCode` (renderer/words/codes.ts) holds it to that.
 */
export function catalogues(whose: 'all' | 'the window'): Plugin {
  return {
    name: 'catalogues',
    enforce: 'pre',
    // Where files are watched, each is to be seen to change.
    apply: 'build',
    async transform(_code: string, id: string) {
      if (!catalogue.test(id)) return null;
      const languages = Object.entries((await import(pathToFileURL(id).href)) as object);
      const lines = languages.map(([name, words]) => {
        const entries = Object.entries(words as object);
        const kept = entries.filter(([code]) => whose === 'all' || !ofTheCommandLine.test(code));
        const text = JSON.stringify(JSON.stringify(Object.fromEntries(kept)));
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${text});`;
      });
      return { code: lines.join('\n'), map: null };
    },
  };
}
