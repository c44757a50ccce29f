import { describe, expect, it } from 'vitest';
import { launchRequests, readLaunch } from '../../../src/main/launch-request.ts';
import { LONGEST_TEXT } from '../../../src/shared/topology/document.ts';

const requests = (...argv: string[]) => launchRequests(argv, '/work');

describe('what the program is opened with', () => {
  it('is files of topologies and links, and nothing else', () => {
    expect(
      requests(
        '--no-sandbox',
        'VagrantConfig.yaml',
        '/etc/VagrantConfig-1m-1a-1p.yaml',
        'mine.dcos-cluster.yml',
        'exported.dcos-cluster',
        'notes.yaml',
        'dcos-vagrant://new',
        'http://example.org/VagrantConfig.yaml.html',
      ),
    ).toEqual([
      { kind: 'file', path: '/work/VagrantConfig.yaml' },
      { kind: 'file', path: '/etc/VagrantConfig-1m-1a-1p.yaml' },
      { kind: 'file', path: '/work/mine.dcos-cluster.yml' },
      { kind: 'file', path: '/work/exported.dcos-cluster' },
      { kind: 'link', link: 'dcos-vagrant://new' },
    ]);
  });

  it('is the text that a link carries', async () => {
    const text = 'm1:\n  ip: 192.168.57.90 # +&%\n';
    const link = `dcos-vagrant://new?topology=${encodeURIComponent(text)}`;
    expect(await readLaunch({ kind: 'link', link })).toMatchObject({ text, problem: null });
  });

  it('is an empty wizard where the link carries none', async () => {
    const launch = await readLaunch({ kind: 'link', link: 'dcos-vagrant://new/' });
    expect(launch).toMatchObject({ text: null, problem: null });
  });

  it('is refused where the link is another one or too long', async () => {
    for (const link of [
      'dcos-vagrant://destroy?name=demo',
      'dcos-vagrant://new/more',
      'dcos-vagrant:',
      `dcos-vagrant://new?topology=${'a'.repeat(LONGEST_TEXT + 1)}`,
    ]) {
      const { text, problem, from } = await readLaunch({ kind: 'link', link });
      expect(text).toBe(null);
      expect(problem?.code).toBe('SHELL-LINK-INVALID');
      expect(from.length).toBeLessThanOrEqual(80);
    }
  });
});
