import { describe, expect, it } from 'vitest';
import { readKnownKeys } from '../../../../src/engine/install/known-keys.ts';
import { type ConfigFor, checkConfig } from '../../../../src/shared/dcos-config/check.ts';

const known = await readKnownKeys();
const path = '/home/me/config.yaml';
const check = (text: string, wanted: Partial<ConfigFor> = {}) =>
  checkConfig({ path, text }, known, { version: '1.13.9', edition: 'open', ...wanted });
const told = (text: string, wanted?: Partial<ConfigFor>) =>
  check(text, wanted).map(({ code, severity, line }) => `${line} ${severity} ${code}`);

describe('a config.yaml of the user’s', () => {
  it('of dcos-vagrant, for DC/OS 1.9 to 1.13, has nothing wrong', () => {
    // Source: dcos/dcos-vagrant etc/config-1.9.yaml.
    const theirs = [
      ...['agent_list:', '- 192.168.65.111', 'public_agent_list:', '- 192.168.65.60'],
      ...['bootstrap_url: http://boot.dcos', 'cluster_name: dcos-vagrant', 'check_time: false'],
      ...['exhibitor_storage_backend: static', 'master_discovery: static', 'master_list:'],
      ...['- 192.168.65.90', 'resolvers:', '- 10.0.2.3', 'platform: vagrant-virtualbox', ''],
    ].join('\n');
    expect(told(theirs, { version: '1.9.10' })).toEqual([]);
    expect(told(theirs)).toEqual([]);
  });

  it('is told everything at once, each with its line and key', () => {
    const text = [
      '# ours',
      'check_tme: "false"',
      'telemetry_enabled: "nope"',
      '',
      'resolvers:',
      '  - 8.8.8.8',
      '  - dns.example.org',
      'calico_enabled: "true"',
      'dcos_version: "9"',
    ].join('\n');
    expect(told(text)).toEqual([
      '2 warning CONFIG-KEY-MISSPELT',
      '3 error CONFIG-VALUE-BOOLEAN',
      '5 error CONFIG-VALUE-RESOLVERS',
      '8 warning CONFIG-KEY-NEW',
      '9 error CONFIG-KEY-CALCULATED',
    ]);
    expect(check(text)[0]).toMatchObject({
      kind: 'invalid',
      path: 'check_tme',
      params: { path, line: 2, key: 'check_tme', like: 'check_time' },
    });
  });

  it.each([
    ['exhibitor_storage_backend: zookeeper', '1 error CONFIG-TEMPLATE-CONFLICT'],
    ['master_discovery: master_http_loadbalancer', '1 error CONFIG-TEMPLATE-CONFLICT'],
    ['fault_domain_enabled: true', '1 error CONFIG-KEY-OPEN'],
    ['fault_domain_enabled: "false"', '1 warning CONFIG-KEY-OPEN-SAME'],
    ['superuser_username: bob', '1 warning CONFIG-KEY-ENTERPRISE'],
    ['something_else: 1', '1 warning CONFIG-KEY-UNKNOWN'],
    ['dns_search:', '1 error CONFIG-VALUE-EMPTY'],
    ['a: [', '1 error CONFIG-TEMPLATE-INVALID'],
    ['- a', '1 error CONFIG-TEMPLATE-INVALID'],
  ])('with %s is told %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('for Enterprise may have what Open may not', () => {
    const text = 'fault_domain_enabled: "true"\nsuperuser_username: bob\nsecurity: strict\n';
    expect(told(text, { edition: 'enterprise' })).toEqual([]);
    expect(told(text, { edition: null })).toEqual([]);
  });

  it('is warned of keys that DC/OS does not have any more, or not yet', () => {
    expect(told('agent_list: [10.0.0.1]', { version: '2.0.0' })).toEqual([
      '1 warning CONFIG-KEY-GONE',
    ]);
    expect(told('check_time: "true"', { version: '1.7.4' })).toEqual(['1 warning CONFIG-KEY-NEW']);
    expect(told('calico_enabled: "true"', { version: null })).toEqual([]);
  });

  it('may have YAML’s own booleans, as the installer’s Python reads them', () => {
    expect(told('check_time: no\noauth_enabled: On\n')).toEqual([]);
    expect(told('check_time: "no"')).toEqual(['1 error CONFIG-VALUE-BOOLEAN']);
  });

  it('may have wrong values where the cluster’s own take their place', () => {
    const text = 'master_list: [10.0.0.1, 10.0.0.2]\n';
    expect(told(text)).toEqual(['1 error CONFIG-VALUE-MASTERS']);
    expect(told(text, { replaced: new Set(['master_list']) })).toEqual([
      '1 warning CONFIG-VALUE-MASTERS',
    ]);
  });

  it('does not find its secrets in what is told', () => {
    const text =
      'license_key_contents: [hush]\nhttp_proxy: http://a:hush@b c\nexhibitor_admin_password: {a: hush}\n';
    expect(check(text)).toHaveLength(4);
    expect(JSON.stringify(check(text))).not.toContain('hush');
  });
});
