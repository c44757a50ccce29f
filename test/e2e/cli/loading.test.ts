import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

/** Names what a command loaded when it ends: modules of Node and of packages. */
const spy = `
import { registerHooks } from 'node:module';
import { writeFileSync } from 'node:fs';
const packages = new Set();
registerHooks({
  load: (url, context, next) => {
    packages.add(/node_modules\\/([^/]+)/.exec(url)?.[1] ?? '');
    return next(url, context);
  },
});
process.on('exit', () => {
  const own = process.moduleLoadList.map((name) => name.replace('NativeModule ', 'node:'));
  writeFileSync(process.env.LOADED, JSON.stringify([...packages, ...own]));
});
`;

describe('what a command loads', () => {
  it('a status loads no package, and nothing of Node that only operations need', async () => {
    await home.json(['up', 'demo', '--provider', 'simulated', '--speed', '1000']);
    const hook = join(home.folder, 'spy.mjs');
    const loaded = join(home.folder, 'loaded.json');
    await writeFile(hook, spy);
    const { exitCode } = await home.run(['status', 'demo'], {
      NODE_OPTIONS: `--import=${hook}`,
      LOADED: loaded,
    });
    expect(exitCode).toBe(0);
    const names: string[] = JSON.parse(await readFile(loaded, 'utf8'));
    expect(names).toContain('node:fs');
    const slow = ['ssh2', 'execa', 'zod', 'yaml', 'commander', 'node:http'];
    expect(names.filter((name) => slow.includes(name))).toEqual([]);
  });
});
