import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Circumstances,
  Durations,
  stepKind,
} from '../../../../src/engine/history/durations.ts';
import type { JournalView } from '../../../../src/engine/history/operation-state.ts';
import type { StepView } from '../../../../src/shared/operations/view.ts';
import type { Problem } from '../../../../src/shared/problem.ts';

let data: string;
let notices: Problem[];
let durations: Durations;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dv-durations-'));
  notices = [];
  durations = new Durations(data, (notice) => notices.push(notice));
});
afterEach(() => rmSync(data, { recursive: true }));

const machine = (name: string) => ({
  name,
  type: 'master' as const,
  ip: '192.168.57.90',
  cpus: 1,
  memoryMiB: 1024,
  memoryReservedMiB: null,
  aliases: [],
  box: { name: null, url: null, version: null },
});
const cluster: Circumstances = {
  provider: 'lxc',
  machines: [machine('m1'), machine('a1')],
  release: { kind: 'none' },
  options: { speed: 1 },
};

const step = (id: string, machines: string[], ms: number, state: StepView['state'] = 'done') => ({
  id,
  title: { code: 'step.genconf' as const },
  machines,
  state,
  progress: 1,
  startedAt: state === 'skipped' ? null : 1,
  ms,
});
const deploy = (ms: number, steps: readonly StepView[], startedAt = 1): JournalView => ({
  id: 'op',
  kind: 'deploy',
  startedAt,
  outcome: 'done',
  progress: 1,
  ms,
  steps,
  problems: [],
});
const whole = (ms: number) =>
  deploy(ms, [step('machines', ['m1', 'a1'], ms), step('box', [], 5, 'skipped')]);

describe('remembered durations', () => {
  it('are those of the same step of any machine, the longest of an operation', async () => {
    await durations.record(
      cluster,
      deploy(9, [step('base:m1', ['m1'], 300), step('base:a1', ['a1'], 500)]),
    );
    const { stepMs } = await durations.expectation(cluster, 'deploy');
    expect(stepMs(step('base:p7', ['p7'], 0))).toBe(500);
    expect(stepMs(step('genconf', [], 0))).toBeNull();
    const other = await durations.expectation({ ...cluster, provider: 'virtualbox' }, 'deploy');
    expect(other.stepMs(step('base:p7', ['p7'], 0))).toBeNull();
  });

  it('are the median of the last five', async () => {
    for (const ms of [9_999, 100, 200, 300, 7_000, 250]) {
      await durations.record(cluster, deploy(1, [step('genconf', [], ms)]));
    }
    const { stepMs } = await durations.expectation(cluster, 'deploy');
    expect(stepMs(step('genconf', [], 0))).toBe(250);
  });

  it('do not count what was skipped or went wrong', async () => {
    await durations.record(
      cluster,
      deploy(1, [step('genconf', [], 5, 'skipped'), step('box', [], 7, 'failed')]),
    );
    expect(readdirSync(data)).not.toContain('durations.json');
  });

  it('tell how long the last whole creation of as many machines took', async () => {
    await durations.record(cluster, whole(60_000));
    await durations.record(cluster, whole(50_000));
    expect(await durations.lastCreation('lxc', 2)).toBe(50_000);
    expect(await durations.lastCreation('lxc', 2, { release: 'catalogue' })).toBeNull();
    expect(await durations.lastCreation('lxc', 3)).toBeNull();
    expect(await durations.lastCreation('virtualbox', 2)).toBeNull();
  });

  it('do not take a run that went on with an earlier one, or a part, for a creation', async () => {
    const resumed = [step('machines', ['m1', 'a1'], 0, 'skipped'), step('base:m1', ['m1'], 9)];
    await durations.record(cluster, deploy(9, resumed));
    await durations.record(cluster, deploy(9, [step('machines', ['m1'], 9)]));
    await durations.record(cluster, { ...whole(9), outcome: 'failed' });
    expect(await durations.lastCreation('lxc', 2)).toBeNull();
  });

  it('of simulated clusters are those of their own speed', async () => {
    const fast: Circumstances = { ...cluster, provider: 'simulated', options: { speed: 1_000 } };
    await durations.record(fast, whole(800));
    expect(await durations.lastCreation('simulated', 2, { speed: 1_000 })).toBe(800);
    expect(await durations.lastCreation('simulated', 2)).toBeNull();
  });

  it('stay few, the newest', async () => {
    const steps = Array.from({ length: 700 }, (_, index) => step(`step-${index}`, [], index + 1));
    await durations.record(cluster, deploy(1, steps));
    const { stepMs } = await durations.expectation(cluster, 'deploy');
    expect(stepMs(step('step-0', [], 0))).toBeNull();
    expect(stepMs(step('step-699', [], 0))).toBe(700);
  });

  it('that are damaged are put aside, told, and begun anew', async () => {
    writeFileSync(join(data, 'durations.json'), '{"version":1,"steps":{"a":["long"]}}');
    await durations.record(cluster, whole(1_000));
    expect(notices).toMatchObject([{ code: 'STORAGE-CORRUPT' }]);
    expect(readdirSync(data).filter((name) => name.includes('corrupt'))).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(data, 'durations.json'), 'utf8'))).toMatchObject({
      version: 1,
    });
    expect(await durations.lastCreation('lxc', 2)).toBe(1_000);
  });

  it('of a newer program are left as they are', async () => {
    const text = '{"version":2,"steps":[]}';
    writeFileSync(join(data, 'durations.json'), text);
    expect(await durations.lastCreation('lxc', 2)).toBeNull();
    await expect(durations.record(cluster, whole(1))).rejects.toMatchObject({
      problem: { code: 'STORAGE-NEWER' },
    });
    expect(readFileSync(join(data, 'durations.json'), 'utf8')).toBe(text);
  });
});

describe('the kind of a step', () => {
  it('is its id without its machine, with the number of machines where there are several', () => {
    expect(stepKind({ id: 'base:m1', machines: ['m1'] })).toBe('base');
    expect(stepKind({ id: 'download:box', machines: [] })).toBe('download:box');
    expect(stepKind({ id: 'stop:agents', machines: ['a1'] })).toBe('stop:agents');
    expect(stepKind({ id: 'machines', machines: ['m1', 'a1', 'p1'] })).toBe('machines*3');
  });
});
