import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readConfigKeys } from '../../../src/engine/install/config-keys.ts';
import { resourceText } from '../../../src/engine/resources.ts';
import { settableKeys } from '../../../src/shared/dcos-config/choices.ts';
import { fitOf, type KnownKey, knownKeysFile } from '../../../src/shared/dcos-config/known-keys.ts';
import { wrongValue } from '../../../src/shared/dcos-config/values.ts';

const { keys, calculated } = knownKeysFile.parse(
  parse(await resourceText('install', 'known-keys.yaml')),
);
const named = (name: string): KnownKey => {
  const found = keys.find(({ key }) => key === name);
  if (found === undefined) throw new Error(`${name} is not in the table.`);
  return found;
};

describe('resources/install/known-keys.yaml', () => {
  // The keys that DC/OS's documents, its gen/calc.py and dcos-vagrant's own files name.
  const documented =
    `bootstrap_url cluster_name exhibitor_storage_backend master_discovery master_list resolvers
    dns_search oauth_enabled telemetry_enabled check_time use_proxy http_proxy https_proxy no_proxy
    dcos_overlay_enable dcos_overlay_mtu dcos_overlay_network docker_remove_delay docker_stop_timeout gc_delay
    exhibitor_zk_hosts exhibitor_zk_path platform enable_docker_gc mesos_container_log_sink
    enable_gpu_isolation enable_ipv6 fault_domain_enabled license_key_contents customer_key intercom_enabled
    superuser_service_account_uid superuser_service_account_public_key superuser_username
    superuser_password_hash security mesos_seccomp_enabled calico_enabled calico_network_cidr
    calico_vxlan_port calico_vxlan_vni adminrouter_grpc_proxy_port exhibitor_admin_password agent_list
    public_agent_list ssh_user ssh_port ssh_key_path ssh_parallelism process_timeout`.split(/\s+/);

  test.each(documented)('has %s', (key) => {
    expect(keys.map((each) => each.key)).toContain(key);
  });

  it('has every key that this program sets, in the same versions', async () => {
    for (const own of await readConfigKeys()) {
      const { since, until } = named(own.key);
      expect({ key: own.key, since: own.since, until: own.until }).toEqual({
        key: own.key,
        since,
        until,
      });
    }
  });

  it('has every key that can be chosen', () => {
    expect(settableKeys.filter((key) => !keys.some((each) => each.key === key))).toEqual([]);
  });

  it('has defaults that its own rules take', () => {
    const wrong = keys.flatMap((row) => {
      if (row.default === undefined || row.default === '') return [];
      const value = row.rule === 'resolvers' ? row.default.split(', ') : row.default;
      return wrongValue(row, value, row.key).map(({ code }) => `${row.key}: ${code}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has what DC/OS works out apart from what it is told', () => {
    expect(calculated.filter((key) => keys.some((each) => each.key === key))).toEqual([]);
  });

  it.each([
    ['check_time', '1.7.4', 'new'],
    ['check_time', '1.8.0', 'fits'],
    ['agent_list', '1.13.10', 'fits'],
    ['agent_list', '2.0.0', 'gone'],
    ['calico_enabled', '2.1.0', 'fits'],
    ['calico_enabled', 'master', 'fits'],
    ['calico_enabled', null, 'fits'],
  ])('says of %s in DC/OS %s: %s', (key, version, fit) => {
    expect(fitOf(named(key), version)).toBe(fit);
  });

  it('is refused with a rule that nobody knows, or with one key twice', () => {
    const [first] = keys;
    const file = (rows: unknown[]) =>
      knownKeysFile.safeParse({ version: 1, calculated, keys: rows });
    expect(file([first]).success).toBe(true);
    expect(file([first, first]).success).toBe(false);
    expect(file([{ key: 'some_key', rule: 'guess' }]).success).toBe(false);
    expect(file([{ key: 'some_key', rule: 'one-of' }]).success).toBe(false);
  });
});
