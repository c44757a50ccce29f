import { describe, expect, it } from 'vitest';
import type { Run } from '../../../../src/engine/process/runner.ts';
import { vboxManage } from '../../../../src/engine/virtualbox/index.ts';

/** What the real VBoxManage 7.2.22 says of a machine whose process is on its way out. */
const ending = 'VBoxManage: error: Failed to get a console object from the direct session\n';
const serviceGone = 'VBoxManage: error: Failed to create the VirtualBox object!\n';

/** A VBoxManage that fails with these words first, and answers then. */
function failingFirst(...words: string[]) {
  let calls = 0;
  const run: Run = async () => {
    const stderr = words[calls] ?? '';
    calls += 1;
    return { exitCode: stderr === '' ? 0 : 1, stdout: stderr === '' ? 'answer\n' : '', stderr };
  };
  const inTurn = <T>(act: () => Promise<T>) => act();
  const vbox = vboxManage({ run, file: 'VBoxManage', inTurn, racePauseMs: 0 });
  return { ask: () => vbox.ask('look', ['showvminfo', 'm1']), calls: () => calls };
}

describe('a call of VBoxManage', () => {
  it('is made once more where its service was just ending', async () => {
    const { ask, calls } = failingFirst(serviceGone);
    expect(await ask()).toBe('answer\n');
    expect(calls()).toBe(2);
  });

  it('tells the problem where the service cannot be reached twice', async () => {
    const { ask } = failingFirst(serviceGone, serviceGone);
    await expect(ask()).rejects.toMatchObject({
      problem: { code: 'VIRTUALBOX-SERVICE-UNREACHABLE' },
    });
  });

  it('is made again until the ending process of a machine is gone', async () => {
    const { ask, calls } = failingFirst(ending, ending, ending);
    expect(await ask()).toBe('answer\n');
    expect(calls()).toBe(4);
  });

  it('does not wait for ever for a process that does not end', async () => {
    const { ask, calls } = failingFirst(...Array(1_000).fill(ending));
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'VIRTUALBOX-FAILED' } });
    expect(calls()).toBeLessThan(100);
  });
});
