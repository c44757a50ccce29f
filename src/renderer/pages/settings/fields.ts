import type { SettingsView } from '../../../shared/api/answers.ts';
import { type SettingsPatch, settingsPatch } from '../../../shared/api/requests.ts';
import { type Problem, problem } from '../../../shared/problem.ts';

export type SettingName = keyof SettingsPatch;

export type FieldWords =
  | 'mirror'
  | 'installers'
  | 'http-proxy'
  | 'https-proxy'
  | 'no-proxy'
  | 'ca'
  | 'vboxmanage'
  | 'parallel'
  | 'box-name'
  | 'box-url'
  | 'box-version'
  | 'lxc-box';

/** A setting of the engine as a field of the page. */
export interface Field {
  readonly name: SettingName;
  /** What its texts are called: `settings-page.field.<words>`. */
  readonly words: FieldWords;
  /** A number from 1 to 16; everything else is text. */
  readonly number?: true;
  /** What the system's dialog is asked for. */
  readonly choose?: 'folder' | 'certificates' | 'box';
  /** An example of what is written here; the same in every language. */
  readonly example?: string;
}

/** Settings that are saved together. */
export interface Section {
  readonly id: 'downloads' | 'virtualbox' | 'box' | 'lxc';
  readonly fields: readonly Field[];
}

const sections: readonly Section[] = [
  {
    id: 'downloads',
    fields: [
      { name: 'mirror', words: 'mirror', example: 'https://mirror.example.org/dcos' },
      { name: 'installers', words: 'installers', choose: 'folder' },
      { name: 'httpProxy', words: 'http-proxy', example: 'http://proxy.example.org:3128' },
      { name: 'httpsProxy', words: 'https-proxy', example: 'http://proxy.example.org:3128' },
      { name: 'noProxy', words: 'no-proxy', example: 'localhost,.example.org' },
      { name: 'ca', words: 'ca', choose: 'certificates' },
    ],
  },
  {
    id: 'virtualbox',
    fields: [
      { name: 'vboxManage', words: 'vboxmanage', choose: 'folder' },
      { name: 'parallel', words: 'parallel', number: true },
    ],
  },
  {
    id: 'box',
    fields: [
      { name: 'boxName', words: 'box-name' },
      { name: 'boxUrl', words: 'box-url' },
      { name: 'boxVersion', words: 'box-version' },
    ],
  },
  { id: 'lxc', fields: [{ name: 'lxcBox', words: 'lxc-box', choose: 'box' }] },
];

/** The sections that make sense on an operating system, named as `process.platform` does. */
export function sectionsFor(platform: string): readonly Section[] {
  return sections.filter(({ id }) => id !== 'lxc' || platform === 'linux');
}

/** What was typed and not saved yet. */
export type Draft = Readonly<Partial<Record<SettingName, string>>>;

/** What the field shows: what was typed, else what is saved; empty is the default. */
export function shownValue(name: SettingName, draft: Draft, view: SettingsView): string {
  return draft[name] ?? savedValue(name, view);
}

/** Only what differs from what is saved: a saved value that is shown masked is not written back. */
export function patchOf(section: Section, draft: Draft, view: SettingsView): SettingsPatch {
  const changed = section.fields.flatMap(({ name, number }) => {
    const typed = draft[name]?.trim();
    if (typed === undefined || typed === savedValue(name, view)) return [];
    return [[name, typed === '' ? null : number ? Number(typed) : typed]];
  });
  return Object.fromEntries(changed) as SettingsPatch;
}

/** What is wrong with the changes as far as the page can tell; null where the engine decides. */
export function problemOfPatch(patch: SettingsPatch): Problem | null {
  const parsed = settingsPatch.safeParse(patch);
  if (parsed.success) return null;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  const code = name === 'mirror' ? 'SETTINGS-ADDRESS-INVALID' : 'SETTINGS-INVALID';
  return problem(code, { name }, { kind: 'invalid', path: name });
}

/** A refusal names the setting as its file does; a person knows it by the field's label. */
export function withLabel(refusal: Problem, label: (words: FieldWords) => string): Problem {
  const { path, params } = refusal;
  const field = sections.flatMap(({ fields }) => fields).find(({ name }) => name === path);
  if (field === undefined) return refusal;
  const name = label(field.words);
  return { ...refusal, path: name, params: { ...params, name } };
}

function savedValue(name: SettingName, view: SettingsView): string {
  return String(view[name] ?? '');
}
