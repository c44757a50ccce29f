import type { SecretsOffered } from '../../shared/api/secrets.ts';

/** What the page still knows of secrets that it handed over: a word for them, and what they were. */
export interface HeldSecrets extends SecretsOffered {
  readonly password: boolean;
  readonly license: boolean;
}

// In memory alone: a reload forgets it, and the user is asked again.
let held: HeldSecrets | null = null;
const listeners = new Set<() => void>();

export function heldSecrets(): HeldSecrets | null {
  return held;
}

export function holdSecrets(next: HeldSecrets | null): void {
  held = next;
  for (const listener of listeners) listener();
}

export function onHeldSecrets(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
