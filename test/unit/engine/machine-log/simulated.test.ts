import { describe, expect, it } from 'vitest';
import type { MachineLogRequest } from '../../../../src/engine/machine-log/index.ts';
import { simulatedLines } from '../../../../src/engine/machine-log/simulated.ts';

const boot = Date.UTC(2026, 10, 22, 12);
const log = (ageMs: number) => ({
  machine: { name: 'm1', type: 'master' as const },
  dcos: '1.13.9',
  since: boot,
  now: () => boot + ageMs,
});
const request: MachineLogRequest = {
  name: 'demo',
  machine: 'm1',
  unit: null,
  lines: 100,
  follow: false,
};

async function read(ageMs: number, changes: Partial<MachineLogRequest>) {
  const signal = new AbortController().signal;
  const told = [];
  for await (const portion of simulatedLines(log(ageMs), { ...request, ...changes }, signal)) {
    told.push(...portion);
  }
  return told;
}

describe('the journal of a simulated machine', () => {
  it('says in each line that it is simulated', async () => {
    const lines = await read(60_000, {});
    expect(lines.length).toBeGreaterThan(30);
    for (const { text } of lines) expect(text).toContain('(simulated)');
  });

  it('begins with the boot, one line of each unit', async () => {
    const texts = (await read(0, {})).map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringMatching(/^dcos-mesos-master\[\d+\]: .* Started\.$/));
    expect(texts).not.toContainEqual(expect.stringContaining('dcos-mesos-slave'));
  });

  it('has the lines of one unit, and as many as are wanted', async () => {
    const lines = await read(3_600_000, { unit: 'dcos-marathon.service', lines: 7 });
    expect(lines).toHaveLength(7);
    for (const { text } of lines) expect(text).toMatch(/^dcos-marathon\[/);
  });

  it('is the same for whoever asks', async () => {
    expect(await read(500_000, {})).toEqual(await read(500_000, {}));
  });

  it('goes on where it is followed, until nobody listens', async () => {
    let now = boot;
    const stop = new AbortController();
    const followed = { ...log(0), now: () => (now += 400) };
    const times: number[] = [];
    for await (const portion of simulatedLines(
      followed,
      { ...request, follow: true },
      stop.signal,
    )) {
      times.push(...portion.map(({ at }) => at));
      now += 1_500;
      if (times.length > 40) stop.abort();
    }
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});
