import { expect, test, vi } from 'vitest';
import type { Sharing } from '../../../src/engine/sharing/index.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

function sharing(parts: Partial<Sharing>): Sharing {
  return parts as Sharing;
}

test('import hands everything over and says what comes next', async () => {
  const taken = vi.fn(async () => ({
    name: 'mine',
    adopted: [],
    notes: [say('sharing.note.license')],
  }));
  const engine = { sharing: sharing({ import: taken }) };
  const told = await runIn({ engine }, 'import', '/co', 'mine', '--variables', 'dcos.env');
  expect(told.exitCode).toBe(0);
  expect(taken).toHaveBeenCalledWith({ path: '/co', name: 'mine', variables: 'dcos.env' });
  expect(told.stdout).toContain('up mine');
  expect(told.stderr).toContain('licence key');
  const json = await runIn({ engine }, 'import', '/co', '--json');
  expect(json.json).toMatchObject([
    { name: 'mine', adopted: [], notes: [{ code: 'sharing.note.license' }] },
  ]);
});

test('adopted machines are said to be only looked at', async () => {
  const taken = async () => ({ name: 'mine', adopted: ['m1'], notes: [] });
  const told = await runIn({ engine: { sharing: sharing({ import: taken }) } }, 'import', '/co');
  expect(told.stdout).toContain('only looked at');
});

test.each([
  ['mine.yaml', 'exportFile'],
  ['mine.YML', 'exportFile'],
  ['folder', 'exportFolder'],
] as const)('export to %s is %s', async (path, method) => {
  const exported = vi.fn(async () => ({ path: `/here/${path}`, files: [], notes: [] }));
  const engine = { sharing: sharing({ [method]: exported }) };
  const told = await runIn({ engine }, 'export', 'demo', path);
  expect(exported).toHaveBeenCalledWith('demo', path);
  expect(told.stdout).toContain(`/here/${path}`);
});

test('forgetting a cluster with machines of ours is refused', async () => {
  const forget = async (name: string) => {
    throw new ProblemError(problem('CLUSTER-NOT-ADOPTED', { name }, { kind: 'invalid' }));
  };
  const told = await runIn({ engine: { sharing: sharing({ forget }) } }, 'forget', 'demo');
  expect(told.exitCode).toBe(2);
  expect(told.stderr).toContain('CLUSTER-NOT-ADOPTED');
});

test('export --terraform is for that cloud, and for no other word', async () => {
  const exportTerraform = vi.fn(async () => ({ path: '/here/tf', files: ['main.tf'], notes: [] }));
  const engine = { sharing: sharing({ exportTerraform }) };
  const told = await runIn({ engine }, 'export', 'demo', 'tf', '--terraform', 'gcp');
  expect(exportTerraform).toHaveBeenCalledWith('demo', 'tf', 'gcp');
  expect(told.exitCode).toBe(0);
  expect((await runIn({ engine }, 'export', 'demo', 'tf', '--terraform', 'moon')).exitCode).toBe(2);
});
