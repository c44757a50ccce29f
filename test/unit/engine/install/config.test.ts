import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { genconfConfig } from '../../../../src/engine/install/config.ts';
import { readConfigKeys } from '../../../../src/engine/install/config-keys.ts';
import type { ProviderId } from '../../../../src/shared/cluster/kinds.ts';
import { clusterSpec } from './spec.ts';

const keys = await readConfigKeys();
const config = (version: string, template: string | null = null, provider: ProviderId = 'lxc') =>
  genconfConfig(
    clusterSpec({ provider }),
    version,
    keys,
    template === null ? null : { path: '/home/me/config.yaml', text: template },
  );

describe('genconf/config.yaml', () => {
  test('of DC/OS 1.13 on VirtualBox', () => {
    expect(parse(config('1.13.9', null, 'virtualbox'))).toEqual({
      bootstrap_url: 'http://192.168.57.50',
      cluster_name: 'demo',
      master_discovery: 'static',
      exhibitor_storage_backend: 'static',
      master_list: ['192.168.57.90'],
      agent_list: ['192.168.57.111'],
      public_agent_list: ['192.168.57.60'],
      resolvers: ['10.0.2.3'],
      check_time: 'false',
      telemetry_enabled: 'false',
      oauth_enabled: 'false',
      platform: 'vagrant-virtualbox',
      enable_ipv6: 'false',
    });
  });

  // From which DC/OS minor on a key exists, and up to which.
  const has = (version: string, key: string) => key in parse(config(version, null, 'virtualbox'));
  test.each([
    ['agent_list', '1.7-open', '1.13.10', '2.0.0'],
    ['public_agent_list', '1.8.0', '1.13.10', '2.0.0'],
    ['check_time', '1.8.0', '2.2.1', '1.7-open'],
    ['platform', '1.9.0', '2.2.1', '1.8.9'],
    ['enable_ipv6', '1.11.0', '2.2.1', '1.10.11'],
  ])('has %s in %s and in %s, not in %s', (key, first, last, without) => {
    expect([first, last, without].map((version) => has(version, key))).toEqual([true, true, false]);
  });

  // Which keys each version gets on VirtualBox, beside those that all versions get.
  const everywhere = [
    ...['bootstrap_url', 'cluster_name', 'master_discovery', 'exhibitor_storage_backend'],
    ...['master_list', 'resolvers', 'telemetry_enabled', 'oauth_enabled'],
  ];
  const lists = ['agent_list', 'public_agent_list'];
  test.each([
    ['1.9.10', [...lists, 'check_time', 'platform']],
    ['1.10.11', [...lists, 'check_time', 'platform']],
    ['1.11.11', [...lists, 'check_time', 'platform', 'enable_ipv6']],
    ['1.12.5', [...lists, 'check_time', 'platform', 'enable_ipv6']],
    ['2.0.6', ['check_time', 'platform', 'enable_ipv6']],
    ['2.2.1', ['check_time', 'platform', 'enable_ipv6']],
    ['2.3-dev', ['check_time', 'platform', 'enable_ipv6']],
  ])('of DC/OS %s has the keys of that version', (version, own) => {
    const chosen = Object.keys(parse(config(version, null, 'virtualbox')));
    expect(chosen.sort()).toEqual([...everywhere, ...own].sort());
  });

  test('has VirtualBox’s platform on VirtualBox only', () => {
    expect(parse(config('1.13.9', null, 'lxc'))).not.toHaveProperty('platform');
  });

  test.each(['ssh_push', 'web'] as const)('for %s says how the installer gets in', (method) => {
    const spec = clusterSpec({ installMethod: method });
    expect(parse(genconfConfig(spec, '1.11.11', keys, null))).toMatchObject({
      bootstrap_url: 'file:///opt/dcos_install_tmp',
      agent_list: ['192.168.57.111'],
      public_agent_list: ['192.168.57.60'],
      ssh_user: 'vagrant',
      ssh_port: '22',
      ssh_key_path: 'genconf/ssh_key',
      process_timeout: '3600',
    });
    expect(config('1.11.11')).not.toContain('ssh_');
  });

  test('keeps the template’s own wishes and comments, but not other machines', () => {
    const template =
      '# mine\noauth_enabled: true # log-in\nmaster_list: [10.9.9.9]\ndns_search: acme.org\n';
    const text = config('1.13.9', template);
    expect(text).toContain('# mine\noauth_enabled: true # log-in\n');
    expect(parse(text)).toMatchObject({ dns_search: 'acme.org', master_list: ['192.168.57.90'] });
  });

  test('may start from an empty template', () => {
    expect(config('1.13.9', '# nothing yet\n')).toBe(config('1.13.9'));
  });

  test.each([
    ['exhibitor_storage_backend: zookeeper\nexhibitor_zk_hosts: boot:2181\n', 'CONFLICT'],
    ['master_discovery: master_http_loadbalancer\n', 'CONFLICT'],
    ['- a\n- list\n', 'INVALID'],
    ['a: 1\na: 2\n', 'INVALID'],
    ['a: [1\n', 'INVALID'],
  ])('is refused for the template %j', (template, what) => {
    expect(() => config('1.13.9', template)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: `CONFIG-TEMPLATE-${what}`, kind: 'invalid' }),
      }),
    );
  });

  test('takes what the cluster needs, then the template, then what is chosen, then what is usual', () => {
    const configuration = { login: true, telemetry: true, checkTime: true, dockerGc: true };
    const text = 'cluster_name: mine\noauth_enabled: "false"\n';
    const made = parse(
      genconfConfig(clusterSpec({ configuration }), '1.13.9', keys, { path: '/c', text }),
    );
    expect(made).toMatchObject({
      cluster_name: 'demo',
      oauth_enabled: 'false',
      telemetry_enabled: 'true',
      check_time: 'true',
      enable_docker_gc: 'true',
      enable_ipv6: 'false',
    });
  });

  test('leaves out what is chosen and DC/OS does not have yet', () => {
    const spec = clusterSpec({ configuration: { dockerGc: true, overlay: false } });
    const made = parse(genconfConfig(spec, '1.8.9', keys, null));
    expect(made).toMatchObject({ dcos_overlay_enable: 'false' });
    expect(made).not.toHaveProperty('enable_docker_gc');
  });
});
