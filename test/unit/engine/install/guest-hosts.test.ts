import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withClusterNames } from '../../../../src/engine/install/guest-hosts.ts';
import { clusterSpec } from './spec.ts';

const block = `# BEGIN dcos-vagrant-desktop 0123abcd
192.168.57.90\tm1.dcos m1
192.168.57.111\ta1.dcos a1
192.168.57.60\tp1.dcos p1 spring.acme.org
192.168.57.50\tboot.dcos boot
# END dcos-vagrant-desktop 0123abcd
`;
const named = (text: string) => withClusterNames(text, clusterSpec());

describe('/etc/hosts of a guest', () => {
  test('names every machine of the cluster, by full name, short name and aliases', () => {
    expect(named('127.0.0.1\tlocalhost\n')).toBe(`127.0.0.1\tlocalhost\n${block}`);
  });

  test('does not lead a machine’s own name to loopback', () => {
    const debian = '127.0.0.1 localhost\n127.0.1.1 m1.dcos m1\n';
    const centos = '127.0.0.1 m1.dcos m1 localhost localhost.localdomain # Vagrant\n';
    expect(named(debian)).toBe(`127.0.0.1 localhost\n${block}`);
    expect(named(centos)).toBe(`127.0.0.1\tlocalhost localhost.localdomain # Vagrant\n${block}`);
  });

  test('follows the cluster when it changes', () => {
    const before = named('127.0.0.1 localhost\n');
    const { machines } = clusterSpec();
    const after = withClusterNames(before, clusterSpec({ machines: machines.slice(0, 1) }));
    expect(after).toContain('m1.dcos');
    expect(after).not.toContain('a1.dcos');
  });

  test('is the same after the second time, whatever stood in it', () => {
    const word = fc.constantFrom('localhost', 'm1', 'm1.dcos', 'other', 'ü', '#', '127.0.1.1');
    const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (file) => {
        const latin1 = Buffer.from(file).toString('latin1');
        expect(named(named(latin1))).toBe(named(latin1));
      }),
    );
  });
});
