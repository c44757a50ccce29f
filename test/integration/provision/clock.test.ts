import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../../src/engine/install/site.ts';
import { clockStep } from '../../../src/engine/install/steps/clock.ts';
import { runStep } from '../../../src/engine/operations/run-step.ts';
import type { SshConnection } from '../../../src/engine/ssh/index.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { recordingContext } from '../../contract/providers/recording-context.ts';
import { clusterSpec, machine } from '../../unit/engine/install/spec.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-clock-'));
  writeFileSync(join(folder, 'off'), '0');
  writeFileSync(join(folder, 'calls'), '');
  // A clock that is so many seconds off, and can be set.
  program(
    'date',
    `off=$(cat ${folder}/off)
if [ "$2" = -s ]; then
  echo "date $*" >>${folder}/calls
  echo $(( \${3#@} - $(/bin/date +%s) )) >${folder}/off
else
  /bin/date -u -d "$off seconds" "$2"
fi`,
  );
  program('chronyc', `echo "chronyc $*" >>${folder}/calls`);
  program('systemctl', `case "$*" in *is-active*chrony*) exit 0 ;; *) exit 3 ;; esac`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, does: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/bash\n${does}\n`);
  chmodSync(path, 0o755);
}

const calls = () => readFileSync(join(folder, 'calls'), 'utf8');

/** A machine that runs the scripts it is sent, as ssh would have it. */
const connection = {
  closed: false,
  close: () => undefined,
  script: async (script: string, args: readonly string[]) => {
    const child = spawn('/bin/bash', ['-s', '--', ...args], {
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    child.stdin.end(script);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: child.exitCode, stdout, stderr };
  },
} as unknown as SshConnection;

function site(tries: (() => SshConnection)[] = []): Site {
  const spec = clusterSpec({ machines: [machine('m1', 'master', 90)] });
  const log = () => (tries.shift() ?? (() => connection))();
  return {
    cluster: { spec, folder },
    chosen: spec.machines,
    provider: { ssh: async () => ({ host: '127.0.0.1', port: 1, machine: 'm1' }) },
    connections: {
      connect: async () => log(),
      open: async () => log(),
      adopt: () => undefined,
      close: () => undefined,
    },
  } as unknown as Site;
}

const step = (of = site()) => clockStep(of, machine('m1', 'master', 90), ['machines']);
const run = (of = site()) => runStep(step(of), recordingContext(), () => undefined);

describe('the clock of a machine on which time stood still', () => {
  it('is set in one step, and the time daemon takes up from there', async () => {
    writeFileSync(join(folder, 'off'), '-7200');
    expect(await run()).toEqual({ state: 'done' });
    expect(Math.abs(Number(readFileSync(join(folder, 'off'), 'utf8')))).toBeLessThanOrEqual(1);
    expect(calls()).toMatch(/^date -u -s @\d+\nchronyc -a makestep\n$/);
  });

  it('is left alone where it is right', async () => {
    expect(await run()).toEqual({ state: 'skipped' });
    expect(calls()).toBe('');
  });

  it('waits until the machine answers', async () => {
    const not = () => {
      throw new ProblemError(problem('SSH-UNREACHABLE', { machine: 'm1', detail: '' }));
    };
    writeFileSync(join(folder, 'off'), '3600');
    expect(await run(site([not]))).toEqual({ state: 'done' });
  });

  it('that cannot be set is told of, and is no reason to give up', async () => {
    program('date', 'if [ "$2" = -s ]; then exit 0; fi; /bin/date -u -d "-2 hours" "$2"');
    expect(step().optional).toBe(true);
    expect(await run()).toMatchObject({
      state: 'failed',
      problem: { code: 'CLOCK-NOT-SET', params: { machine: 'm1', seconds: -7200 } },
    });
  });
});
