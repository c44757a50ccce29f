import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import * as z from 'zod';
import { preferencesPatch } from '../shared/api/requests.ts';
import { type Problem, problem } from '../shared/problem.ts';

/** Where the window was, in the screen's points. */
export const windowBounds = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(1),
  height: z.number().min(1),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof windowBounds>;

const kept = {
  preferences: preferencesPatch,
  window: windowBounds,
  /** The newest version that the user was told of. */
  toldVersion: z.string(),
};
type Kept = { readonly [Key in keyof typeof kept]: z.infer<(typeof kept)[Key]> };

/** What belongs to the window and is kept from one start to the next. */
export interface KeptThings {
  /** Undefined where it was never set, or is not what it should be. */
  get<Key extends keyof Kept>(key: Key): Kept[Key] | undefined;
  set<Key extends keyof Kept>(key: Key, value: Kept[Key]): void;
}

const name = 'window';

/** Opens the file of electron-store; a damaged one is put aside and told, never silently replaced. */
export function openStore(onNotice: (problem: Problem) => void): KeptThings {
  putDamagedAside(join(app.getPath('userData'), `${name}.json`), onNotice);
  const store = new Store({ name });
  return {
    get: (key) => {
      const read = kept[key].safeParse(store.get(key));
      return read.success ? (read.data as Kept[typeof key]) : undefined;
    },
    set: (key, value) => store.set(key, value),
  };
}

function putDamagedAside(path: string, onNotice: (problem: Problem) => void): void {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return;
  }
  try {
    if (z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).success) return;
  } catch {
    // Not JSON: put aside as everything else that is no object.
  }
  const aside = `${path}.damaged-${Date.now()}`;
  renameSync(path, aside);
  onNotice(problem('SHELL-PREFERENCES-DAMAGED', { aside }, { severity: 'warning' }));
}
