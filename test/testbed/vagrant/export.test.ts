import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/engine/process/index.ts';
import { exportFolder } from '../../../src/engine/sharing/export.ts';
import { exampleSpec } from '../../unit/engine/providers/simulated/example-cluster.ts';

const spec = exampleSpec({ provider: 'virtualbox', domain: 'demo.dcos' });

test('plain Vagrant accepts an exported folder and lists its machines', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exported-'));
  try {
    await exportFolder(spec, folder, async () => '2.2.1');
    const vagrant = (...args: string[]) =>
      run({
        purpose: 'look at an exported folder',
        file: 'vagrant',
        args,
        cwd: folder,
        env: { VAGRANT_HOME: join(folder, 'home'), VAGRANT_CHECKPOINT_DISABLE: '1' },
        allowedExitCodes: [0, 1],
        timeoutMs: 120_000,
      });
    // VirtualBox need not be installed for its part of the file to be read.
    const validated = await vagrant('validate', '--ignore-provider');
    expect(validated.stdout).toContain('Vagrantfile validated successfully.');
    const { stdout } = await vagrant('status');
    for (const { name } of spec.machines) {
      expect(stdout).toMatch(new RegExp(`^${name}\\s+not created`, 'm'));
    }
    // What would not be accepted is found: the test can fail.
    await writeFile(join(folder, 'VagrantConfig.yaml'), 'm1: {type: master}\n');
    expect((await vagrant('validate', '--ignore-provider')).exitCode).not.toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 180_000);
