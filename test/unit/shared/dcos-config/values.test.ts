import { describe, expect, it } from 'vitest';
import { type ValueCheck, wrongValue } from '../../../../src/shared/dcos-config/values.ts';

const codes = (rule: ValueCheck['rule'], value: unknown, more: Partial<ValueCheck> = {}) =>
  wrongValue({ key: 'the_key', rule, ...more }, value, 'config.yaml:1').map(({ code }) => code);

// What DC/OS's own checks (dcos/dcos gen/calc.py) take, and what they refuse.
describe('a value of config.yaml', () => {
  it.each<[ValueCheck['rule'], unknown, Partial<ValueCheck>?]>([
    ['boolean', 'true'],
    ['boolean', false],
    ['integer', 22, { min: 1, max: 32_000 }],
    ['integer', '22', { min: 1, max: 32_000 }],
    ['one-of', 'static', { values: ['static', 'zookeeper'] }],
    ['duration', '1hrs'],
    ['duration', '20secs'],
    ['duration', '2days'],
    ['list', ['.example.org', 'host']],
    ['list', '[".example.org"]'],
    ['list', ''],
    ['map', { 'a.example.org': ['1.1.1.1'] }],
    ['map', '{}'],
    ['ipv4-list', ['10.0.0.1']],
    ['ipv4-list', '["10.0.0.1", "10.0.0.2"]'],
    ['ipv4-list', []],
    ['masters', ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    ['resolvers', ['10.0.0.1', '10.0.0.2:5353']],
    ['search', 'a.org b.org c.org d.org e.org f.org'],
    ['cidr', '172.29.0.0/16'],
    ['overlay', { overlays: [{ name: 'thirteen-long', subnet: '9.0.0.0/8' }] }],
    ['base-url', 'http://boot:8080'],
    ['base-url', 'file:///opt/dcos_install_tmp'],
    ['proxy-url', 'http://proxy.example.org:3128'],
    ['zk-hosts', 'boot:2181'],
    ['zk-path', '/dcos'],
    ['text', 1.5],
  ])('of rule %s can be %j', (rule, value, more) => {
    expect(codes(rule, value, more)).toEqual([]);
  });

  it.each<[ValueCheck['rule'], unknown, string, Partial<ValueCheck>?]>([
    ['boolean', 'yes', 'CONFIG-VALUE-BOOLEAN'],
    ['boolean', 'True', 'CONFIG-VALUE-BOOLEAN'],
    ['boolean', 1, 'CONFIG-VALUE-BOOLEAN'],
    ['integer', '32001', 'CONFIG-VALUE-INTEGER', { min: 1, max: 32_000 }],
    ['integer', '2.5', 'CONFIG-VALUE-INTEGER'],
    ['integer', '', 'CONFIG-VALUE-INTEGER'],
    ['one-of', 'etcd', 'CONFIG-VALUE-ONE-OF', { values: ['static'] }],
    ['duration', 'soon', 'CONFIG-VALUE-DURATION'],
    ['list', '.example.org', 'CONFIG-VALUE-LIST'],
    ['list', { a: 1 }, 'CONFIG-VALUE-LIST'],
    ['map', ['a'], 'CONFIG-VALUE-MAP'],
    ['ipv4-list', ['m1.dcos'], 'CONFIG-VALUE-IPV4'],
    ['ipv4-list', ['10.0.0.256'], 'CONFIG-VALUE-IPV4'],
    ['ipv4-list', ['10.0.0.1', '10.0.0.1'], 'CONFIG-VALUE-TWICE'],
    ['ipv4-list', '10.0.0.1', 'CONFIG-VALUE-LIST'],
    ['masters', ['10.0.0.1', '10.0.0.2'], 'CONFIG-VALUE-MASTERS'],
    ['masters', [], 'CONFIG-VALUE-MASTERS'],
    ['resolvers', ['10.0.0.1:0'], 'CONFIG-VALUE-RESOLVERS'],
    ['resolvers', ['dns.example.org'], 'CONFIG-VALUE-RESOLVERS'],
    ['resolvers', ['198.51.100.2'], 'CONFIG-VALUE-SPARTAN'],
    ['resolvers', ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4'], 'CONFIG-VALUE-RESOLVERS-MANY'],
    ['resolvers', [], 'CONFIG-VALUE-EMPTY'],
    ['search', 'a.org, b.org', 'CONFIG-VALUE-SEARCH'],
    ['search', 'a b c d e f g', 'CONFIG-VALUE-SEARCH'],
    ['search', 'a'.repeat(256), 'CONFIG-VALUE-SEARCH'],
    ['cidr', '172.29.0.0', 'CONFIG-VALUE-CIDR'],
    ['overlay', { overlays: [{ name: 'fourteen-long1' }] }, 'CONFIG-VALUE-OVERLAY'],
    ['base-url', 'http://boot/', 'CONFIG-VALUE-SLASH'],
    ['base-url', 'boot', 'CONFIG-VALUE-URL'],
    ['proxy-url', 'proxy:3128', 'CONFIG-VALUE-PROXY'],
    ['proxy-url', 'http://a b', 'CONFIG-VALUE-PROXY'],
    ['zk-hosts', 'zk://boot:2181', 'CONFIG-VALUE-ZK-HOSTS'],
    ['zk-path', 'dcos', 'CONFIG-VALUE-ZK-PATH'],
    ['text', ['a'], 'CONFIG-VALUE-TEXT'],
    ['text', null, 'CONFIG-VALUE-EMPTY'],
  ])('of rule %s cannot be %j: %s', (rule, value, code, more) => {
    expect(codes(rule, value, more)).toEqual([code]);
  });

  it('tells all that is wrong with it', () => {
    expect(codes('masters', ['x', 'x'])).toEqual([
      'CONFIG-VALUE-IPV4',
      'CONFIG-VALUE-TWICE',
      'CONFIG-VALUE-MASTERS',
    ]);
  });
});
