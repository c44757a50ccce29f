import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { findIn } from '../../../src/engine/diagnosis/find.ts';
import { logText } from '../../../src/engine/diagnosis/log-text.ts';
import { compilePattern, mostWork, workOf } from '../../../src/engine/failures/pattern.ts';
import { readSignatures, signatureFile } from '../../../src/engine/failures/signatures.ts';
import { resourceText } from '../../../src/engine/resources.ts';
import { en } from '../../../src/shared/messages/en/index.ts';
import type { Catalogue, CatalogueEntry } from '../../../src/shared/messages/message.ts';
import { zh } from '../../../src/shared/messages/zh/index.ts';

const text = await resourceText('failure-signatures.yaml');
const { signatures } = signatureFile.parse(parse(text));
const compiled = await readSignatures();
const named = signatures.map((signature) => [signature.id, signature] as const);
const entries = (catalogue: Catalogue): Readonly<Record<string, CatalogueEntry | undefined>> =>
  catalogue;

/** What is wrong with the file after a change to it. */
function wrongWith(change: (first: (typeof signatures)[number]) => void): string {
  const changed = signatureFile.parse(parse(text));
  const [first] = changed.signatures;
  if (first !== undefined) change(first);
  const read = signatureFile.safeParse(parse(stringify(changed)));
  return read.success ? '' : read.error.issues.map(({ message }) => message).join('; ');
}

describe('resources/failure-signatures.yaml', () => {
  it('holds the known failures', () => {
    expect(signatures.length).toBeGreaterThan(150);
    expect(wrongWith(() => undefined)).toBe('');
  });

  it('is refused with an id twice, without a message, or with a pattern that could take long', () => {
    const other = signatures[1]?.id ?? '';
    expect(wrongWith((first) => Object.assign(first, { id: other }))).toContain('is there twice');
    expect(wrongWith((first) => Object.assign(first, { id: 'nobody-knows' }))).toContain(
      'There is no message failure.nobody-knows',
    );
    expect(wrongWith((first) => first.patterns.push('always (.{1,99}x){1,99}'))).toContain(
      'repeats within a repetition',
    );
    expect(wrongWith((first) => first.outranks.push('nobody-knows'))).toContain('which is none');
  });

  it.each(named)(
    '%s is recognised by each of its patterns, in each of its samples',
    (id, entry) => {
      const samples = entry.samples.map((sample) => logText(sample));
      for (const pattern of entry.patterns) {
        const matched = samples.filter(
          (sample) => sample.text.search(compilePattern(pattern)) >= 0,
        );
        expect(matched, pattern).not.toEqual([]);
      }
      for (const sample of samples) {
        const found = findIn(sample, compiled).map(({ diagnosis }) => diagnosis.id);
        expect(found, sample.text).toContain(id);
      }
    },
  );

  it.each(named)('%s says cause and remedy in both languages, with what it found', (id, entry) => {
    for (const catalogue of [en, zh]) {
      const told = entries(catalogue)[`failure.${id}`];
      expect(told?.text).toMatch(/\S[.。]$/u);
      expect(told?.remedy).toMatch(/\S[.。]$/u);
      const shown = [...`${told?.text} ${told?.remedy}`.matchAll(/\{(\w+)\}/g)];
      for (const [, value = ''] of shown) {
        for (const pattern of entry.patterns) expect(pattern).toContain(`(?<${value}>`);
      }
    }
  });

  it('has a failure for every such message', () => {
    const ids = new Set(signatures.map(({ id }) => `failure.${id}`));
    const messages = Object.keys(en).filter((code) => code.startsWith('failure.'));
    expect(messages.filter((code) => !ids.has(code))).toEqual([]);
  });

  it('sends only to checks that the doctor makes', async () => {
    const docs = await readFile(new URL('../../../docs/doctor.md', import.meta.url), 'utf8');
    const checks = [...docs.matchAll(/^### (\S+)$/gm)].map(([, id]) => id);
    const sent = signatures.flatMap(({ action }) =>
      action !== undefined && 'doctor' in action ? [action.doctor] : [],
    );
    expect(sent.filter((check) => !checks.includes(check))).toEqual([]);
  });

  it('has no pattern that could take long, however bad the text', () => {
    for (const { patterns } of signatures) {
      for (const pattern of patterns)
        expect(workOf(pattern), pattern).toBeLessThanOrEqual(mostWork);
    }
  });
});
