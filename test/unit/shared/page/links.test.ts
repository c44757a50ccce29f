import { describe, expect, it } from 'vitest';
import { computer } from '../../../../src/shared/messages/en/computer.ts';
import { mayOpenUrl } from '../../../../src/shared/page/links.ts';

const clusters = [{ url: 'http://m1.dcos/' }, { url: 'http://127.0.0.1:4711' }, { url: null }];

describe('what may be opened', () => {
  it('is every page of a cluster', () => {
    expect(mayOpenUrl('http://m1.dcos/#/nodes', clusters)).toBe(true);
    expect(mayOpenUrl('http://127.0.0.1:4711/marathon', clusters)).toBe(true);
  });

  it('is the page of a cluster’s installer, as long as DC/OS is installed from it', () => {
    const page = 'http://192.168.57.50:9000/';
    expect(mayOpenUrl(page, [{ url: null, installerUrl: page }])).toBe(true);
    expect(mayOpenUrl('http://192.168.57.50/', [{ url: null, installerUrl: page }])).toBe(false);
    expect(mayOpenUrl(page, clusters)).toBe(false);
  });

  it('is what apps on the machines of a cluster answer', () => {
    const machines = [{ ip: '192.168.57.60', aliases: ['oinker.acme.org'] }];
    const shown = [{ url: null, machines }];
    expect(mayOpenUrl('http://192.168.57.60:10000/', shown)).toBe(true);
    expect(mayOpenUrl('http://oinker.acme.org/', shown)).toBe(true);
    for (const address of [
      'http://192.168.57.61:10000/',
      'ftp://192.168.57.60/',
      'http://acme.org/',
    ]) {
      expect(mayOpenUrl(address, shown), address).toBe(false);
    }
  });

  it('is nothing that only looks like one', () => {
    for (const address of [
      'http://127.0.0.1:4712/',
      'https://m1.dcos/',
      'http://m1.dcos.evil.example/',
      'http://m1.dcos@evil.example/',
      'http://user:word@m1.dcos/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://m1.dcos/',
      'm1.dcos',
      '',
    ]) {
      expect(mayOpenUrl(address, clusters), address).toBe(false);
    }
  });

  it('is every page where our own texts send the user for what is to be installed', () => {
    const texts = Object.values<{ text: string; remedy?: string }>(computer);
    const named = texts.flatMap(({ text, remedy = '' }) => [
      ...`${text} ${remedy}`.matchAll(/https:\/\/[a-z][^\s,;)"]*[^\s,;.)"]/g),
    ]);
    expect(named.length).toBeGreaterThan(0);
    const refused = named.map(([address]) => address).filter((address) => !mayOpenUrl(address, []));
    expect(refused).toEqual([]);
  });
});
