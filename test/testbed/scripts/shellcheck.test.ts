import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const scripts = execFileSync('git', ['ls-files', '*.sh', '.ci/run'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

it.each(scripts)('%s has nothing that shellcheck warns of', (path) => {
  const options = ['--shell=bash', '--severity=warning', '--external-sources'];
  const found = () =>
    execFileSync('shellcheck', [...options, '--source-path=SCRIPTDIR', join(root, path)], {
      encoding: 'utf8',
    });
  expect(found).not.toThrow();
});
