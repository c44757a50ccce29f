import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { genconfConfig } from '../../../../src/engine/install/config.ts';
import { configEntries } from '../../../../src/engine/install/config-entries.ts';
import { readConfigKeys } from '../../../../src/engine/install/config-keys.ts';
import type { DcosConfiguration } from '../../../../src/shared/cluster/install-wishes.ts';
import { clusterSpec } from './spec.ts';

const keys = await readConfigKeys();
const template = {
  path: '/home/me/config.yaml',
  text: [
    '# mine',
    'cluster_name: mine',
    'bootstrap_url: http://192.168.57.50',
    'check_time: true',
    'telemetry_enabled: "true"',
    'license_key_contents: hush',
    'http_proxy: http://me:hush@proxy:3128',
  ].join('\n'),
};
const configuration: DcosConfiguration = { login: true, telemetry: false, overlay: false };
const spec = clusterSpec({ configuration });
const entries = configEntries(spec, '1.13.9', keys, template);
const told = Object.fromEntries(entries.map((each) => [each.key, `${each.change}, ${each.from}`]));

describe('the keys of config.yaml against the user’s own', () => {
  it('say what became of each, and who says so', () => {
    expect(told).toMatchObject({
      cluster_name: 'changed, cluster',
      bootstrap_url: 'kept, cluster',
      check_time: 'kept, template',
      telemetry_enabled: 'kept, template',
      master_list: 'added, cluster',
      oauth_enabled: 'added, choice',
      dcos_overlay_enable: 'added, choice',
      enable_ipv6: 'added, default',
    });
  });

  it('are those that the installer is given, with the same values', () => {
    const given = parse(genconfConfig(spec, '1.13.9', keys, template));
    expect(entries.map(({ key }) => key)).toEqual(Object.keys(given));
    const shown = parse(entries.flatMap(({ lines }) => lines).join('\n'));
    expect({ ...shown, check_time: true, license_key_contents: 'hush', http_proxy: '' }).toEqual({
      ...given,
      http_proxy: '',
    });
  });

  it('show both values of what is changed, line by line', () => {
    expect(entries.find(({ key }) => key === 'cluster_name')).toMatchObject({
      before: ['cluster_name: mine'],
      lines: ['cluster_name: demo'],
    });
    expect(entries.find(({ key }) => key === 'master_list')?.lines).toEqual([
      'master_list:',
      '  - 192.168.57.90',
    ]);
  });

  it('never show a secret', () => {
    expect(JSON.stringify(entries)).not.toContain('hush');
    expect(entries.find(({ key }) => key === 'license_key_contents')?.lines).toHaveLength(1);
  });

  it('are all added where the user gives no file', () => {
    const alone = configEntries(spec, '1.13.9', keys, null);
    expect(new Set(alone.map(({ change }) => change))).toEqual(new Set(['added']));
  });
});
