import { readFile } from 'node:fs/promises';
import { type Document, isMap, parseDocument } from 'yaml';
import type { SettingsView } from '../../shared/api/answers.ts';
import type { SettingsPatch } from '../../shared/api/requests.ts';
import type { Problem } from '../../shared/problem.ts';
import { redact } from '../process/index.ts';
import { enginePaths, ensureFolder, withLock, writeFileAtomic } from '../storage/index.ts';
import {
  downloadsPlace,
  mutedPlace,
  places,
  readSettingsFile,
  type SettingName,
  type SettingsFile,
  variables,
} from './file.ts';
import { validatePatch } from './validate.ts';

/** The settings that a person changes, one file for all processes over a data folder. */
export interface EngineSettings {
  /** What the file says; passwords that somebody wrote into it are masked. */
  read(): Promise<SettingsView>;
  /**
   * Checks the changes and writes all of them or none; comments in the file stay. Throws `SETTINGS-…`
   * (invalid), `STORAGE-NEWER`, `STORAGE-BUSY` and the problems of writing.
   */
  change(patch: SettingsPatch): Promise<SettingsView>;
  /** Says where downloads are kept from now on; null is the data folder. */
  setDownloads(folder: string | null): Promise<void>;
  /** Says of which checks the user does not want to be told from now on. */
  setMuted(checks: readonly string[]): Promise<void>;
}

export interface EngineSettingsOptions {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onNotice: (problem: Problem) => void;
  /** How long another process may be at it, ms. */
  readonly waitMs?: number;
}

export function settingsStore(options: EngineSettingsOptions): EngineSettings {
  const { data, env, onNotice, waitMs = 10_000 } = options;
  const paths = enginePaths(data);

  const write = async (edit: (document: Document) => void): Promise<SettingsFile | null> => {
    await ensureFolder(data);
    return withLock(paths.lock, 'settings', { waitMs }, async () => {
      // Read first: it puts a damaged file aside, and refuses one of a newer program.
      const known = await readSettingsFile(data, onNotice);
      const text = known === null ? 'version: 1\n' : await readFile(paths.settings, 'utf8');
      const document = parseDocument(text);
      edit(document);
      await writeFileAtomic(paths.settings, document.toString({ lineWidth: 0 }), { mode: 0o600 });
      return readSettingsFile(data, onNotice);
    });
  };

  return {
    read: async () => viewOf(await readSettingsFile(data, onNotice), env),
    async change(patch) {
      const checked = await validatePatch(patch, env);
      const file = await write((document) => {
        for (const [name, value] of Object.entries(checked)) {
          if (value !== undefined) put(document, places[name as SettingName], value);
        }
      });
      return viewOf(file, env);
    },
    async setDownloads(folder) {
      await write((document) => put(document, downloadsPlace, folder));
    },
    async setMuted(checks) {
      await write((document) => put(document, mutedPlace, checks.length > 0 ? checks : null));
    },
  };
}

/** Sets the value, or takes it away with the sections that are empty then. */
function put(
  document: Document,
  place: readonly string[],
  value: string | number | readonly string[] | null,
): void {
  // A section may stand there without anything in it.
  for (let depth = 1; depth < place.length; depth += 1) {
    const section = place.slice(0, depth);
    if (document.hasIn(section) && !isMap(document.getIn(section))) document.deleteIn(section);
  }
  if (value !== null) {
    document.setIn(place, value);
    return;
  }
  if (document.hasIn(place)) document.deleteIn(place);
  for (let depth = place.length - 1; depth > 0; depth -= 1) {
    const section = document.getIn(place.slice(0, depth));
    if (isMap(section) && section.items.length === 0) document.deleteIn(place.slice(0, depth));
  }
}

function viewOf(file: SettingsFile | null, env: EngineSettingsOptions['env']): SettingsView {
  const values = Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, shown(valueAt(file, place))]),
  ) as unknown as Required<SettingsPatch>;
  const overridden = Object.entries(variables).flatMap(([name, names]) => {
    const set = names.find((variable) => env[variable]);
    return set === undefined ? [] : [[name, set]];
  });
  return { ...values, overridden: Object.fromEntries(overridden) };
}

function valueAt(file: SettingsFile | null, place: readonly string[]): string | number | null {
  let value: unknown = file;
  for (const key of place) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function shown(value: string | number | null): string | number | null {
  return typeof value === 'string' ? redact(value) : value;
}
