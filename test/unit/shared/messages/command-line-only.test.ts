import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// What begins with `cli.` or `help.` is left out of the window's catalogues; the window's own code is held to
// that by types, and what reaches it as data by this.
it('only the command line says what only it has words for', () => {
  const folders = ['src/engine', 'src/shared', 'src/main', 'src/preload', 'resources'];
  const files = execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(ts|yaml)$/.test(path) && !path.startsWith('src/shared/messages/'));
  expect(files.length).toBeGreaterThan(500);
  const saying = files.filter((path) => /['"`](cli|help)\.[a-z]/.test(readFileSync(path, 'utf8')));
  expect(saying).toEqual([]);
});
