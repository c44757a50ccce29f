import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOperation } from './command-line.ts';
import { containers, makeSurroundings, type Surroundings } from './host.ts';
import { killMachine, killProgram } from './victims.ts';

// Something dies in the middle of each operation: the engine, a program of it, a machine. The same
// command again ends well. The tests stand in the order of one cluster's life and build on each other.
describe('what is killed in the middle', () => {
  let at: Surroundings;
  let before: string;
  const machines = ['dv-kill-a1', 'dv-kill-boot', 'dv-kill-m1', 'dv-kill-p1'];
  const commands = {
    up: () => ['up', 'kill', '--provider', 'lxc', '--installer', at.installer],
    stop: () => ['stop', 'kill'],
    start: () => ['start', 'kill'],
    destroy: () => ['destroy', 'kill', '--yes'],
  };
  type Verb = keyof typeof commands;
  const begin = (verb: Verb) => at.commandLine.operate(...commands[verb]());
  const runningMachines = () =>
    containers()
      .running.filter((name) => name.startsWith('dv-kill-'))
      .sort();

  beforeAll(() => {
    at = makeSurroundings();
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run(...commands.destroy());
    at.remove();
  });

  /** At the step's first words, or at its beginning where it says nothing. */
  const inStep = (operation: RunningOperation, step: string) =>
    operation.until(
      (event) =>
        (event.type === 'log' && event.step === step) ||
        (event.type === 'step' && event.step === step && event.state === 'running'),
    );

  async function engineDies(verb: Verb, step: string) {
    const operation = begin(verb);
    await inStep(operation, step);
    await operation.kill();
    expect(await at.commandLine.status('kill')).toMatchObject({
      state: 'interrupted',
      operation: { kind: verb === 'up' ? 'deploy' : verb },
    });
  }

  /** The operation may end well without the program, or say what happened; it ends in any case. */
  async function programDies(verb: Verb, step: string, name: string) {
    const operation = begin(verb);
    await operation.step(step, 'running');
    const rest = operation.end();
    expect(await killProgram(operation, name, rest)).not.toBeNull();
    await told(operation, rest);
  }

  async function machineDies(verb: Verb, step: string, machine: string) {
    const operation = begin(verb);
    await inStep(operation, step);
    killMachine(machine);
    await told(operation, operation.end());
  }

  async function told(operation: RunningOperation, rest: ReturnType<RunningOperation['end']>) {
    const { code, result } = await rest;
    expect([0, 1]).toContain(code);
    if (code === 0) return;
    expect(result.outcome).toBe('failed');
    expect(operation.problems()).not.toBe('[]');
  }

  /** The same command again, and what lxc says afterwards. */
  async function again(verb: Verb, running: readonly string[]) {
    const operation = begin(verb);
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(runningMachines()).toEqual(running);
  }

  it('up: the engine while machines are made', () => engineDies('up', 'machines'));
  it('up: vagrant while machines are made', () => programDies('up', 'machines', 'vagrant'));
  it('up: the engine while DC/OS comes onto the master', () => engineDies('up', 'master:m1'));
  it('up: a machine while DC/OS comes onto it', () => machineDies('up', 'agent:a1', 'dv-kill-a1'));
  it('up again ends well', () => again('up', machines));

  it('stop: the engine while agents stop', () => engineDies('stop', 'stop:agents'));
  it('stop: a program while masters stop', () => programDies('stop', 'stop:masters', 'lxc-stop'));
  it('stop again ends well', () => again('stop', []));

  it('start: a vagrant of the user’s own at the same time', async () => {
    const folder = join(at.data, 'clusters', 'kill');
    const theirs = spawn('vagrant', ['up', 'm1'], { cwd: folder, stdio: 'ignore' });
    const theirEnd = once(theirs, 'exit');
    const operation = begin('start');
    await told(operation, operation.end());
    await theirEnd;
    await again('start', machines);
    await again('stop', []);
  });
  it('start: the engine while machines start', () => engineDies('start', 'machines'));
  it('start: vagrant while machines start', () => programDies('start', 'machines', 'vagrant'));
  it('start again ends well', () => again('start', machines));

  it('a machine while the cluster runs is told, and started again', async () => {
    killMachine('dv-kill-p1');
    const told = async () => (await at.commandLine.status('kill')).state;
    await expect.poll(told, { timeout: 60_000 }).toBe('degraded');
    await again('start', machines);
    expect(await told()).toBe('running');
  });

  it('stop: a machine while its sibling stops', () =>
    machineDies('stop', 'stop:agents', 'dv-kill-m1'));
  it('stop again ends well, whatever was down already', () => again('stop', []));

  it('destroy: the engine while machines go', () => engineDies('destroy', 'destroy'));
  it('destroy: a program while machines go', () =>
    programDies('destroy', 'destroy', 'lxc-destroy'));
  it('leaves nothing in the end', async () => {
    // Where the destroy went on without its program, there is nothing left to destroy.
    expect([0, 2]).toContain((await at.commandLine.run(...commands.destroy())).code);
    expect(runningMachines()).toEqual([]);
    expect(at.inventory()).toBe(before);
  });
});
