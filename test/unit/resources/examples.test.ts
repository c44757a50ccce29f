import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { resourcePath, resourceText } from '../../../src/engine/resources.ts';
import { appIdOf, examplesFile } from '../../../src/shared/examples/definition.ts';
import { en } from '../../../src/shared/messages/en/index.ts';
import type { Catalogue, CatalogueEntry } from '../../../src/shared/messages/message.ts';
import { zh } from '../../../src/shared/messages/zh/index.ts';
import { parsePresets } from '../../../src/shared/topology/presets.ts';

const text = await resourceText('examples', 'examples.yaml');
const { examples } = examplesFile.parse(parse(text));
const entries = (catalogue: Catalogue): Readonly<Record<string, CatalogueEntry | undefined>> =>
  catalogue;

type File = ReturnType<typeof examplesFile.parse>;

/** What is wrong with the file after a change to it. */
function wrongWith(change: (file: File) => void): string {
  const changed = examplesFile.parse(parse(text));
  change(changed);
  const read = examplesFile.safeParse(parse(stringify(changed)));
  return read.success ? '' : read.error.issues.map(({ message }) => message).join('; ');
}

describe('resources/examples', () => {
  it('has what dcos-vagrant shows, and examples that need no internet', () => {
    const ids = examples.map(({ id }) => id);
    expect(ids).toEqual([
      'web',
      'stress',
      'minuteman',
      'java-spring',
      'jenkins',
      'private-registry',
      'oinker',
    ]);
    const alone = examples.filter(({ parts }) =>
      parts.every((part) => part.kind === 'app' && part.script !== undefined),
    );
    expect(alone.map(({ id }) => id)).toEqual(['web', 'stress', 'minuteman']);
  });

  it.each(examples.map(({ id }) => [id]))('has words for %s in every language', (id) => {
    for (const catalogue of [en, zh].map(entries)) {
      for (const what of ['title', 'about', 'data']) {
        expect(catalogue[`example.${id}.${what}`]?.text, what).toMatch(/./);
      }
    }
  });

  it('has every script that an app runs, and no other', async () => {
    const scripts = examples.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'app' ? (part.script ?? []) : [])),
    );
    const files = await readdir(resourcePath('examples'));
    expect([...new Set(scripts)].sort()).toEqual(
      files.filter((name) => name.endsWith('.py')).sort(),
    );
    for (const script of scripts) {
      // They stand in a command between two lines of that word.
      expect(await resourceText('examples', script)).not.toMatch(/^EXAMPLE$/m);
    }
  });

  it('names hosts that public agents of the topologies have', async () => {
    const aliases = parsePresets(await resourceText('topologies.yaml')).flatMap(({ machines }) =>
      machines.flatMap((machine) => machine.aliases),
    );
    for (const { open, parts } of examples) {
      for (const way of open) {
        if (way.kind !== 'vhost') continue;
        expect(aliases).toContain(way.alias);
        const app = parts.find((part) => appIdOf(part) === way.part);
        expect(JSON.stringify(app)).toContain(`"HAPROXY_0_VHOST":"${way.alias}"`);
        expect(JSON.stringify(app)).toContain(`"servicePort":${way.servicePort}`);
      }
    }
  });

  it('is refused where an example is there twice, opens what it has not, or has no command', () => {
    expect(wrongWith(() => undefined)).toBe('');
    expect(wrongWith(({ examples: all }) => all.push(...all.slice(0, 1)))).toContain(
      'web is there twice',
    );
    const first = (change: (example: File['examples'][number]) => void) =>
      wrongWith(({ examples: [example] }) => example && change(example));
    expect(first((web) => web.open.push({ kind: 'task', part: '/example-none' }))).toContain(
      'opens /example-none',
    );
    expect(first(({ parts: [part] }) => part?.kind === 'app' && delete part.script)).toContain(
      'no command',
    );
    expect(first((web) => Object.assign(web.needs, { dcos: 'new' }))).toContain('no version');
    expect(first((web) => Object.assign(web.needs, { gold: true }))).toContain('gold');
  });
});
