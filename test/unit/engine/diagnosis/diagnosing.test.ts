import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiagnosing, type Diagnosing } from '../../../../src/engine/diagnosis/index.ts';
import { beyondProblems } from '../../../../src/shared/diagnosis/diagnosis.ts';
import { type Problem, problem } from '../../../../src/shared/problem.ts';
import {
  begin,
  dead,
  type JournalWorld,
  journalWorld,
  result,
  step,
} from '../history/journal-world.ts';

const line = (second: number, text: string, id = 'machines', machine = 'm1') =>
  `2026-11-22T10:00:${String(second).padStart(2, '0')}.000Z ${id} ${machine} ${text}`;
const told = (value: Problem) => ({
  at: '2026-11-22T10:00:08.000Z',
  type: 'problem',
  problem: value,
});

describe('of a failed operation', () => {
  let world: JournalWorld;
  let diagnosis: Diagnosing;
  beforeEach(async () => {
    world = await journalWorld();
    diagnosis = createDiagnosing({ data: world.data });
  });
  afterEach(() => world.dispose());

  /** An operation whose step `machines` went wrong. */
  const failing = (why: Problem, outcome = 'failed') =>
    world.write(
      begin('op', dead),
      step(1, 'box', 'done', { ms: 1 }),
      step(2, 'machines', 'failed', { ms: 5 }),
      told(why),
      result(9, outcome),
    );

  it('the cause is told with its line and its machine', async () => {
    failing(problem('VAGRANT-FAILED', { detail: 'see the log' }));
    world.log(
      'op',
      line(1, 'Importing base box', 'box', '-'),
      line(3, 'Box could not be found', 'machines', 'a1'),
      line(3, 'Error: Could not resolve host: downloads.dcos.io'),
    );
    const found = await diagnosis.operation('demo', null);
    expect(found).toMatchObject({ operation: 'op', failed: true });
    expect(found?.diagnoses).toEqual([
      {
        id: 'resolve-host',
        part: 'network',
        role: 'cause',
        cause: { code: 'failure.resolve-host', params: { host: 'downloads.dcos.io' } },
        count: 1,
        evidence: {
          line: 3,
          text: 'Error: Could not resolve host: downloads.dcos.io',
          machine: 'm1',
        },
        problems: [],
        action: { doctor: 'artifact-reachable' },
      },
    ]);
  });

  it('what a step met that went well is not its cause', async () => {
    failing(problem('STEP-TIMEOUT', { step: 'Creating', minutes: 9 }));
    world.log('op', line(1, 'No space left on device', 'box', '-'), line(3, 'still waiting'));
    expect(await diagnosis.operation('demo', 'op')).toMatchObject({ failed: true, diagnoses: [] });
  });

  it('the words of the problem are enough where no log is kept', async () => {
    const command = {
      argv: ['VBoxManage', 'startvm', 'm1'],
      exitCode: 1,
      lastLines: [
        'VBoxManage: error: VT-x is disabled in the BIOS',
        '(VERR_VMX_MSR_ALL_VMX_DISABLED)',
      ],
    };
    failing(problem('VIRTUALBOX-FAILED', { purpose: 'start' }, { command, machine: 'm1' }));
    const found = await diagnosis.operation('demo', null);
    expect(found?.diagnoses).toMatchObject([
      { id: 'vmx-bios-off', evidence: { line: null, machine: 'm1' } },
    ]);
  });

  it('a symptom is told only where no cause is found, and the last cause first', async () => {
    failing(problem('VAGRANT-FAILED', { detail: 'ended' }));
    world.log(
      'op',
      line(3, 'There was an error while executing `VBoxManage`, a CLI used by Vagrant'),
    );
    const ids = async () =>
      (await diagnosis.operation('demo', null))?.diagnoses.map(({ id }) => id);
    expect(await ids()).toEqual(['vboxmanage-generic']);
    world.log('op', line(4, 'Cannot allocate memory'), line(5, 'No space left on device'));
    expect(await ids()).toEqual(['disk-full', 'cannot-allocate']);
  });

  it('what the problem says already is not said again', async () => {
    const why = problem('VAGRANT-PROVIDER-VERSION');
    failing(why);
    world.log(
      'op',
      line(3, 'Vagrant has detected that you have a version of VirtualBox installed'),
    );
    const { diagnoses } = (await diagnosis.operation('demo', null)) ?? { diagnoses: [] };
    expect(diagnoses.map(({ id }) => id)).toEqual(['vbox-version-unsupported']);
    expect(beyondProblems(diagnoses, [why])).toEqual([]);
    expect(beyondProblems(diagnoses, [])).toEqual(diagnoses);
  });

  it('nothing is looked for where it went well, was cancelled or still runs', async () => {
    world.log('op', line(3, 'No space left on device'));
    world.write(begin('op', dead), step(2, 'machines', 'failed', { ms: 5 }));
    expect(await diagnosis.operation('demo', null)).toMatchObject({ failed: false, diagnoses: [] });
    world.write(result(9, 'cancelled'));
    expect(await diagnosis.operation('demo', null)).toMatchObject({ failed: false, diagnoses: [] });
  });

  it('a cluster that was never operated has none; unknown names are refused', async () => {
    expect(await diagnosis.operation('demo', null)).toBeNull();
    await expect(diagnosis.operation('other', null)).rejects.toMatchObject({
      problem: { code: 'CLUSTER-UNKNOWN', kind: 'invalid' },
    });
    await expect(diagnosis.operation('../demo', null)).rejects.toMatchObject({
      problem: { code: 'CLUSTER-UNKNOWN' },
    });
    await expect(diagnosis.operation('demo', 'op')).rejects.toMatchObject({
      problem: { code: 'OPERATION-UNKNOWN', kind: 'invalid' },
    });
  });
});

