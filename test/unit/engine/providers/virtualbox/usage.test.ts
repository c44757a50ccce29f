import { describe, expect, test } from 'vitest';
import { vmUsage } from '../../../../../src/engine/providers/virtualbox/usage.ts';
import type { VBoxManage } from '../../../../../src/engine/virtualbox/index.ts';
import { clusterSpec } from '../../install/spec.ts';

/** A VirtualBox that measures machines only once it was told to, on a computer of 8 processors. */
function measuring() {
  const measured = new Set<string>();
  const calls: string[] = [];
  let time = 0;
  const ask: VBoxManage['ask'] = async (_purpose, args) => {
    calls.push(args.slice(0, 2).join(' '));
    if (args[1] === 'setup') {
      measured.add(args.at(-1) ?? '');
      return '';
    }
    const rows = [...measured].flatMap((vm) => [
      `${vm}  CPU/Load/User    10.00%`,
      `${vm}  CPU/Load/Kernel  2.50%`,
      `${vm}  RAM/Usage/Used   1048576 kB`,
    ]);
    return ['host  CPU/Load/User', ...rows].join('\n');
  };
  const vbox = async () => ({ ask }) as unknown as VBoxManage;
  const usage = vmUsage({ vbox, cpus: 8, now: () => time });
  const cluster = { spec: clusterSpec(), folder: '/data/clusters/demo' };
  return {
    calls,
    measured,
    at(ms: number, running = ['m1', 'a1']) {
      time = ms;
      calls.length = 0;
      return usage(cluster, running);
    },
  };
}

describe('what a machine of VirtualBox uses', () => {
  test('is known once VirtualBox was told to measure it', async () => {
    const { at, calls } = measuring();
    expect(await at(0)).toEqual(new Map());
    expect(calls).toEqual(['metrics query', 'metrics setup', 'metrics setup']);
    // An eighth of eight processors is half of the machine's two.
    const half = { cpu: 0.5, memoryMiB: 1024 };
    const both = new Map([
      ['m1', half],
      ['a1', half],
    ]);
    expect(await at(3_000)).toEqual(both);
    expect(calls).toEqual(['metrics query']);
  });

  test('is asked for once for all machines, and not more often than it is measured', async () => {
    const { at, calls } = measuring();
    await at(0);
    await at(3_000);
    expect((await at(3_500)).size).toBe(2);
    expect(calls).toEqual([]);
  });

  test('is measured again after a machine was started anew, but not asked for without end', async () => {
    const { at, calls, measured } = measuring();
    await at(0, ['m1']);
    measured.clear();
    await at(3_000, ['m1']);
    expect(calls).toEqual(['metrics query']);
    await at(30_000, ['m1']);
    expect(calls).toEqual(['metrics query', 'metrics setup']);
  });

  test('costs nothing where nothing runs', async () => {
    const { at, calls } = measuring();
    expect(await at(0, [])).toEqual(new Map());
    expect(calls).toEqual([]);
  });
});
