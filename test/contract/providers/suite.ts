import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StepContext } from '../../../src/engine/operations/step.ts';
import type { ClusterRecord, Provider } from '../../../src/engine/providers/provider.ts';
import type { MachineState } from '../../../src/shared/cluster/states.ts';
import { type Problem, problemOf } from '../../../src/shared/problem.ts';
import { recordingContext } from './recording-context.ts';

/** One provider with a cluster of which nothing exists yet. */
export interface ProviderSubject {
  readonly provider: Provider;
  /** At least two machines. */
  readonly cluster: ClusterRecord;
  /** Another cluster, with machines of the same names, of which nothing exists either. */
  readonly neighbour: ClusterRecord;
  /** What a step is given; `recordingContext` unless the provider needs more. */
  context?(signal?: AbortSignal, onTell?: () => void): StepContext;
  /**
   * Puts something there that has the name of the cluster's machine but not the cluster's mark, and
   * tells afterwards whether it is still as it was. Left out where that cannot be done.
   */
  plantStranger?(machine: string): Promise<() => Promise<boolean>>;
  /** Removes whatever the test left, by its own means. */
  dispose(): Promise<void>;
}

/** The rules that every provider keeps; `timeoutMs` is what one rule may take on real machines. */
export function providerContract(
  name: string,
  makeSubject: () => Promise<ProviderSubject>,
  timeoutMs = 20_000,
): void {
  describe(`the provider ${name}`, { timeout: timeoutMs }, () => {
    let subject: ProviderSubject;
    let provider: Provider;
    let cluster: ClusterRecord;
    let all: string[];
    let one: string;
    let others: string[];

    beforeEach(async () => {
      subject = await makeSubject();
      ({ provider, cluster } = subject);
      all = cluster.spec.machines.map((machine) => machine.name);
      [one = '', ...others] = all;
    }, timeoutMs);
    afterEach(() => subject.dispose(), timeoutMs);

    const context = (signal?: AbortSignal, onTell?: () => void) =>
      (subject.context ?? recordingContext)(signal, onTell);

    const prepare = async (record = cluster) => {
      await provider.addBox(record, context());
      await provider.createNetwork(record, context());
    };

    const up = async (machines: readonly string[], record = cluster) => {
      await prepare(record);
      await provider.up(record, machines, context());
    };

    const states = async (record = cluster) => Object.fromEntries(await provider.states(record));

    const every = (machines: readonly string[], state: MachineState) =>
      Object.fromEntries(machines.map((machine) => [machine, state]));

    it('is here, and says so without making anything', async () => {
      expect(await provider.probe()).toMatchObject({ available: true, problems: [] });
      expect(await states()).toEqual(every(all, 'absent'));
    });

    it('adds the box once, however often it is asked', async () => {
      await provider.addBox(cluster, context());
      expect(await provider.hasBox(cluster)).toBe(true);
      await provider.addBox(cluster, context());
      expect(await provider.hasBox(cluster)).toBe(true);
    });

    it('creates the network once, removes it, and removes it again without complaint', async () => {
      expect(await provider.hasNetwork(cluster)).toBe(false);
      await provider.createNetwork(cluster, context());
      await provider.createNetwork(cluster, context());
      expect(await provider.hasNetwork(cluster)).toBe(true);
      await provider.removeNetwork(cluster, context());
      expect(await provider.hasNetwork(cluster)).toBe(false);
      await provider.removeNetwork(cluster, context());
    });

    it('brings up the machines that are named and no other', async () => {
      await up([one]);
      expect(await states()).toEqual({ ...every(others, 'absent'), [one]: 'running' });
    });

    it('brings up what is missing and leaves alone what runs', async () => {
      await up([one]);
      await up(all);
      await up(all);
      expect(await states()).toEqual(every(all, 'running'));
    });

    it('stops machines in the way it declares and starts them again, twice as well as once', async () => {
      await up([one]);
      await provider.stop(cluster, [one], context());
      const stopped = provider.capabilities.suspend ? 'saved' : 'stopped';
      expect((await states())[one]).toBe(stopped);
      await provider.stop(cluster, [one], context());
      expect((await states())[one]).toBe(stopped);
      await provider.start(cluster, [one], context());
      await provider.start(cluster, [one], context());
      expect((await states())[one]).toBe('running');
    });

    it('tells what running machines use, as far as it can be told', async () => {
      await up([one]);
      await provider.usage(cluster, [one]);
      const usage = await provider.usage(cluster, [one]);
      for (const [machine, { cpu, memoryMiB }] of usage) {
        expect(machine).toBe(one);
        const size = cluster.spec.machines.find(({ name }) => name === machine)?.memoryMiB ?? 0;
        if (cpu !== null) expect(Math.min(1, Math.max(0, cpu))).toBe(cpu);
        if (memoryMiB !== null) expect(Math.min(size, Math.max(0, memoryMiB))).toBe(memoryMiB);
      }
      expect(await provider.usage(cluster, [])).toEqual(new Map());
    });

    it('brings up a stopped machine, too', async () => {
      await up([one]);
      await provider.stop(cluster, [one], context());
      await provider.up(cluster, [one], context());
      expect((await states())[one]).toBe('running');
    });

    it('does not start a machine that does not exist, nor create it', async () => {
      await prepare();
      const problem = await problemFrom(provider.start(cluster, [one], context()));
      expect(problem).toMatchObject({ code: 'MACHINE-ABSENT', machine: one });
      expect((await states())[one]).toBe('absent');
    });

    it('stops nothing where nothing runs', async () => {
      await prepare();
      await provider.stop(cluster, all, context());
      expect(await states()).toEqual(every(all, 'absent'));
    });

    it('destroys the machines that are named and no other', async () => {
      await up(all);
      await provider.destroy(cluster, [one], context());
      expect(await states()).toEqual({ ...every(others, 'running'), [one]: 'absent' });
    });

    it('destroys what exists, stopped or running, and is content where nothing does', async () => {
      await up(all);
      await provider.stop(cluster, [one], context());
      await provider.destroy(cluster, all, context());
      expect(await states()).toEqual(every(all, 'absent'));
      await provider.destroy(cluster, all, context());
      expect(await states()).toEqual(every(all, 'absent'));
    });

    it('leaves the machines of another cluster alone, though their names are the same', async () => {
      const { neighbour } = subject;
      await up([one]);
      await up([one], neighbour);
      await provider.stop(cluster, [one], context());
      expect((await states(neighbour))[one]).toBe('running');
      await provider.destroy(cluster, all, context());
      await provider.removeNetwork(cluster, context());
      await provider.removeBox(cluster, [neighbour], context());
      expect((await states(neighbour))[one]).toBe('running');
      expect(await provider.hasNetwork(neighbour)).toBe(true);
      expect(await provider.hasBox(neighbour)).toBe(true);
    });

    it('does nothing when it was cancelled before it began', async () => {
      await prepare();
      const problem = await problemFrom(provider.up(cluster, all, context(AbortSignal.abort())));
      expect(problem.kind).toBe('cancelled');
      expect(await states()).toEqual(every(all, 'absent'));
    });

    it('tells the truth after a cancelled up, and finishes it when asked again', async () => {
      await prepare();
      const controller = new AbortController();
      const interrupted = context(controller.signal, () => controller.abort());
      const problem = await problemFrom(provider.up(cluster, all, interrupted));
      expect(problem.kind).toBe('cancelled');
      const possible = ['absent', 'stopped', 'starting', 'running'];
      for (const state of Object.values(await states())) expect(possible).toContain(state);
      await provider.up(cluster, all, context());
      expect(await states()).toEqual(every(all, 'running'));
    });

    it('tells progress that stays within 0 and 1, and lines of its machines', async () => {
      await prepare();
      const told = recordingContext();
      await provider.up(cluster, [one], told);
      expect(told.lines.length).toBeGreaterThan(0);
      for (const { machine } of told.lines) expect([one, undefined]).toContain(machine);
      expect(told.fractions.filter((fraction) => fraction < 0 || fraction > 1)).toEqual([]);
    });

    it('takes a machine that only has the right name for absent, and never touches it', async ({
      skip,
    }) => {
      if (subject.plantStranger === undefined) return skip('no stranger can be made here');
      const isAsItWas = await subject.plantStranger(one);
      expect((await states())[one]).toBe('absent');
      await provider.destroy(cluster, all, context());
      await provider.stop(cluster, [one], context());
      expect(await isAsItWas()).toBe(true);
      await prepare();
      const problem = await problemFrom(provider.up(cluster, [one], context()));
      expect(problem.code).toBe('MACHINE-NAME-TAKEN');
      expect(await isAsItWas()).toBe(true);
    });

    it('tells how to reach a running machine, or that it cannot be reached', async () => {
      await up([one]);
      if (provider.capabilities.ssh) {
        expect(await provider.ssh(cluster, one)).toMatchObject({ machine: one });
      } else {
        const problem = await problemFrom(provider.ssh(cluster, one));
        expect(problem.code).toBe('PROVIDER-WITHOUT-SSH');
      }
    });
  });
}

/** The problem that a refused call carries; the call itself must not succeed. */
async function problemFrom(refused: Promise<unknown>): Promise<Problem> {
  return refused.then(
    () => {
      throw new Error('The call should have been refused.');
    },
    (error: unknown) => problemOf(error),
  );
}
