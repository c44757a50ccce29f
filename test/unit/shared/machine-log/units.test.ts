import { describe, expect, it } from 'vitest';
import { unitName } from '../../../../src/shared/machine-log/request.ts';
import { unitsOf } from '../../../../src/shared/machine-log/units.ts';

describe('the units of a machine', () => {
  it('follow its role', () => {
    expect(unitsOf('master', '1.13.9')[0]).toBe('dcos-mesos-master');
    expect(unitsOf('agent-private', '1.13.9')[0]).toBe('dcos-mesos-slave');
    expect(unitsOf('agent-public', '1.13.9')[0]).toBe('dcos-mesos-slave-public');
    expect(unitsOf('boot', '1.13.9')).toEqual(['dcos-vagrant-boot', 'docker', 'sshd']);
  });

  it('follow the version of DC/OS', () => {
    expect(unitsOf('master', '1.9.10')).toContain('dcos-3dt');
    expect(unitsOf('master', '1.9.10')).not.toContain('dcos-diagnostics');
    expect(unitsOf('master', '1.13.9')).toContain('dcos-diagnostics');
    expect(unitsOf('master', '1.13.9')).not.toContain('dcos-oauth');
    expect(unitsOf('master', '2.2.9')).toContain('dcos-etcd');
  });

  it('are those of every version where none is known', () => {
    const units = unitsOf('master', null);
    expect(units).toEqual(expect.arrayContaining(['dcos-3dt', 'dcos-diagnostics', 'dcos-etcd']));
  });

  it('have names that systemd takes, no options and no patterns', () => {
    for (const unit of unitsOf('master', null)) expect(unit).toMatch(unitName);
    expect('dev-disk-by\\x2duuid-1.device').toMatch(unitName);
    for (const not of ['--flush', '-u', 'dcos-*', 'a b', 'a;b', 'a\nb', '', '$(id)']) {
      expect(not).not.toMatch(unitName);
    }
  });
});
