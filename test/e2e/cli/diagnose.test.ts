import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

const up = ['up', 'demo', '--provider', 'simulated', '--speed', '1000'];
const failing = (rule: string) => ({ DCOS_VAGRANT_SIMULATE_FAILURE: rule });

describe('a cluster whose creation fails in a known way', () => {
  it('tells the cause before the result, and `status` tells it again until it is gone', async () => {
    const { exitCode, lines, last } = await home.json(up, failing('genconf=genconf-docker-down*1'));
    expect(exitCode).toBe(1);
    expect(last).toMatchObject({ type: 'result', outcome: 'failed' });
    expect(lines.at(-2)).toMatchObject({
      type: 'diagnosis',
      id: 'genconf-docker-down',
      message: expect.stringContaining('Docker'),
      remedy: expect.stringContaining('systemctl'),
    });
    expect((await home.json(['status', 'demo'])).last).toMatchObject({
      diagnoses: [{ id: 'genconf-docker-down' }],
    });
    await home.run(['up', 'demo']);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ diagnoses: [] });
  });

  it('tells a person; of an unknown failure it offers the report', async () => {
    const known = await home.run(up, failing('genconf=genconf-docker-down*1'));
    expect(known.stderr).toContain('Known cause:');
    const unknown = await home.run(['up', 'demo'], failing('master'));
    expect(unknown.stderr).not.toContain('Known cause:');
    expect(unknown.stderr).toContain('`report demo`');
  });
});

describe('diagnose', () => {
  it('reads any log, and refuses what may never end', async () => {
    const log = join(home.folder, 'up.log');
    await writeFile(log, '==> m1: Importing\nCould not resolve host: downloads.dcos.io\n');
    const { exitCode, last } = await home.json(['diagnose', log]);
    expect(exitCode).toBe(0);
    expect(last).toMatchObject({
      lines: 2,
      diagnoses: [
        {
          id: 'resolve-host',
          evidence: { line: 2 },
          message: 'The name downloads.dcos.io could not be resolved.',
        },
      ],
    });
    const pipe = join(home.folder, 'pipe');
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    const refused = await home.json([
      'diagnose',
      process.platform === 'win32' ? home.folder : pipe,
    ]);
    expect(refused.exitCode).toBe(2);
    expect(refused.last).toMatchObject({ type: 'problem', code: 'STORAGE-NOT-A-FILE' });
  });

  it('finds nothing in the log of what went well', async () => {
    await home.run(up);
    const logs = join(home.folder, 'clusters', 'demo', 'logs');
    const [log = ''] = await readdir(logs);
    expect((await home.json(['diagnose', join(logs, log)])).last).toMatchObject({ diagnoses: [] });
  });
});
