import { describe, expect, it } from 'vitest';
import { type Draft, freshDraft } from '../../../../src/renderer/wizard/draft/draft.ts';
import { factsOf } from '../../../../src/renderer/wizard/draft/facts.ts';
import { requestOf } from '../../../../src/renderer/wizard/draft/request.ts';
import { smallText, told } from './world.ts';

const asked = (changed: Partial<Draft>, more: Partial<typeof told> = {}) =>
  requestOf(
    factsOf({ ...freshDraft, name: 'demo', text: smallText, ...changed }, { ...told, ...more }),
  );

describe('what the wizard asks for beside the machines', () => {
  it('is the tool for oneself and names, with real machines', () => {
    expect(asked({ provider: 'virtualbox' })).toMatchObject({ cli: { where: 'user', file: null } });
    expect(asked({ provider: 'virtualbox' })).not.toHaveProperty('hosts');
  });

  it('is neither with simulated ones, unless that is wanted', () => {
    expect(asked({ provider: 'simulated' })).toMatchObject({ cli: null });
    expect(asked({ provider: 'simulated' })).not.toHaveProperty('hosts');
    const wanted = asked({ provider: 'simulated', names: true, cli: 'system' });
    expect(wanted).toMatchObject({ hosts: true, cli: { where: 'system', file: null } });
    expect(asked({ provider: 'virtualbox', names: false, cli: 'none' })).toMatchObject({
      hosts: false,
      cli: null,
    });
  });

  it('has no tool without DC/OS, or where none was built for this computer', () => {
    expect(asked({ provider: 'virtualbox', source: 'none' })).toMatchObject({ cli: null });
    const cliOffer = told.cliOffer === null ? null : { ...told.cliOffer, offered: false };
    expect(asked({ provider: 'virtualbox' }, { cliOffer })).toMatchObject({ cli: null });
    const own = asked({ provider: 'virtualbox', cliFile: '/home/me/dcos' }, { cliOffer });
    expect(own).toMatchObject({ cli: { where: 'user', file: '/home/me/dcos' } });
  });
});
