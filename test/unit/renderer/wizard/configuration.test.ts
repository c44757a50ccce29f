import { describe, expect, it } from 'vitest';
import { changeConfiguration, openedText } from '../../../../src/renderer/wizard/draft/changes.ts';
import { freshDraft, parseDraft } from '../../../../src/renderer/wizard/draft/draft.ts';
import { requestOf } from '../../../../src/renderer/wizard/draft/request.ts';
import { pageOf } from '../../../../src/renderer/wizard/review/page-of.ts';
import { writeClusterFile } from '../../../../src/shared/sharing/cluster-file.ts';
import { facts } from './world.ts';

describe('what is chosen for DC/OS’s configuration', () => {
  const chosen = changeConfiguration({ login: true, resolvers: ['1.1.1.1'] })(freshDraft);

  it('stays over a reload, and what is taken back is gone', () => {
    expect(parseDraft(JSON.stringify(chosen))?.configuration).toEqual(chosen.configuration);
    const back = changeConfiguration({ login: undefined })(chosen);
    expect(back.configuration).toEqual({ resolvers: ['1.1.1.1'] });
  });

  it('goes into the request, unless there is no DC/OS', () => {
    const { configuration } = chosen;
    expect(requestOf(facts({ configuration }))).toMatchObject({ configuration });
    expect(requestOf(facts({ configuration, source: 'none' }))).not.toHaveProperty('configuration');
    expect(requestOf(facts())).not.toHaveProperty('configuration');
  });

  it('comes with a cluster file that the wizard opens', () => {
    const { machines } = facts();
    const shared = { name: 'demo', provider: 'virtualbox', network: '192.168.57.0/24' } as const;
    const release = { kind: 'catalogue', version: '1.13.9' } as const;
    const { configuration } = chosen;
    const wishes = { installMethod: 'ssh_push', configuration } as const;
    const text = writeClusterFile({ ...shared, release, ...wishes }, machines ?? []);
    expect(openedText(text, 'demo.dcos-cluster', []).rest).toMatchObject({ ...wishes, extras: {} });
  });

  it('is put right among the options, what stands in a file where the file is named', () => {
    const code = 'CONFIG-VALUE-RESOLVERS';
    expect(pageOf({ code, path: 'configuration' })).toBe('options');
    expect(pageOf({ code, path: 'resolvers' })).toBe('version');
    expect(pageOf({ code: 'CONFIG-CHOICE-NEW' })).toBe('options');
  });
});
