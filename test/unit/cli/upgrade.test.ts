import { expect, test, vi } from 'vitest';
import type { OtherVersions } from '../../../src/engine/other-version.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { problem } from '../../../src/shared/problem.ts';
import { clusterStatus, operation, runIn } from './world.ts';

const fine = {
  from: '1.13.9',
  to: '2.0.6',
  problems: [],
  messages: [say('upgrade.from-to', { from: '1.13.9', to: '2.0.6' })],
};
const versions = (parts: Partial<OtherVersions>) => ({ otherVersions: parts as OtherVersions });

test('`upgrade` tells what comes and then does it', async () => {
  const change = vi.fn(async () => operation([], { kind: 'upgrade' }));
  const previewUpgrade = vi.fn(async () => fine);
  const { exitCode, stdout } = await runIn(
    { engine: { ...versions({ previewUpgrade }), change, status: async () => clusterStatus() } },
    ...['upgrade', 'demo', '--dcos', '2.0.6', '--yes'],
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain('DC/OS goes from 1.13.9 to 2.0.6.');
  const release = { kind: 'catalogue', version: '2.0.6' };
  expect(change).toHaveBeenCalledWith('demo', { kind: 'upgrade', release });
});

test('`upgrade` has no way back, so somebody has to say yes', async () => {
  const { exitCode, stderr } = await runIn(
    { engine: versions({ previewUpgrade: async () => fine }) },
    ...['upgrade', 'demo', '--dcos', '2.0.6'],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('CLI-UPGRADE-UNCONFIRMED');
});

test('`upgrade` to what DC/OS documents no way to is invalid', async () => {
  const why = problem('upgrade.no-way', { from: '1.13.9', to: '2.0.3' }, { kind: 'invalid' });
  const { exitCode, stderr } = await runIn(
    { engine: versions({ previewUpgrade: async () => ({ ...fine, problems: [why] }) }) },
    ...['upgrade', 'demo', '--dcos', '2.0.3', '--yes'],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Rebuild the cluster with 2.0.3.');
});

test('without a version it tells to which ones it could be', async () => {
  const choices = [
    { version: '2.0.6', why: null, local: false, offered: true },
    { version: '2.0.3', why: say('upgrade.no-way'), local: false, offered: true },
  ];
  const { exitCode, stdout, stderr } = await runIn(
    { engine: versions({ choices: async () => ({ installed: '1.13.9', choices }) }) },
    ...['upgrade', 'demo'],
  );
  expect(exitCode).toBe(2);
  expect(stdout).toContain('DC/OS 1.13.9 can be upgraded to: 2.0.6\n');
  expect(stderr).toContain('CLI-RELEASE-MISSING');
});

test('`rebuild` beside the old cluster asks nothing; in its place it asks for its name', async () => {
  const rebuild = vi.fn(async () => ({ name: 'demo-2', handle: operation([]) }));
  const previewRebuild = async () => ({
    name: 'demo-2',
    domain: 'demo-2.dcos',
    network: '192.168.58.0/24',
    problems: [],
    messages: [say('rebuild.not-moved', { old: 'demo' })],
    fit: null,
  });
  const world = {
    engine: { ...versions({ rebuild, previewRebuild }), status: async () => clusterStatus() },
  };
  const release = ['--dcos', '2.0.6'];
  expect((await runIn(world, 'rebuild', 'demo', ...release)).exitCode).toBe(0);
  expect((await runIn(world, 'rebuild', 'demo', ...release, '--replace')).exitCode).toBe(2);
  expect((await runIn(world, 'rebuild', 'demo', ...release, '--replace', '--yes')).exitCode).toBe(
    0,
  );
  expect(rebuild).toHaveBeenLastCalledWith(
    'demo',
    { kind: 'catalogue', version: '2.0.6' },
    { newName: undefined, replace: true },
  );
  expect(rebuild).toHaveBeenCalledTimes(2);
});
