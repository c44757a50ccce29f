import { beforeEach, describe, expect, it } from 'vitest';
import type { SshConnection } from '../../../../src/engine/ssh/connection.ts';
import { createUsers, type Users } from '../../../../src/engine/users/index.ts';
import { clusterRecord } from './cluster.ts';

/** A master whose log-in service has these users, and who did what there. */
interface Master {
  users: { uid: string; is_remote?: boolean }[];
  secret: string | null;
  asked: { args: string[]; input: string }[];
  script: boolean;
}

let master: Master;
let version: { version: string; variant: string | null } | null;
let login: boolean;
let users: Users;

beforeEach(() => {
  master = { users: [], secret: 'open sesame\n', asked: [], script: true };
  version = { version: '1.12.4', variant: 'open' };
  login = true;
  users = createUsers({
    get: async (name) => clusterRecord(name),
    connect: async () => connection(),
    version: async () => version,
    url: async () => 'http://m1.dcos/',
    fetch: async (url, init) => answer(String(url), init),
    now: () => new Date('2026-01-01T00:00:00Z'),
  });
});

/** What `users.sh` does, on the master's list. */
function connection(): SshConnection {
  const exec: SshConnection['exec'] = async (argv, options) => {
    const [verb = '', uid = ''] = argv.slice(6);
    const input = String(options?.input ?? '');
    master.asked.push({ args: argv.slice(6), input });
    const say = (stdout: string, code = 0) => ({ code, stdout, stderr: '' });
    if (verb === 'list') return say(JSON.stringify({ array: master.users }));
    if (verb === 'secret') return master.secret === null ? say('', 44) : say(master.secret);
    if (verb === 'add' && !master.script) return say('', 44);
    if (verb === 'remove') master.users = master.users.filter((user) => user.uid !== uid);
    // An address that DC/OS does not like: its script only logs it.
    else if (!uid.startsWith('bad')) master.users.push({ uid, is_remote: verb === 'add' });
    return say(verb === 'add' ? '' : '201\n');
  };
  return { exec, close: () => undefined } as unknown as SshConnection;
}

async function answer(url: string, init: RequestInit | undefined): Promise<Response> {
  if (url.endsWith('/pkgpanda/active.buildinfo.full.json')) {
    const headers = { 'www-authenticate': 'oauthjwt' };
    return login ? new Response(null, { status: 401, headers }) : new Response(null);
  }
  if (url.endsWith('/auth/providers')) return Response.json({});
  const { uid, password } = JSON.parse(String(init?.body));
  return uid === 'ada' && password === 'right'
    ? Response.json({ token: 'from-dcos' })
    : Response.json({}, { status: 401 });
}

const refused = (code: string) => ({ problem: expect.objectContaining({ code }) });
const remote = (uid: string) => ({ uid, password: null });

