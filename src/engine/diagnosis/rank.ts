import type { Diagnosis, FailureRole } from '../../shared/diagnosis/diagnosis.ts';
import type { Signature } from '../failures/signatures.ts';
import type { Found } from './find.ts';

const order: Readonly<Record<FailureRole, number>> = { cause: 0, symptom: 1, harmless: 2 };

/**
 * Best first: causes before symptoms before what is harmless, and of each the one that was seen nearest
 * to the end, where an operation fails. What another finding says better is left out.
 */
export function ranked(found: readonly Found[], signatures: readonly Signature[]): Diagnosis[] {
  const ids = new Set(found.map(({ diagnosis }) => diagnosis.id));
  const outranked = new Set(
    signatures.filter(({ id }) => ids.has(id)).flatMap(({ outranks }) => outranks),
  );
  return found
    .filter(({ diagnosis }) => !outranked.has(diagnosis.id))
    .toSorted(
      (one, other) =>
        order[one.diagnosis.role] - order[other.diagnosis.role] || other.nearness - one.nearness,
    )
    .map(({ diagnosis }) => diagnosis);
}

/** What a person is told of a failure: its causes; symptoms only where there is none. At most `most`. */
export function telling(diagnoses: readonly Diagnosis[], most: number): Diagnosis[] {
  const causes = diagnoses.filter(({ role }) => role === 'cause');
  const symptoms = diagnoses.filter(({ role }) => role === 'symptom');
  return (causes.length > 0 ? causes : symptoms).slice(0, most);
}
