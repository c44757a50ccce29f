import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSurroundings, type Surroundings } from './host.ts';

const topology = `m1:
  ip: 192.168.57.90
  cpus: 1
  memory: 1024
  type: master
a1:
  ip: 192.168.57.111
  cpus: 1
  memory: 2048
  memory-reserved: 512
  type: agent-private
boot:
  ip: 192.168.57.50
  cpus: 1
  memory: 512
  type: boot
`;
const ada = { uid: 'ada@example.com', remote: true };
const refused = (code: string) => expect.stringContaining(code);

// Before and since users can have passwords; the tests of a version stand in their order.
describe.each(['1.11.11', '2.0.6'])('a cluster of DC/OS %s that asks who one is', (version) => {
  let at: Surroundings;
  let before: string;
  beforeAll(() => {
    at = makeSurroundings(version);
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'asking', '--yes');
    at.remove();
  });

  const users = (...words: string[]) => at.commandLine.run('users', 'asking', ...words);
  const listed = async () => JSON.parse((await users('list', '--json')).stdout).users;
  /** What DC/OS answers to whoever has the token. */
  const ask = async (token: string) => {
    const headers = { authorization: `token=${token}` };
    return (await fetch('http://192.168.57.90/mesos/state-summary', { headers })).status;
  };
  const withPasswords = version.startsWith('2');

  it('is made', async () => {
    const folder = dirname(at.data);
    writeFileSync(join(folder, 'VagrantConfig.yaml'), topology);
    writeFileSync(join(folder, 'config.yaml'), "oauth_enabled: 'true'\n");
    const operation = at.commandLine.operate(
      ...['up', 'asking', '--provider', 'lxc', '--installer', at.installer],
      ...[
        '--topology',
        join(folder, 'VagrantConfig.yaml'),
        '--config',
        join(folder, 'config.yaml'),
      ],
    );
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toMatchObject({ code: 0 });
    expect(await ask('none')).toBe(401);
  });

  it('takes a user by e-mail address', async () => {
    expect(await users('token', ada.uid)).toMatchObject({ code: 2, stdout: '' });
    expect(await users('add', ada.uid)).toMatchObject({ code: 0, stderr: '' });
    expect(await listed()).toEqual([ada]);
  });

  it('gives a token for tests, or says who can have one', async () => {
    const { code, stdout, stderr } = await users('token', ada.uid);
    if (withPasswords) {
      expect({ code, stdout, stderr }).toMatchObject({
        ...{ code: 2, stdout: '', stderr: refused('USERS-TOKEN-PASSWORD') },
      });
      return;
    }
    expect(code).toBe(0);
    expect(await ask(stdout.trim())).toBe(200);
    expect(stderr).not.toContain(stdout.trim());
    const strange = `${stdout.trim().slice(0, -4)}AAAA`;
    expect(await ask(strange)).toBe(401);
  });

  it('has users with passwords only where its version has', async () => {
    const bob = ['bob', '--password'];
    const added = await at.commandLine.typing('hush hush\n', 'users', 'asking', 'add', ...bob);
    if (!withPasswords) {
      expect(added).toMatchObject({ code: 2, stderr: refused('USERS-NO-PASSWORDS') });
      return;
    }
    expect(added.code).toBe(0);
    expect(await listed()).toEqual([ada, { uid: 'bob', remote: false }]);
    const given = await at.commandLine.typing('hush hush\n', 'users', 'asking', 'token', ...bob);
    expect(await ask(given.stdout.trim())).toBe(200);
  });

  it('lets them go, and leaves nothing behind', async () => {
    expect((await users('remove', ada.uid)).code).toBe(0);
    expect(await listed()).not.toContainEqual(ada);
    expect((await at.commandLine.operate('destroy', 'asking', '--yes').end()).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