describe('the users of a cluster', () => {
  it('are listed by name, and told apart by how they log in', async () => {
    master.users = [{ uid: 'zoe@example.com' }, { uid: 'ada', is_remote: false }];
    expect(await users.list('demo')).toEqual({
      cluster: 'demo',
      dcos: '1.12.4',
      login: true,
      passwords: false,
      users: [
        { uid: 'ada', remote: false },
        { uid: 'zoe@example.com', remote: true },
      ],
    });
  });

  it('come and go', async () => {
    const { users: added } = await users.add('demo', remote('ada@example.com'));
    expect(added).toEqual([{ uid: 'ada@example.com', remote: true }]);
    await expect(users.add('demo', remote('ada@example.com'))).rejects.toMatchObject(
      refused('USERS-THERE-ALREADY'),
    );
    expect((await users.remove('demo', 'ada@example.com')).users).toEqual([]);
    await expect(users.remove('demo', 'ada@example.com')).rejects.toMatchObject(
      refused('USERS-UNKNOWN'),
    );
  });

  it('have names that mean nothing else in an address or on a command line', async () => {
    for (const uid of [
      '',
      'ada',
      'ada@',
      '../secret@x.org',
      'a b@x.org',
      '-f@x.org;',
      '$(x)@y.z',
    ]) {
      await expect(users.add('demo', remote(uid)), uid).rejects.toMatchObject(
        refused('USERS-NAME-INVALID'),
      );
    }
    await expect(users.add('demo', { uid: 'a/b', password: 'x' })).rejects.toMatchObject(
      refused('USERS-LOCAL-NAME-INVALID'),
    );
    expect(master.asked).toEqual([]);
  });

  it('are not said to be there where DC/OS did not take them', async () => {
    await expect(users.add('demo', remote('bad@example.com'))).rejects.toMatchObject(
      refused('USERS-NOT-ADDED'),
    );
    master.script = false;
    await expect(users.add('demo', remote('ada@example.com'))).rejects.toMatchObject(
      refused('USERS-NO-SCRIPT'),
    );
  });

  it('with a password there are from 1.13, and the password is in no argument', async () => {
    const ada = { uid: 'ada', password: 'hush hush' };
    await expect(users.add('demo', ada)).rejects.toMatchObject(refused('USERS-NO-PASSWORDS'));
    version = { version: '1.13.9', variant: 'open' };
    expect((await users.add('demo', ada)).users).toEqual([{ uid: 'ada', remote: false }]);
    const put = master.asked.find(({ args }) => args[0] === 'put');
    expect(put).toEqual({ args: ['put', 'ada'], input: '{"password":"hush hush"}' });
  });
});

describe('a token for tests', () => {
  it('is signed for a known user of DC/OS up to 1.12, for five days', async () => {
    await expect(users.token('demo', remote('ada@example.com'))).rejects.toMatchObject(
      refused('USERS-UNKNOWN'),
    );
    master.users = [{ uid: 'ada@example.com' }];
    const { token, until } = await users.token('demo', remote('ada@example.com'));
    expect(token.split('.')).toHaveLength(3);
    expect(until).toBe('2026-01-06T00:00:00.000Z');
    master.secret = null;
    await expect(users.token('demo', remote('ada@example.com'))).rejects.toMatchObject(
      refused('USERS-NO-SECRET'),
    );
  });

  it('is given by DC/OS itself for a password from 1.13 on', async () => {
    version = { version: '2.2.1', variant: 'open' };
    await expect(users.token('demo', remote('ada'))).rejects.toMatchObject(
      refused('USERS-TOKEN-PASSWORD'),
    );
    const told = await users.token('demo', { uid: 'ada', password: 'right' });
    expect(told).toEqual({ token: 'from-dcos', until: null });
    await expect(users.token('demo', { uid: 'ada', password: 'wrong' })).rejects.toMatchObject(
      refused('DCOS-LOGIN-REFUSED'),
    );
    expect(master.asked.some(({ args }) => args[0] === 'secret')).toBe(false);
  });

  it('needs nobody where the cluster asks nobody to log in', async () => {
    login = false;
    expect((await users.list('demo')).login).toBe(false);
    await expect(users.token('demo', remote('ada@example.com'))).rejects.toMatchObject(
      refused('USERS-NO-LOGIN'),
    );
  });
});

describe('clusters without users of ours', () => {
  it.each([
    ['simulated', 'USERS-SIMULATED'],
    ['bare', 'USERS-NO-DCOS'],
  ])('%s: %s', async (name, code) => {
    await expect(users.list(name)).rejects.toMatchObject(refused(code));
  });

  it('are those of Enterprise, and those that do not answer', async () => {
    version = { version: '2.1.0', variant: 'enterprise' };
    await expect(users.list('demo')).rejects.toMatchObject(refused('USERS-ENTERPRISE'));
    version = null;
    await expect(users.list('demo')).rejects.toMatchObject(refused('USERS-NOT-ANSWERING'));
  });
});
