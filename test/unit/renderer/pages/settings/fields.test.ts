import { describe, expect, it } from 'vitest';
import {
  patchOf,
  problemOfPatch,
  type Section,
  sectionsFor,
  shownValue,
  withLabel,
} from '../../../../../src/renderer/pages/settings/fields.ts';
import type { SettingsView } from '../../../../../src/shared/api/answers.ts';
import { settingsPatch } from '../../../../../src/shared/api/requests.ts';
import { problem } from '../../../../../src/shared/problem.ts';

const nothingSet = Object.fromEntries(
  Object.keys(settingsPatch.shape).map((name) => [name, null]),
) as unknown as SettingsView;
const view: SettingsView = {
  ...nothingSet,
  mirror: 'https://mirror.example.org',
  httpProxy: 'http://***@proxy.example.org',
  parallel: 2,
  overridden: {},
};

function section(id: Section['id']): Section {
  const found = sectionsFor('linux').find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no section ${id}.`);
  return found;
}

describe('the sections of the settings', () => {
  it('have every setting of the engine once', () => {
    const names = sectionsFor('linux').flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names.toSorted()).toEqual(Object.keys(settingsPatch.shape).toSorted());
  });

  it('have Linux containers only on Linux', () => {
    expect(sectionsFor('linux').map(({ id }) => id)).toContain('lxc');
    expect(sectionsFor('darwin').map(({ id }) => id)).not.toContain('lxc');
  });
});

describe('what is saved', () => {
  it('is what was changed, and nothing else: a masked password is not written back', () => {
    const draft = { noProxy: 'localhost', httpProxy: 'http://***@proxy.example.org' };
    expect(patchOf(section('downloads'), draft, view)).toEqual({ noProxy: 'localhost' });
  });

  it('is the default where the field was emptied', () => {
    expect(patchOf(section('downloads'), { mirror: ' ' }, view)).toEqual({ mirror: null });
    expect(patchOf(section('virtualbox'), { parallel: '' }, view)).toEqual({ parallel: null });
  });

  it('is a number where the setting is one', () => {
    expect(patchOf(section('virtualbox'), { parallel: '4' }, view)).toEqual({ parallel: 4 });
  });

  it('is nothing where the old value was typed again', () => {
    expect(patchOf(section('virtualbox'), { parallel: '2' }, view)).toEqual({});
    expect(shownValue('parallel', {}, view)).toBe('2');
  });
});

describe('what is wrong with the changes', () => {
  it('is told before they are sent, by the name that the field has', () => {
    const found = problemOfPatch({ noProxy: 'localhost', mirror: 'mirror.example.org' });
    expect(found).toMatchObject({ code: 'SETTINGS-ADDRESS-INVALID', path: 'mirror' });
    expect(found && withLabel(found, () => 'Mirror')).toMatchObject({
      path: 'Mirror',
      params: { name: 'Mirror' },
    });
    expect(problemOfPatch({ parallel: 17 })).toMatchObject({ code: 'SETTINGS-INVALID' });
  });

  it('is left to the engine where only it can tell', () => {
    expect(problemOfPatch({ installers: 'relative/folder', mirror: null })).toBeNull();
  });

  it('keeps its place where that is no setting', () => {
    const full = problem('STORAGE-FULL', { path: '/data' }, { path: '/data/settings.yaml' });
    expect(withLabel(full, () => 'never')).toEqual(full);
  });
});
