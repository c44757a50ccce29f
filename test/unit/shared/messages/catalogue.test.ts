import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/shared/messages/en/index.ts';
import {
  type CatalogueEntry,
  type MessageCode,
  renderRemedy,
  renderText,
  say,
} from '../../../../src/shared/messages/message.ts';

const folder = new URL('../../../../src/shared/messages/en/', import.meta.url);
const entries = Object.entries(en) as [MessageCode, CatalogueEntry][];

describe('the English catalogue', () => {
  it('holds every code of every subject once', async () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const subjects = await Promise.all(
      files.map(async (file) => {
        const module: Record<string, object> = await import(new URL(file, folder).href);
        return Object.values(module).flatMap((subject) => Object.keys(subject));
      }),
    );
    const codes = subjects.flat();
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.toSorted()).toEqual(Object.keys(en).sort());
  });

  it.each(entries)(
    '%s is a sentence with well-formed placeholders',
    (code, { text, remedy = '' }) => {
      expect(code).toMatch(/^([A-Z][A-Z0-9]*(-[A-Z0-9]+)*|[a-z-]+(\.[a-z0-9-]+)+)$/);
      expect(text.trimStart()).toBe(text);
      expect(text).not.toBe('');
      for (const part of [text, remedy]) {
        expect(part.replaceAll(/\{[a-zA-Z]\w*(\|[^|{}]*\|[^|{}]*)?\}/g, '')).not.toMatch(/[{}]/);
      }
    },
  );

  it.each(entries.filter(([code]) => /^[A-Z]/.test(code)))(
    '%s, a problem, says what to do',
    (_code, { remedy }) => {
      expect(remedy).toMatch(/\S.*[.:}!?)]$/);
    },
  );
});

describe('rendering', () => {
  it('fills the placeholders of text and remedy', () => {
    const message = say('TOPOLOGY-KEY-MISSING', { machine: 'm1', key: 'ip' });
    expect(renderText(message)).toBe('m1 has no "ip".');
    expect(renderRemedy(message)).toBe('Add a line `ip: …` to m1.');
  });

  it('leaves a placeholder without a value visible, and has no remedy where there is none', () => {
    expect(renderText(say('TOPOLOGY-KEY-MISSING'))).toBe('{machine} has no "{key}".');
    expect(renderRemedy(say('fit.fits'))).toBeUndefined();
  });

  it('takes values as they are, not as placeholders again', () => {
    const message = say('TOPOLOGY-KEY-MISSING', { machine: '{key}', key: '$&' });
    expect(renderText(message)).toBe('{key} has no "$&".');
  });

  it('knows other catalogues', () => {
    const french = { ...en, 'fit.fits': { text: 'Il reste {left} Go.' } };
    expect(renderText(say('fit.fits', { left: '5.5' }), french)).toBe('Il reste 5.5 Go.');
  });
});
