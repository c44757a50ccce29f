import { describe, expect, it, vi } from 'vitest';
import { say } from '../../../src/shared/messages/message.ts';
import type { Change } from '../../../src/shared/operations/change.ts';
import { problem } from '../../../src/shared/problem.ts';
import { clusterStatus, operation, runIn } from './world.ts';

const nothing = { problems: [], messages: [], disruptive: false, fit: null };
const machines = (
  ['master m1', 'agent-private a1', 'agent-private a2', 'agent-public p1'] as const
).map((each) => {
  const [type, name = ''] = each.split(' ') as [
    'master' | 'agent-private' | 'agent-public',
    string,
  ];
  return { name, type, ip: '192.168.57.9', state: 'running' } as const;
});
const status = async () => clusterStatus({ machines });

/** What the engine is asked to change, or the code of the refusal. */
async function asked(...argv: string[]) {
  const change = vi.fn(async (_name: string, _change: Change) => operation([]));
  const told = await runIn(
    { engine: { status, change, previewChange: async () => nothing } },
    ...argv,
    '--json',
  );
  return change.mock.calls[0]?.[1] ?? told.json[0]?.code;
}

describe('scale', () => {
  it('asks for what the options say, and leaves the rest as it is', async () => {
    const scale = { kind: 'scale', privateAgents: 2, publicAgents: 1 };
    expect(await asked('scale', 'demo', '--agents', '4')).toEqual({ ...scale, privateAgents: 4 });
    expect(await asked('scale', 'demo', '--public-agents', '0')).toEqual({
      ...scale,
      publicAgents: 0,
    });
    expect(await asked('scale', 'demo', '--remove', 'a1, p1')).toEqual({
      ...scale,
      privateAgents: 1,
      publicAgents: 0,
      remove: ['a1', 'p1'],
    });
    expect(await asked('scale', 'demo', '--agents', '3', '--memory', '4096')).toEqual({
      ...scale,
      privateAgents: 3,
      size: { memoryMiB: 4096 },
    });
  });

  it('refuses other masters with the way, and a change without a wish', async () => {
    expect(await asked('scale', 'demo', '--masters', '3')).toBe('SCALE-MASTERS-FIXED');
    expect(await asked('scale', 'demo')).toBe('CLI-SCALE-MISSING');
    expect(await asked('scale', 'demo', '--agents', '-1')).toBe('CLI-USAGE');
  });

  it('tells what happens, and changes nothing that somebody has to agree to without --yes', async () => {
    const change = vi.fn(async () => operation([]));
    const preview = {
      ...nothing,
      disruptive: true,
      messages: [say('change.goes', { machine: 'a2' })],
    };
    const engine = { status, change, previewChange: async () => preview };
    const refused = await runIn({ engine }, 'scale', 'demo', '--agents', '1');
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stdout).toContain('a2 goes: ');
    expect(refused.stderr).toContain('CLI-CHANGE-UNCONFIRMED');
    expect(change).not.toHaveBeenCalled();
    await runIn({ engine }, 'scale', 'demo', '--agents', '1', '--yes');
    expect(change).toHaveBeenCalledOnce();
  });

  it('refuses what the preview finds wrong, and ends with a result', async () => {
    const wrong = problem('SCALE-NO-AGENT', {}, { kind: 'invalid' });
    const previewChange = async () => ({ ...nothing, problems: [wrong] });
    const { exitCode, json } = await runIn(
      { engine: { status, previewChange } },
      ...['scale', 'demo', '--agents', '0', '--public-agents', '0', '--json'],
    );
    expect(exitCode).toBe(2);
    expect(json.map(({ type, code }) => code ?? type)).toEqual(['SCALE-NO-AGENT', 'result']);
  });
});

describe('resize', () => {
  it('asks for the size of a machine, and needs one', async () => {
    const views = {
      cluster: async () => ({ machines: [{ name: 'a1', cpus: 4, memoryMiB: 6144 }] }),
    };
    const change = vi.fn(async (_name: string, _change: Change) => operation([]));
    const engine = { status, change, previewChange: async () => nothing, views: views as never };
    await runIn({ engine }, 'resize', 'demo', 'a1', '--memory', '8192', '--json');
    expect(change.mock.calls[0]?.[1]).toEqual({
      ...{ kind: 'resize', machine: 'a1', cpus: 4, memoryMiB: 8192 },
    });
    expect(await asked('resize', 'demo', 'a1')).toBe('CLI-SIZE-MISSING');
  });
});
