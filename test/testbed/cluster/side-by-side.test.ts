import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, containers, makeSurroundings, type Surroundings } from './host.ts';

describe('two clusters on one host', () => {
  let at: Surroundings;
  let before: string;
  const up = (name: string) =>
    at.commandLine.operate('up', name, '--provider', 'lxc', '--machines-only');

  beforeAll(() => {
    at = makeSurroundings();
    before = at.inventory();
  });
  afterAll(async () => {
    for (const name of ['one', 'two']) await at.commandLine.run('destroy', name, '--yes');
    at.remove();
  });

  it('are cancelled truthfully: the status is what lxc says', async () => {
    const operation = up('one');
    await operation.until((event) => event.type === 'log' && event.step === 'machines');
    operation.signal('SIGINT');
    const { result, code } = await operation.end();
    expect({ code, outcome: result.outcome }).toEqual({ code: 130, outcome: 'cancelled' });
    const status = await at.commandLine.status('one');
    expect(status.state).toBe('interrupted');
    const said = status.machines
      .filter(({ state }) => state === 'running')
      .map(({ name }) => `dv-one-${name}`);
    const running = containers().running.filter((name) => name.startsWith('dv-one-'));
    expect(said.sort()).toEqual(running.sort());
  });

  it('have networks, domains and names of their own', async () => {
    expect((await up('one').end()).code).toBe(0);
    expect((await up('two').end()).code).toBe(0);
    expect(await at.commandLine.status('one')).toMatchObject({
      state: 'running',
      domain: 'dcos',
      network: '192.168.57.0/24',
    });
    const two = await at.commandLine.status('two');
    expect(two).toMatchObject({ state: 'running', domain: 'two.dcos', dcos: null });
    expect(two.network).not.toBe('192.168.57.0/24');
    const m1 = two.machines.find(({ name }) => name === 'm1');
    expect(await addressOf('m1.two.dcos')).toBe(m1?.ip);
    expect(await addressOf('m1.dcos')).toBe('192.168.57.90');
    const asked = await at.commandLine.run(
      'ssh',
      'two',
      'a1',
      '--',
      'ping',
      '-c',
      '1',
      'm1.two.dcos',
    );
    expect(asked.code).toBe(0);
  });

  it('can be worked on by one process at a time', async () => {
    const stopping = at.commandLine.operate('stop', 'two');
    await stopping.step('stop:agents', 'running');
    const second = await at.commandLine.run('start', 'two', '--json');
    expect(second.code).toBe(4);
    expect((await stopping.end()).code).toBe(0);
  });

  it('leave each other alone when one is destroyed', async () => {
    expect((await at.commandLine.run('destroy', 'one', '--yes')).code).toBe(0);
    expect(await addressOf('m1.dcos')).toBeNull();
    expect((await at.commandLine.operate('start', 'two').end()).code).toBe(0);
    expect(await at.commandLine.status('two')).toMatchObject({ state: 'running' });
    expect((await at.commandLine.run('destroy', 'two', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
