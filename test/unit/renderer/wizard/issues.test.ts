import { describe, expect, it } from 'vitest';
import { type Draft, pages } from '../../../../src/renderer/wizard/draft/draft.ts';
import type { Told } from '../../../../src/renderer/wizard/draft/facts.ts';
import { issuesOf } from '../../../../src/renderer/wizard/draft/issues.ts';
import { requestOf } from '../../../../src/renderer/wizard/draft/request.ts';
import { pageOf } from '../../../../src/renderer/wizard/review/page-of.ts';
import type { MessageCode } from '../../../../src/shared/messages/message.ts';
import { cluster, facts, providerReport, smallText, told, versionInfo } from './world.ts';

describe('what keeps the wizard from going on', () => {
  it('is nothing where everything is in order', () => {
    expect(pages.flatMap((page) => issuesOf(page, facts()))).toEqual([]);
  });

  it('is a way to run machines that is not chosen, not known or not ready', () => {
    const codes = (draft: Partial<Draft>, changed: Partial<Told> = {}) =>
      issuesOf('computer', facts(draft, changed)).map(({ message }) => message.code);
    expect(codes({ provider: null })).toEqual(['wizard.error.no-provider']);
    expect(codes({}, { providers: null })).toEqual(['wizard.error.still-looking']);
    const missing = [providerReport('virtualbox', { available: false })];
    expect(codes({}, { providers: missing })).toEqual(['wizard.error.not-ready.virtualbox']);
    expect(codes({ provider: 'simulated' }, { providers: null })).toEqual([]);
  });

  it('is every error of the topology, with its line and its machine', () => {
    const text = smallText.replace('192.168.57.111', '192.168.57.300');
    expect(issuesOf('topology', facts({ text }))).toMatchObject([
      { line: 8, machine: 'a1', message: { code: 'TOPOLOGY-IP-INVALID' } },
    ]);
  });

  it('is a topology that is larger than this computer, unless it is only played', () => {
    const host = { ...told.host, memoryMiB: 8 * 1024 };
    const codes = (provider: Draft['provider']) =>
      issuesOf('topology', facts({ provider }, { host })).map(({ message }) => message.code);
    expect(codes('virtualbox')).toEqual(['fit.too-big']);
    expect(codes('simulated')).toEqual([]);
  });

  it('is a way of installing that the version does not have', () => {
    const codes = (draft: Partial<Draft>, changed: Partial<Told> = {}) =>
      issuesOf('version', facts(draft, changed)).map(({ message }) => message.code);
    expect(codes({ dcos: '2.2.1', installMethod: 'ssh_push' })).toEqual(['INSTALL-METHOD-NO-PUSH']);
    expect(codes({ dcos: '1.13.9', installMethod: 'ssh_push' })).toEqual([]);
    expect(codes({ dcos: '1.13.9', installMethod: 'web' })).toEqual(['INSTALL-METHOD-NO-WEB']);
    expect(codes({ source: 'none', dcos: '2.2.1', installMethod: 'web' })).toEqual([]);
    // Of one's own installer only what it says of itself counts.
    const own: Partial<Draft> = { source: 'installer', installer: '/i.sh', installMethod: 'web' };
    expect(codes(own)).toEqual([]);
    const installer = { path: '/i.sh', version: '1.13.9', bytes: 1 };
    expect(codes(own, { installer } as Partial<Told>)).toEqual(['INSTALL-METHOD-NO-WEB']);
  });

  it('is a source of DC/OS that has nothing to take', () => {
    const codes = (draft: Partial<Draft>, changed: Partial<Told> = {}) =>
      issuesOf('version', facts(draft, changed)).map(({ message }) => message.code);
    expect(codes({ source: 'installer', installer: ' ' })).toEqual(['wizard.error.no-installer']);
    expect(codes({ source: 'installer', provider: 'simulated' })).toEqual([]);
    expect(codes({}, { versions: null })).toEqual(['wizard.error.no-versions-yet']);
    expect(codes({ source: 'none' }, { versions: null })).toEqual([]);
    expect(codes({}, { versions: [versionInfo('1.8.8')] })).toEqual(['wizard.error.no-version']);
  });

  it('is a name, domain or network that cannot be or is taken', () => {
    const other = [cluster('one', { domain: 'one.dcos', network: '192.168.58.0/24' })];
    const codes = (draft: Partial<Draft>) =>
      issuesOf('options', facts(draft, { clusters: other })).map(({ message }) => message.code);
    expect(codes({ name: 'Not a name' })).toEqual(['wizard.error.name']);
    expect(codes({ name: '' })).toEqual(['wizard.error.name']);
    expect(codes({ name: 'one' })).toEqual(['wizard.error.name-taken']);
    expect(codes({ domain: 'under_score' })).toEqual(['wizard.error.domain']);
    expect(codes({ domain: 'one.dcos' })).toEqual(['wizard.error.domain-taken']);
    expect(codes({ network: '192.168.57' })).toEqual(['wizard.error.network']);
    expect(codes({ text: smallText.replaceAll('.57.', '.58.') })).toEqual([
      'wizard.error.network-taken',
    ]);
  });
});

describe('what the engine is asked to make', () => {
  it('leaves to the engine what the user left open', () => {
    expect(requestOf(facts())).toEqual({
      name: 'demo',
      provider: 'virtualbox',
      topology: { text: smallText },
      release: { kind: 'catalogue', version: '2.2.1', configPath: null },
      installMethod: 'ssh_pull',
      domain: null,
      network: '192.168.57.0/24',
      cli: { where: 'user', file: null },
      speed: null,
    });
  });

  it('has what the user said', () => {
    const chosen = { name: 'ee', domain: 'ee.dcos', config: ' /c.yaml ', installer: '/i.sh' };
    expect(requestOf(facts({ ...chosen, source: 'installer' }))).toMatchObject({
      name: 'ee',
      domain: 'ee.dcos',
      release: { kind: 'installer', path: '/i.sh', configPath: '/c.yaml' },
    });
    expect(requestOf(facts({ dcos: '1.13.9' }))?.release).toMatchObject({ version: '1.13.9' });
    expect(requestOf(facts({ source: 'none' }))?.release).toEqual({ kind: 'none' });
  });

  it('has a speed for simulated machines only', () => {
    expect(requestOf(facts({ provider: 'simulated', speed: 50 }))?.speed).toBe(50);
    expect(requestOf(facts({ speed: 50 }))?.speed).toBeNull();
  });

  it('is nothing while something of it is missing', () => {
    expect(requestOf(facts({ provider: null }))).toBeNull();
    expect(requestOf(facts({}, { suggestedName: null }))).toBeNull();
    expect(requestOf(facts({}, { versions: null }))).toBeNull();
  });
});

describe('a problem of the preview', () => {
  it('leads to the page where it can be put right', () => {
    const pageOfCode = (code: MessageCode) => pageOf({ code });
    expect(pageOfCode('CLUSTER-NAME-TAKEN')).toBe('options');
    expect(pageOfCode('RELEASE-UNREACHABLE')).toBe('version');
    expect(pageOfCode('INSTALL-METHOD-NO-WEB')).toBe('version');
    expect(pageOfCode('RELEASE-PROXY-INVALID')).toBe('options');
    expect(pageOfCode('HOST-MEMORY-TOO-SMALL')).toBe('topology');
    expect(pageOfCode('HOST-DISK-TOO-SMALL')).toBeNull();
  });
});
