import { describe, expect, it } from 'vitest';
import type { DcosConfiguration } from '../../../../src/shared/cluster/install-wishes.ts';
import { chosenKeys, settableKeys, withKey } from '../../../../src/shared/dcos-config/choices.ts';
import { clusterSpec } from '../../engine/install/spec.ts';

const keysOf = (configuration: DcosConfiguration) =>
  Object.fromEntries(chosenKeys(clusterSpec({ configuration })));

describe('what is chosen in forms', () => {
  it('is nothing where nothing is chosen', () => {
    expect(keysOf({})).toEqual({});
  });

  it('is the words that DC/OS wants', () => {
    const configuration = { login: true, telemetry: false, overlay: false, resolvers: ['1.1.1.1'] };
    expect(keysOf(configuration)).toEqual({
      oauth_enabled: 'true',
      telemetry_enabled: 'false',
      dcos_overlay_enable: 'false',
      resolvers: ['1.1.1.1'],
    });
  });

  it('keeps the cluster’s own machines from going through a proxy', () => {
    const proxy = { http: 'http://proxy:3128', https: null, except: ['.example.org', '.dcos'] };
    expect(keysOf({ proxy })).toEqual({
      use_proxy: 'true',
      http_proxy: 'http://proxy:3128',
      no_proxy: [
        ...['192.168.57.90', '192.168.57.111', '192.168.57.60', '192.168.57.50'],
        ...['.dcos', 'spring.acme.org', '.example.org'],
      ],
    });
  });

  it('is no proxy where only exceptions are named', () => {
    expect(keysOf({ proxy: { http: null, https: null, except: ['a'] } })).toEqual({});
  });

  it('does not tell DC/OS Open that it has no fault domain: it refuses to hear it', () => {
    expect(keysOf({ faultDomain: false })).toEqual({});
    expect(keysOf({ faultDomain: true })).toEqual({ fault_domain_enabled: 'true' });
  });
});

describe('a key that is set by itself', () => {
  it.each([
    ['oauth_enabled', 'true', { login: true }],
    ['enable_ipv6', 'false', { ipv6: false }],
    ['resolvers', '1.1.1.1,8.8.8.8', { resolvers: ['1.1.1.1', '8.8.8.8'] }],
    ['http_proxy', 'http://p:1', { proxy: { http: 'http://p:1', https: null, except: [] } }],
    ['no_proxy', 'a, .b', { proxy: { http: null, https: null, except: ['a', '.b'] } }],
  ])('%s=%s', (key, text, expected) => {
    expect(withKey({}, key, text)).toEqual(expected);
  });

  it('stands beside the others', () => {
    const first = withKey({ telemetry: true }, 'http_proxy', 'http://p:1') ?? {};
    expect(withKey(first, 'no_proxy', 'a')).toEqual({
      telemetry: true,
      proxy: { http: 'http://p:1', https: null, except: ['a'] },
    });
  });

  it('is null for a value, undefined for a key that cannot be', () => {
    expect(withKey({}, 'oauth_enabled', 'yes')).toBeNull();
    expect(withKey({}, 'master_list', 'a')).toBeUndefined();
    for (const key of settableKeys) expect(withKey({}, key, 'true')).not.toBeUndefined();
  });
});
