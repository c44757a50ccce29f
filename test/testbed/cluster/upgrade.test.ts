import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, makeSurroundings, type Surroundings } from './host.ts';

const topology = `m1:
  ip: 192.168.57.90
  cpus: 1
  memory: 1024
  type: master
a1:
  ip: 192.168.57.111
  cpus: 1
  memory: 2048
  memory-reserved: 512
  type: agent-private
boot:
  ip: 192.168.57.50
  cpus: 1
  memory: 512
  type: boot
`;

// DC/OS's upgrade in place, on machines with systemd; the tests stand in their order.
describe('an upgrade of a cluster that runs', () => {
  let at: Surroundings;
  let next: Surroundings;
  let before: string;

  beforeAll(() => {
    at = makeSurroundings('1.13.9');
    next = makeSurroundings('2.0.6');
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'aging', '--yes');
    at.remove();
    next.remove();
  });

  /** The version that each node itself has. */
  const versions = async () => {
    const file = '/opt/mesosphere/etc/dcos-version.json';
    const asked = ['m1', 'a1'].map(async (machine) => {
      const args = ['ssh', 'aging', machine, '--', 'sudo', 'cat', file];
      return JSON.parse((await at.commandLine.run(...args)).stdout).version;
    });
    return Promise.all(asked);
  };
  const agents = async () => {
    const url = 'http://192.168.57.90/mesos/state-summary';
    const { slaves } = (await json(url)) as { slaves: { id: string }[] };
    return slaves.map(({ id }) => id);
  };
  const upgrade = () =>
    at.commandLine.operate('upgrade', 'aging', '--installer', next.installer, '--yes');
  let agentsBefore: string[];

  it('has a cluster of one master and one agent', async () => {
    const file = join(dirname(at.data), 'VagrantConfig.yaml');
    writeFileSync(file, topology);
    const operation = at.commandLine.operate(
      ...['up', 'aging', '--provider', 'lxc', '--topology', file, '--installer', at.installer],
    );
    const { code } = await operation.end();
    expect({ code, said: operation.problems() }).toEqual({ code: 0, said: '[]' });
    expect(await versions()).toEqual(['1.13.9', '1.13.9']);
    agentsBefore = await agents();
  });

  it('stops at the node that fails, and names it', async () => {
    const script = 'echo upgrade > /etc/dcos-standin-fail';
    await at.commandLine.run('ssh', 'aging', 'a1', '--', 'sudo', 'sh', '-c', script);
    const operation = upgrade();
    const { code } = await operation.end();
    expect(code).toBe(1);
    expect(operation.problems()).toContain('"code": "UPGRADE-NODE-FAILED"');
    expect(operation.problems()).toContain('"machine": "a1"');
    expect(await versions()).toEqual(['2.0.6', '1.13.9']);
  });

  it('goes on at exactly that node, and writes the new release down last', async () => {
    await at.commandLine.run('ssh', 'aging', 'a1', '--', 'sudo', 'rm', '/etc/dcos-standin-fail');
    const operation = upgrade();
    const { code } = await operation.end();
    expect({ code, said: operation.problems() }).toEqual({ code: 0, said: '[]' });
    expect(operation.stepsIn('skipped')).toEqual(
      expect.arrayContaining(['genconf', 'upgrade:m1', 'caught-up:m1', 'postflight:m1']),
    );
    expect(operation.stepsIn('done')).toContain('upgrade:a1');
    expect(await versions()).toEqual(['2.0.6', '2.0.6']);
    expect(await at.commandLine.status('aging')).toMatchObject({ state: 'running', dcos: '2.0.6' });
    // The agent is the same one as before: what ran on it went on.
    expect(await agents()).toEqual(agentsBefore);
  });

  it('finds nothing to do when it is asked for again', async () => {
    const { code, stderr } = await at.commandLine.run(
      ...['upgrade', 'aging', '--installer', next.installer, '--yes'],
    );
    expect(code).toBe(2);
    expect(stderr).toContain('upgrade.same');
  });

  it('leaves nothing when it is destroyed', async () => {
    expect((await at.commandLine.run('destroy', 'aging', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
