import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../cli/world.ts';

const page = join(import.meta.dirname, '../../../docs/compared.md');

interface Row {
  readonly feature: string;
  readonly here: string;
  readonly how: string;
  readonly heldBy: string;
}

const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?:-|\s*feature \|)/.test(line))
  .map((line): Row => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, feature = '', , , here = '', how = '', heldBy = ''] = cells;
    return { feature, here, how, heldBy };
  });

let commands: readonly string[] = [];
beforeAll(async () => {
  const { stdout } = await runIn({}, '--help');
  const [, listed = ''] = stdout.split('\nCommands:\n');
  commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? '');
});

describe('the table of what others can do', () => {
  it('has rows, each for another feature', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map(({ feature }) => feature)).size).toBe(rows.length);
  });

  it.each(rows)('says how and by which test: $feature', ({ here, how, heldBy }) => {
    expect(here).toMatch(/^(?:yes|partly|no)\b/);
    if (here.startsWith('no')) {
      expect(how).toMatch(/^because /);
      return;
    }
    expect(heldBy).toMatch(/^(?:real|simulated|text)(?:, [^:]+)?: \[/);
    const tests = [...heldBy.matchAll(/\]\(([^)]+\.tsx?)\)(?: "([^"]+)")?/g)];
    expect(tests.length).toBeGreaterThan(0);
    for (const [, path = '', words] of tests) {
      const file = join(dirname(page), path);
      expect(existsSync(file), path).toBe(true);
      if (words !== undefined) expect(readFileSync(file, 'utf8')).toContain(words);
    }
  });

  it.each(rows)('names commands that there are: $feature', ({ here, how }) => {
    if (here.startsWith('no')) return;
    const named = [...how.matchAll(/`([a-z-]+)/g)].map(([, name]) => name ?? '');
    expect(how).not.toBe('');
    for (const name of named) expect(commands).toContain(name);
  });
});
