import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Surroundings } from './host.ts';

/** What minidcos's verbs do on the machines of the cluster `demo`, which runs DC/OS. */
export function verbsOnMachines(at: () => Surroundings): void {
  it('runs a command on all of its nodes, and on one as minidcos names it', async () => {
    const all = await at().commandLine.run(
      'run',
      'demo',
      '--all',
      '--json',
      '--',
      'hostname',
      '-f',
    );
    expect(JSON.parse(all.stdout)).toMatchObject({
      exitCode: 0,
      machines: [
        { machine: 'm1', stdout: 'm1.dcos\n' },
        { machine: 'a1', stdout: 'a1.dcos\n' },
        { machine: 'p1', stdout: 'p1.dcos\n' },
      ],
    });
    const words = [
      '--env',
      "WORD=it's $HOME",
      '--node',
      'agent_0',
      'sh',
      '-c',
      'echo "$WORD"; exit 5',
    ];
    const one = await at().commandLine.run('vagrant', 'run', '--cluster-id', 'demo', ...words);
    expect(one).toMatchObject({ code: 5, stdout: "it's $HOME\n" });
  });

  it('takes a file with its permissions, and no second one in its place unasked', async () => {
    const source = join(dirname(at().data), 'large file');
    const content = randomBytes(5_000_003);
    writeFileSync(source, content);
    chmodSync(source, 0o750);
    const send = (...more: string[]) =>
      at().commandLine.run('send-file', 'demo', source, '/opt/new folder/', ...more);
    const there = '/opt/new folder/large file';
    expect(await send()).toMatchObject({ code: 0, stdout: `m1: ${there}\n` });
    const sum = createHash('sha256').update(content).digest('hex');
    const seen = await at().commandLine.run(
      ...['run', 'demo', '--', 'sudo', 'sh', '-c'],
      `sha256sum '${there}'; stat -c '%a %U' '${there}'`,
    );
    expect(seen.stdout).toBe(`${sum}  ${there}\n750 root\n`);
    expect(await send()).toMatchObject({ code: 2, stderr: expect.stringContaining('already') });
    expect(await send('--overwrite')).toMatchObject({ code: 0 });
  });

  it('takes a folder, and the files of a DC/OS checkout', async () => {
    const folder = join(dirname(at().data), 'checkout');
    const tests = join(folder, 'packages/dcos-integration-test/extra');
    const bootstrap = join(folder, 'packages/bootstrap/extra/dcos_internal_utils');
    const pycache = join(tests, '__pycache__');
    for (const each of [tests, bootstrap, pycache]) mkdirSync(each, { recursive: true });
    writeFileSync(join(tests, 'test_new.py'), 'new\n');
    writeFileSync(join(pycache, 'test_new.pyc'), '');
    writeFileSync(join(bootstrap, 'utils.py'), 'ours\n');
    const run = async (line: string) =>
      (await at().commandLine.run('run', 'demo', '--', 'sudo', 'sh', '-c', line)).stdout;
    const active = '/opt/mesosphere/active';
    const python = `${active}/bootstrap/lib/python3.6/site-packages/dcos_internal_utils`;
    await run(`mkdir -p ${active}/dcos-integration-test/util ${python}
      touch ${active}/dcos-integration-test/test_old.py ${python}/kept.py`);

    const synced = await at().commandLine.run('vagrant', 'sync', '-c', 'demo', folder);
    expect(synced).toMatchObject({ code: 0, stderr: '' });
    expect(
      await run(`cd ${active}/dcos-integration-test; ls; cat ${python}/utils.py; ls ${python}`),
    ).toBe('test_new.py\nutil\nours\nkept.py\nutils.py\n');

    const to = ['--to', '/opt/tests', '--machine', 'a1', '--delete'];
    expect(await at().commandLine.run('sync', 'demo', tests, ...to)).toMatchObject({ code: 0 });
    await at().commandLine.run(
      'run',
      'demo',
      '--machine',
      'a1',
      '--',
      'sudo touch /opt/tests/stale',
    );
    expect(await at().commandLine.run('sync', 'demo', tests, ...to)).toMatchObject({ code: 0 });
    const left = await at().commandLine.run(
      'run',
      'demo',
      '--role',
      'agent',
      '--',
      'ls -A /opt/tests',
    );
    expect(left.stdout).toBe('__pycache__\ntest_new.py\n');
  });

  it('is well, asked over HTTP and over ssh', async () => {
    for (const how of [[], ['--skip-http-checks']]) {
      const waited = await at().commandLine.run('wait', 'demo', '--timeout', '60', ...how);
      expect(waited).toMatchObject({ code: 0, stderr: '' });
    }
    const inspected = JSON.parse((await at().commandLine.run('inspect', 'demo')).stdout);
    const [master] = inspected.Nodes.masters;
    expect(master).toMatchObject({ e2e_reference: 'master_0', ip_address: '192.168.57.90' });
    expect(statSync(master.ssh_key).mode & 0o777).toBe(0o600);
  });

  it('has users that come and go', async () => {
    const users = async (...words: string[]) =>
      JSON.parse((await at().commandLine.run('users', 'demo', ...words, '--json')).stdout);
    const ada = { uid: 'ada@example.com', remote: true };
    expect(await users('add', ada.uid)).toMatchObject({ users: [ada], dcos: at().dcosVersion });
    expect(await users('add', ada.uid)).toMatchObject({ code: 'USERS-THERE-ALREADY' });
    expect(await users('list')).toMatchObject({ users: [ada] });
    expect(await users('remove', ada.uid)).toMatchObject({ users: [] });
  });
}
