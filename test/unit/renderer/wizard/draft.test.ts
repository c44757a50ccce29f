import { describe, expect, it } from 'vitest';
import {
  beginWith,
  editTopology,
  goTo,
  openLaunch,
  replaceTopology,
  settleProvider,
  takeBackTopology,
} from '../../../../src/renderer/wizard/draft/changes.ts';
import { type Draft, freshDraft, parseDraft } from '../../../../src/renderer/wizard/draft/draft.ts';
import { createDraftStore } from '../../../../src/renderer/wizard/draft/store.ts';
import { providerReport } from './world.ts';

describe('the draft of a wizard', () => {
  it('survives a reload', () => {
    const storage = memoryStorage();
    createDraftStore(storage).change((draft) => ({ ...draft, name: 'demo', page: 'options' }));
    expect(createDraftStore(storage).get()).toEqual({
      ...freshDraft,
      name: 'demo',
      page: 'options',
    });
  });

  it('begins anew where the stored one is damaged or of another version', () => {
    for (const stored of [
      '{',
      'null',
      '[]',
      JSON.stringify({ ...freshDraft, version: 2 }),
      JSON.stringify({ ...freshDraft, page: 'elsewhere' }),
      JSON.stringify({ ...freshDraft, speed: 0 }),
      JSON.stringify({ version: 1 }),
    ]) {
      expect(parseDraft(stored)).toBeNull();
      expect(createDraftStore(memoryStorage(stored)).get()).toEqual(freshDraft);
    }
  });

  it('goes on without storage', () => {
    const storage = memoryStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const store = createDraftStore(storage);
    store.change(goTo('topology'));
    expect(store.get().page).toBe('topology');
  });

  it('tells its listeners of each change, and leaves nothing behind when it is cleared', () => {
    const storage = memoryStorage();
    const store = createDraftStore(storage);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.change(goTo('topology'));
    store.change((draft) => draft);
    store.clear();
    stop();
    store.change(goTo('version'));
    expect(told).toBe(2);
    store.clear();
    expect(storage.kept()).toBeNull();
  });

  it('remembers how far it came when it goes back', () => {
    const back = goTo('computer')(goTo('version')(freshDraft));
    expect(back).toMatchObject({ page: 'computer', reached: 2 });
  });

  it('takes VirtualBox by itself only where it can be used right away', () => {
    const ready = providerReport('virtualbox', { available: true });
    const missing = providerReport('virtualbox', { available: false });
    expect(settleProvider([ready])(freshDraft).provider).toBe('virtualbox');
    expect(settleProvider([missing])(freshDraft).provider).toBeNull();
    const simulated: Draft = { ...freshDraft, provider: 'simulated' };
    expect(settleProvider([ready])(simulated).provider).toBe('simulated');
  });

  it('skips the first question where its answer was in the link, and only that one', () => {
    expect(beginWith('simulated')(freshDraft)).toMatchObject({
      provider: 'simulated',
      page: 'topology',
    });
    const later = goTo('options')(freshDraft);
    expect(beginWith('simulated')(later).page).toBe('options');
  });
});

describe('the topology of a draft', () => {
  const preset = { text: 'preset', preset: '1m-1a-1p', from: null };

  it('can be had back after a preset took its place', () => {
    const mine: Draft = { ...freshDraft, text: 'mine', from: 'VagrantConfig.yaml' };
    const replaced = replaceTopology(preset, true)(mine);
    expect(replaced).toMatchObject(preset);
    expect(takeBackTopology(replaced)).toEqual(mine);
  });

  it('keeps nothing aside where nothing of the user is lost', () => {
    expect(replaceTopology(preset, false)(freshDraft).replaced).toBeNull();
  });

  it('gives up what was kept aside once the new one is edited', () => {
    const replaced = replaceTopology(preset, true)({ ...freshDraft, text: 'mine' });
    const edited = editTopology('preset, changed')(replaced);
    expect(edited).toMatchObject({ text: 'preset, changed', preset: '1m-1a-1p', replaced: null });
    expect(takeBackTopology(edited)).toBe(edited);
  });

  it('of a file that the program was opened with is shown once it is known where it runs', () => {
    const asked = openLaunch('m1:', 'demo.yaml')(freshDraft);
    expect(asked).toMatchObject({ page: 'computer', text: 'm1:', from: 'demo.yaml' });
    const known = openLaunch('m1:', 'demo.yaml')({ ...freshDraft, provider: 'lxc' });
    expect(known.page).toBe('topology');
  });
});

function memoryStorage(stored: string | null = null) {
  let value = stored;
  return {
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next;
    },
    removeItem: () => {
      value = null;
    },
    kept: () => value,
  };
}