describe('of a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dv-diagnosis-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const { file } = createDiagnosing({ data: '/nowhere' });
  const write = (content: string | Buffer) => {
    const path = join(folder, 'vagrant.log');
    writeFileSync(path, content);
    return path;
  };

  it('everything known is told, causes first, with how often it was seen', async () => {
    const path = write('DC/OS Unhealthy\nNo space left on device\nDC/OS Unhealthy\n');
    expect(await file(path)).toMatchObject({
      lines: 3,
      partly: false,
      diagnoses: [
        { id: 'disk-full', count: 1, evidence: { line: 2 } },
        { id: 'postflight-unhealthy', count: 2, evidence: { line: 3, machine: null } },
      ],
    });
  });

  it('a log from a Windows shell is read, too', async () => {
    const log = 'first\r\nNo default provider\r\nNo space left on device 磁盘\r\n';
    const path = write(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(log, 'utf16le')]));
    expect(await file(path)).toMatchObject({ lines: 3, diagnoses: [{ evidence: { line: 3 } }] });
  });

  it('of a very long one its end is read, lines numbered as in the file', async () => {
    const noise = `${'all is well '.repeat(8)}\n`.repeat(400_000);
    const lines = 1 + 400_000 + 1;
    const path = write(`Cannot allocate memory\n${noise}No space left on device\n`);
    expect(await file(path)).toMatchObject({
      lines,
      partly: true,
      diagnoses: [{ id: 'disk-full', evidence: { line: lines } }],
    });
  });

  it('an empty one shows nothing, and what is no file is refused', async () => {
    expect(await file(write(''))).toMatchObject({ lines: 0, diagnoses: [] });
    mkdirSync(join(folder, 'a-folder'));
    await expect(file(join(folder, 'a-folder'))).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-A-FILE', kind: 'invalid' },
    });
    await expect(file(join(folder, 'absent'))).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-READABLE', kind: 'invalid' },
    });
  });
});
