import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

let home: Home;
beforeEach(async () => {
  home = await makeHome();
  const image = `mesosphere/dcos-genconf:${'0123456789abcdef01'}-${'fedcba9876543210fe'}`;
  await writeFile(join(home.folder, 'installer.sh'), `#!/bin/bash\n# variant: open\n# ${image}\n`);
});
afterEach(() => home.remove());

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of bash's in which `minidcos` is this program, under another name. */
function script(text: string): Promise<Ran> {
  const cli = resolve(process.env.DCOS_VAGRANT_CLI ?? 'out/main/cli.js');
  const env = { ...process.env, NODE: process.execPath, CLI: cli, DCOS_VAGRANT_HOME: home.folder };
  const whole = `set -euo pipefail\nminidcos() { "$NODE" "$CLI" "$@"; }\n${text}`;
  return new Promise((done) => {
    execFile('bash', ['-c', whole], { env, cwd: home.folder }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

// Simulated machines, so that no test needs real ones: the one word that a script would not have.
const simulated = '--provider simulated --speed 1000';

describe('a script that was written for minidcos', () => {
  it('makes clusters, looks at them and destroys them', async () => {
    const ran = await script(`
      id=$(minidcos vagrant create ./installer.sh --masters 1 --agents 2 --public-agents 0 \
        --cluster-id ci --variant oss --wait-for-dcos -v ${simulated})
      echo "made $id"
      minidcos vagrant create ./installer.sh --agents 0 ${simulated}
      minidcos vagrant list
      minidcos vagrant wait --cluster-id ci
      minidcos vagrant inspect --cluster-id ci | grep -o '"e2e_reference": "agent_[0-9]"'
      minidcos vagrant destroy-list $(minidcos vagrant list)
      minidcos vagrant list | wc -l`);
    expect(ran.exitCode, ran.stderr).toBe(0);
    expect(ran.stdout.split('\n')).toEqual([
      ...['made ci', 'default', 'ci', 'default', 'Cluster "ci" is healthy.'],
      ...['"e2e_reference": "agent_0"', '"e2e_reference": "agent_1"', 'ci', 'default', '0', ''],
    ]);
  });

  it('is told what simulated machines cannot, and ends as it would with minidcos', async () => {
    const ran = await script(`
      minidcos vagrant create ./installer.sh ${simulated}
      minidcos vagrant run --node master_0 uptime`);
    expect(ran).toMatchObject({ exitCode: 2, stdout: 'default\n' });
    expect(ran.stderr).toContain('FILES-SIMULATED');
  });

  it('is told which of its options are not possible, before anything is made', async () => {
    const ran = await script(
      'minidcos vagrant create ./installer.sh --copy-to-master /a:/b || minidcos vagrant list',
    );
    expect(ran).toMatchObject({ exitCode: 0, stdout: '' });
    expect(ran.stderr).toContain('--copy-to-master is not possible here');
  });

  it('gets an installer where it says, from where it says', async () => {
    const { createServer } = await import('node:http');
    const body = '#!/bin/bash\n'.padEnd(100_000, '#');
    const server = createServer((_request, response) => {
      response.setHeader('content-length', body.length);
      response.end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    try {
      const get = `minidcos vagrant download-installer --dcos-version http://127.0.0.1:${port}/x.sh`;
      const ran = await script(`${get}; wc -c <dcos_generate_config.sh
        ${get} >/dev/null; echo again $?
        echo mine >dcos_generate_config.sh; ${get} || { echo kept $?; cat dcos_generate_config.sh; }`);
      expect(ran.stdout).toContain('100000\nagain 0\n');
      expect(ran.stdout).toMatch(/kept 2\nmine\n$/);
    } finally {
      server.close();
    }
  });
});
