import type { ServiceRepository } from '../../shared/api/services.ts';
import { refuse } from '../../shared/problem.ts';

/** Marathon's JSON of one app. Throws `SERVICES-DEFINITION-INVALID` (invalid) with what is wrong. */
export function readDefinition(text: string): { readonly id: string } & Record<string, unknown> {
  const value = jsonObject(text);
  const { id } = value;
  if ('apps' in value || 'groups' in value) wrong('group');
  if (typeof id !== 'string' || id === '') return wrong('id');
  return { ...value, id };
}

/** Options of a package; an empty text are none. Throws as `readDefinition`. */
export function readOptions(text: string): Record<string, unknown> | undefined {
  return text.trim() === '' ? undefined : jsonObject(text);
}

/** Throws `REPOSITORY-INVALID` (invalid). */
export function refuseBadRepository({ name, uri }: ServiceRepository): void {
  const parsed = URL.parse(uri);
  const web = parsed?.protocol === 'http:' || parsed?.protocol === 'https:';
  if (web && parsed.username === '' && name.trim() !== '') return;
  refuse('REPOSITORY-INVALID', { url: uri }, { kind: 'invalid' });
}

function jsonObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse('SERVICES-DEFINITION-NO-JSON', { detail }, { kind: 'invalid' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('object');
  return { ...value };
}

function wrong(what: 'id' | 'group' | 'object'): never {
  return refuse(`SERVICES-DEFINITION-${codes[what]}`, {}, { kind: 'invalid' });
}

const codes = { id: 'NO-ID', group: 'GROUP', object: 'NO-OBJECT' } as const;
