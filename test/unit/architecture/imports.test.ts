import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const source = join(root, 'src');

/** Which rooms a room may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  engine: ['shared'],
  main: ['engine', 'shared'],
  cli: ['engine', 'shared'],
  preload: ['shared'],
  renderer: ['shared'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = filesBelow(source).flatMap((path) => importsOf(path));

describe('imports run one way', () => {
  it('finds the imports of every room', () => {
    const rooms = new Set(imports.map(({ file }) => file.split('/')[0]));
    expect([...rooms].sort()).toEqual(['cli', 'engine', 'main', 'preload', 'renderer', 'shared']);
  });

  it('lets each room import only from the rooms below it', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const [from = ''] = file.split('/');
      const [to = ''] = relative(source, resolve(source, file, '..', target)).split('/');
      // The program's own version is the one thing told from outside `src`.
      if (target === '../../package.json') return false;
      return from !== to && !mayImport[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps Electron in the shell', () => {
    const wrong = imports.filter(
      ({ file, target }) => /^electron(\/|$)/.test(target) && !/^(main|preload)\//.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps Node out of what a browser runs', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && /^(shared|renderer)\//.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('spawns programs in one folder only', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        /^(execa|node:child_process)$/.test(target) && !file.startsWith('engine/process/'),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circle between the folders of the engine', () => {
    expect(circleIn(foldersOfEngine())).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, target = '']) => ({ file: relative(source, path), target }));
}

/** Value imports between folders of the engine; a type import makes no circle at run time. */
function foldersOfEngine(): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const path of filesBelow(join(source, 'engine'))) {
    const text = readFileSync(path, 'utf8');
    const from = relative(join(source, 'engine'), path).split('/');
    if (from.length < 2) continue;
    const values = text.matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gm);
    for (const [, target = ''] of values) {
      const to = relative(join(source, 'engine'), resolve(path, '..', target)).split('/');
      if (to.length < 2 || to[0] === '..' || to[0] === from[0]) continue;
      const known = edges.get(from[0] ?? '') ?? new Set();
      edges.set(from[0] ?? '', known.add(to[0] ?? ''));
    }
  }
  return edges;
}

function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const visit = (folder: string, path: readonly string[]): string[] => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const next of edges.get(folder) ?? []) {
      const circle = visit(next, [...path, folder]);
      if (circle.length > 0) return circle;
    }
    done.add(folder);
    return [];
  };
  for (const folder of edges.keys()) {
    const circle = visit(folder, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
