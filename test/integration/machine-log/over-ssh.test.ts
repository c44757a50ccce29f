import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createMachineLogs,
  type MachineLogRequest,
} from '../../../src/engine/machine-log/index.ts';
import { connect } from '../../../src/engine/ssh/index.ts';
import type { MachineState } from '../../../src/shared/cluster/states.ts';
import { clusterStatus } from '../../unit/cli/world.ts';
import { type FakeMachine, startMachine } from '../ssh/machine.ts';

// The machine is ssh2's server with commands that really run; its journalctl is a script beside its sudo.
let machine: FakeMachine;
beforeEach(async () => {
  machine = await startMachine();
});
afterEach(() => machine.stop());

const inFolder = (name: string) => join(machine.folder, name);
function program(name: string, text: string) {
  writeFileSync(inFolder(name), `#!/bin/sh\n${text}`);
  chmodSync(inFolder(name), 0o755);
}
const time = '2026-11-22T16:38:01+0000';
const said = (text: string) => `echo '${time} m1 ${text}'`;

function logs(state: MachineState = 'running') {
  const open = createMachineLogs({
    status: async (name) => {
      const status = clusterStatus({ name, provider: 'virtualbox' });
      return { ...status, machines: status.machines.map((each) => ({ ...each, state })) };
    },
    connect: () => connect(machine.target),
    simulatedSince: async () => null,
  });
  return (changes: Partial<MachineLogRequest> = {}, signal?: AbortSignal) =>
    open(
      { name: 'demo', machine: 'm1', unit: null, lines: 100, follow: false, ...changes },
      signal,
    );
}

async function read(changes: Partial<MachineLogRequest> = {}): Promise<string[]> {
  const lines: string[] = [];
  const { portions } = await logs()(changes);
  for await (const portion of portions) lines.push(...portion.map(({ text }) => text));
  return lines;
}

const problem = (code: string, kind = 'failed') => ({ problem: { code, kind } });

describe('the journal of a machine', () => {
  test('comes line by line, without what journalctl says of itself', async () => {
    program(
      'journalctl',
      `printf '%s\\n' "$*" >args\necho '-- Logs begin at Sun 2026-11-22. --'\n${said('sshd[7]: hello')}\n${said('sh[8]: it is')}`,
    );
    expect(await read({ lines: 42 })).toEqual(['sshd[7]: hello', 'sh[8]: it is']);
    expect(readFileSync(inFolder('args'), 'utf8')).toBe(
      '--no-pager --all --output=short-iso --lines=42\n',
    );
  });

  test('of one unit asks for it', async () => {
    program('journalctl', `printf '%s\\n' "$*" >>args\n${said('sshd[7]: hello')}`);
    await read({ unit: 'dcos-marathon' });
    expect(readFileSync(inFolder('args'), 'utf8').trimEnd().split('\n').at(-1)).toBe(
      '--no-pager --all --output=short-iso --lines=100 --unit=dcos-marathon',
    );
  });

  test('of a unit that is gone and has left lines is read', async () => {
    program('systemctl', 'echo LoadState=not-found');
    program('journalctl', said('dcos-3dt[7]: hello'));
    expect(await read({ unit: 'dcos-3dt' })).toEqual(['dcos-3dt[7]: hello']);
  });

  test('of a unit that is there and silent is empty', async () => {
    program('systemctl', 'echo LoadState=loaded');
    program('journalctl', 'true');
    expect(await read({ unit: 'dcos-3dt' })).toEqual([]);
  });

  test('of a unit that nobody knows is refused', async () => {
    program('systemctl', 'echo LoadState=not-found');
    program('journalctl', 'true');
    await expect(read({ unit: 'dcos-tree' })).rejects.toMatchObject(
      problem('MACHINE-LOG-UNIT-UNKNOWN', 'invalid'),
    );
  });

  test('of a name that is an option or a pattern is refused before the machine is asked', async () => {
    for (const unit of ['--flush', 'dcos-*', "x'; touch stolen; '"]) {
      await expect(read({ unit })).rejects.toMatchObject(
        problem('MACHINE-LOG-UNIT-INVALID', 'invalid'),
      );
    }
    expect(existsSync(inFolder('stolen'))).toBe(false);
    expect(machine.connections()).toBe(0);
  });

  test('that fails says why', async () => {
    program('journalctl', 'echo "Failed to open system journal: No such file" >&2\nexit 1');
    await expect(read()).rejects.toMatchObject({
      problem: {
        code: 'MACHINE-LOG-FAILED',
        params: { detail: 'Failed to open system journal: No such file' },
      },
    });
  });

  test('of a machine that does not run is refused, and nobody connects', async () => {
    for (const state of ['stopped', 'saved', 'aborted', 'absent'] as const) {
      await expect(logs(state)()).rejects.toMatchObject(problem('MACHINE-LOG-NOT-RUNNING'));
    }
    expect(machine.connections()).toBe(0);
  });

  test('survives a flood, all lines in their order', async () => {
    program(
      'journalctl',
      `i=0; yes '${time} m1 sh[1]: line of a flood that fills windows and buffers' | head -200000`,
    );
    let count = 0;
    const { portions } = await logs()();
    for await (const portion of portions) count += portion.length;
    expect(count).toBe(200_000);
  });
});

describe('a journal that is followed', () => {
  // Says something, and then again ten times a second, for as long as it lives.
  const follows = `case "$*" in *--follow*) ;; *) exit 3;; esac
echo $$ >pid
${said('sh[1]: first')}
while sleep 0.1; do ${said('sh[1]: again')}; done`;

  const lives = () => {
    try {
      process.kill(Number(readFileSync(inFolder('pid'), 'utf8')), 0);
      return true;
    } catch {
      return false;
    }
  };

  test('goes on, and leaves nothing behind once nobody reads', async () => {
    program('journalctl', follows);
    let count = 0;
    const { portions } = await logs()({ follow: true });
    for await (const portion of portions) {
      count += portion.length;
      if (count > 3) break;
    }
    await expect.poll(lives, { timeout: 10_000 }).toBe(false);
    await expect.poll(() => machine.connections(), { timeout: 10_000 }).toBe(0);
  });

  test('ends at the signal, also while it is quiet', async () => {
    program('journalctl', `echo $$ >pid\n${said('sh[1]: first')}\nexec sleep 600`);
    const stop = new AbortController();
    const { portions } = await logs()({ follow: true }, stop.signal);
    for await (const _ of portions) stop.abort();
    await expect.poll(lives, { timeout: 10_000 }).toBe(false);
    await expect.poll(() => machine.connections(), { timeout: 10_000 }).toBe(0);
  });

  test('ends where the reader leaves in the middle of a flood', async () => {
    program('journalctl', `echo $$ >pid\nexec yes '${time} m1 sh[1]: flood'`);
    const { portions } = await logs()({ follow: true });
    for await (const _ of portions) break;
    await expect.poll(lives, { timeout: 10_000 }).toBe(false);
    await expect.poll(() => machine.connections(), { timeout: 10_000 }).toBe(0);
  });

  test('tells that the machine is gone, after what it said', async () => {
    program('journalctl', follows);
    const { portions } = await logs()({ follow: true });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const portion of portions) {
        seen.push(...portion.map(({ text }) => text));
        machine.cutOff();
      }
    })();
    await expect(reading).rejects.toMatchObject(problem('SSH-CONNECTION-LOST'));
    expect(seen[0]).toBe('sh[1]: first');
    await expect.poll(lives, { timeout: 10_000 }).toBe(false);
  });
});
