import { describe, expect, it } from 'vitest';
import { neededDownloads, toBegin } from '../../../../src/renderer/wizard/version/needed.ts';
import {
  chosenVersion,
  groupVersions,
  minorOf,
} from '../../../../src/renderer/wizard/version/versions.ts';
import type { DownloadView } from '../../../../src/shared/snapshot.ts';
import { facts, smallText, versionInfo } from './world.ts';

describe('the catalogue by minor version', () => {
  const versions = [
    versionInfo('1.9.10'),
    versionInfo('1.13.0'),
    versionInfo('1.13.9'),
    versionInfo('2.2.1', { latestStable: true }),
    versionInfo('1.13.0-rc2', { channel: 'EarlyAccess' }),
    versionInfo('1.7-open', { channel: null, offered: false }),
  ];
  const shown = (earlyAccess: boolean, known = versions) =>
    groupVersions(known, earlyAccess).map(({ minor, versions: members }) => [
      minor,
      ...members.map(({ version }) => version),
    ]);

  it('has the newest first, and early access only where it is wanted', () => {
    expect(shown(false)).toEqual([
      ['2.2', '2.2.1'],
      ['1.13', '1.13.9', '1.13.0'],
      ['1.9', '1.9.10'],
    ]);
    expect(shown(true)[1]).toEqual(['1.13', '1.13.9', '1.13.0', '1.13.0-rc2']);
  });

  it('has what is on this computer, wherever it came from', () => {
    const here = [
      ...versions,
      versionInfo('1.7.1', { channel: null, offered: false, local: true }),
    ];
    expect(shown(false, here).at(-1)).toEqual(['1.7', '1.7.1']);
  });

  it('names a minor version by its first two numbers', () => {
    expect(['2.2.1', '1.7-open', '1.13.0-rc2'].map(minorOf)).toEqual(['2.2', '1.7', '1.13']);
  });

  it('means the latest stable one until another is chosen', () => {
    expect(chosenVersion(versions, null)?.version).toBe('2.2.1');
    expect(chosenVersion(versions, '1.13.9')?.version).toBe('1.13.9');
    expect(chosenVersion(versions, '0.0.1')?.version).toBe('2.2.1');
    expect(chosenVersion(null, null)).toBeNull();
  });
});

describe('what is downloaded while the user reads on', () => {
  const both = [
    { kind: 'installer', version: '2.2.1' },
    { kind: 'box', version: '2.2.1' },
  ];

  it('is the installer, and the box of virtual machines', () => {
    expect(neededDownloads(facts())).toEqual(both);
    expect(neededDownloads(facts({ provider: 'lxc' }))).toEqual(both.slice(0, 1));
  });

  it('is nothing for simulated machines or an own source', () => {
    expect(neededDownloads(facts({ provider: 'simulated' }))).toEqual([]);
    expect(neededDownloads(facts({ source: 'installer', installer: '/i.sh' }))).toEqual([]);
    expect(neededDownloads(facts({ source: 'none' }))).toEqual([]);
  });

  it('is not what is here or what the user brings', () => {
    const here = [versionInfo('2.2.1', { latestStable: true, local: true })];
    expect(neededDownloads(facts({}, { versions: here }))).toEqual(both.slice(1));
    const text = smallText.replace('type: master', 'type: master\n  box: me/centos');
    expect(neededDownloads(facts({ text }))).toEqual(both.slice(0, 1));
  });

  it('does not begin again by itself once it was cancelled', () => {
    const cancelled = { kind: 'installer', version: '2.2.1', state: 'cancelled' } as DownloadView;
    expect(toBegin(neededDownloads(facts()), [cancelled])).toEqual(both.slice(1));
  });
});
