import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accessDenied,
  type CliServer,
  file,
  serveCli,
} from '../../integration/dcos-cli/cli-server.ts';
import { fakeVersion } from '../../integration/dcos-cli/fake-cli.ts';
import { type Home, makeHome } from './commands.ts';

let home: Home;
let server: CliServer;
/** The user's own folder, which must not be that of who runs the tests. */
let user: string;
let env: Record<string, string>;
beforeEach(async () => {
  home = await makeHome();
  server = await serveCli();
  server.answer('/1.2.0/dcos', file(fakeVersion('1.2.0')));
  user = await mkdtemp(join(tmpdir(), 'dvd-user-'));
  env = { HOME: user, DCOS_VAGRANT_MIRROR: server.url, PATH: `${join(user, '.local/bin')}` };
});
afterEach(async () => {
  await home.remove();
  await server.close();
  await rm(user, { recursive: true, force: true });
});

const begin = ['up', 'demo', '--provider', 'simulated', '--dcos', '2.1.0', '--speed', '1000'];

describe('cli install, status and uninstall', () => {
  it('bring the tool here for a simulated cluster, tell of it, and take all away', async () => {
    const up = home.begin([...begin, '--wait', '--json'], env);
    const { url } = await up.line(({ type }) => type === 'result');

    const { exitCode, last } = await home.json(['cli', 'install', 'demo'], env);
    expect(exitCode).toBe(0);
    expect(last).toMatchObject({
      type: 'result',
      kind: 'cli-install',
      outcome: 'done',
      status: { simulated: true, dcos: '2.1.0', series: '1', found: { ours: true } },
      warnings: [{ code: 'DCOS-CLI-WITHOUT-PLUGIN' }, { code: 'RELEASE-GONE' }],
    });
    const { last: status } = await home.json(['cli', 'status', 'demo'], env);
    expect(status).toMatchObject({
      installed: [{ version: '1.2.0', intact: true, path: join(user, '.local/bin/dcos') }],
      config: { url: String(url).replace(/\/$/, ''), attached: true },
    });
    expect((await home.run(['cli', 'login', 'demo'], env)).stdout).toContain('needs no log-in');

    expect((await home.json(['cli', 'uninstall', 'demo'], env)).exitCode).toBe(0);
    expect(await readdir(join(user, '.local/bin'))).toEqual([]);
    expect(await readdir(join(user, '.dcos/clusters'))).toEqual([]);
  });

  it('put back what was there before', async () => {
    await home.json(begin, env);
    for (const version of ['1.1.0', '1.2.0']) {
      const own = join(user, version);
      await writeFile(own, fakeVersion(version));
      await home.json(['cli', 'install', 'demo', '--file', own], env);
    }
    const { last } = await home.json(['cli', 'install', 'demo', '--rollback'], env);
    expect(last).toMatchObject({ status: { installed: [{ version: '1.1.0' }] } });
    const now = await readFile(join(user, '.local/bin/dcos'));
    expect(now.equals(fakeVersion('1.1.0'))).toBe(true);
  });

  it('refuse what is gone with exit code 3, and what is no program with 2', async () => {
    await home.json(begin, env);
    server.answer('/dcos', accessDenied);
    expect((await home.json(['cli', 'install', 'demo'], env)).exitCode).toBe(3);
    const own = join(user, 'page');
    await writeFile(own, '<html></html>');
    const { exitCode, lines } = await home.json(['cli', 'install', 'demo', '--file', own], env);
    expect(exitCode).toBe(2);
    expect(lines).toContainEqual(expect.objectContaining({ code: 'DCOS-CLI-NOT-A-PROGRAM' }));
    expect((await home.json(['cli', 'status', 'nobody'], env)).exitCode).toBe(2);
  });
});
