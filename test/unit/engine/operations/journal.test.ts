import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastOperation, openJournal } from '../../../../src/engine/operations/journal.ts';
import { problem } from '../../../../src/shared/problem.ts';

let folder: string;
let path: string;
const holder = { pid: 7, startTime: '100', bootId: 'boot' };
const child = { pid: 8, startTime: '200', bootId: 'boot' };
const deploy = {
  operation: 'op1',
  kind: 'deploy',
  holder,
  deployed: false,
  begun: false,
  whole: true,
} as const;
const step = (name: string, state: 'waiting' | 'running' | 'done') =>
  ({ type: 'step', step: name, title: { code: 'step.genconf' }, machines: [], state }) as const;
const result = (outcome: 'done' | 'cancelled') =>
  ({
    type: 'result',
    operation: 'op1',
    kind: 'deploy',
    cluster: 'demo',
    outcome,
    url: null,
    ms: 1,
  }) as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-journal-'));
  path = join(folder, 'journal.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the journal', () => {
  it('says that nothing happened where there is no file', async () => {
    expect(await lastOperation(path)).toBeNull();
  });

  it('tells an operation without a result as unfinished, with its orphans', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    journal.event(step('box', 'done'));
    journal.event(step('machines', 'running'));
    journal.event({ type: 'progress', progress: 0.25, step: 'machines', stepProgress: 0.5 });
    journal.spawn({ ...child, pid: 9 });
    journal.exit({ ...child, pid: 9 });
    journal.spawn(child);
    expect(await lastOperation(path)).toMatchObject({
      id: 'op1',
      kind: 'deploy',
      holder,
      outcome: null,
      progress: 0.25,
      deployed: false,
      children: [child],
    });
  });

  it('remembers over later operations that the cluster was once complete', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    journal.event(result('done'));
    expect(await lastOperation(path)).toMatchObject({ outcome: 'done', deployed: true });
    journal.begin({ ...deploy, kind: 'stop', deployed: true });
    expect(await lastOperation(path)).toMatchObject({
      kind: 'stop',
      outcome: null,
      deployed: true,
    });
  });

  it('remembers that a part of the cluster was created on purpose', async () => {
    const journal = openJournal(path);
    journal.begin({ ...deploy, whole: false });
    journal.event(result('done'));
    expect(await lastOperation(path)).toMatchObject({ deployed: false, begun: true });
    journal.begin({ ...deploy, kind: 'stop', begun: true });
    journal.event(result('done'));
    expect(await lastOperation(path)).toMatchObject({ deployed: false, begun: true });
  });

  it('does not take a stop for a creation', async () => {
    const journal = openJournal(path);
    journal.begin({ ...deploy, kind: 'stop' });
    journal.event(result('done'));
    expect(await lastOperation(path)).toMatchObject({ outcome: 'done', begun: false });
  });

  it('passes over lines that lack what they are about', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    await appendFile(path, '{"type":"begin"}\n{"type":"step"}\n{"type":"problem"}\n[1]\n');
    expect(await lastOperation(path)).toMatchObject({ id: 'op1', step: null, problems: [] });
  });

  it('passes over lines that only look like its own', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    const strange = [
      { type: 'begin', operation: '../../elsewhere', kind: 'deploy', holder: { pid: 1 } },
      { type: 'step', title: { code: 'step.box' }, state: 'running' },
      { type: 'step', step: 'box', title: { code: 'step.box', params: null }, state: 'running' },
      { type: 'problem', problem: { code: 'UNEXPECTED', params: [], severity: 'error' } },
      { type: 'result', outcome: 'done' },
      { at: '2026-11-22T10:00:00.000Z' },
    ];
    await appendFile(path, strange.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await lastOperation(path)).toMatchObject({
      id: 'op1',
      step: null,
      problems: [],
      outcome: null,
    });
  });

  it('that cannot be read is a problem, not an operation that never was', async () => {
    const unreadable = expect.objectContaining({ code: 'STORAGE-NOT-READABLE' });
    await expect(lastOperation(folder)).rejects.toMatchObject({ problem: unreadable });
  });

  it('does not take a part of a cluster, or a cancelled one, for complete', async () => {
    const journal = openJournal(path);
    journal.begin({ ...deploy, whole: false });
    journal.event(result('done'));
    expect(await lastOperation(path)).toMatchObject({ deployed: false });
    journal.begin(deploy);
    journal.event(result('cancelled'));
    expect(await lastOperation(path)).toMatchObject({ outcome: 'cancelled', deployed: false });
  });

  it('survives being cut at any byte of its last lines', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    journal.event(step('box', 'running'));
    journal.event({ type: 'problem', problem: problem('STEP-NOT-DONE', { step: 'Ärger' }) });
    const { length } = await readFile(path);
    const first = (await readFile(path, 'utf8')).indexOf('\n', 1) + 1;
    for (let end = length; end >= first; end -= 1) {
      await truncate(path, end);
      expect(await lastOperation(path)).toMatchObject({ id: 'op1', outcome: null });
    }
  });

  it('goes on after a torn line of a crashed engine', async () => {
    openJournal(path).begin(deploy);
    await appendFile(path, '{"at":"2026-11-22T10:00');
    openJournal(path).begin({ ...deploy, operation: 'op2' });
    expect(await lastOperation(path)).toMatchObject({ id: 'op2' });
  });

  it('finds the operation far behind the end of a long journal', async () => {
    const journal = openJournal(path);
    journal.begin(deploy);
    for (let index = 0; index < 2_000; index += 1) {
      journal.event({
        type: 'progress',
        progress: index / 2_000,
        step: 'machines',
        stepProgress: 0,
      });
    }
    expect(await lastOperation(path)).toMatchObject({ id: 'op1', progress: 1_999 / 2_000 });
  });
});
