import { describe, expect, it, vi } from 'vitest';
import type { ClusterUsers } from '../../../src/shared/api/users.ts';
import { runIn } from './world.ts';

const all: ClusterUsers = {
  cluster: 'demo',
  dcos: '1.12.4',
  login: true,
  passwords: false,
  users: [{ uid: 'ada@example.com', remote: true }],
};

function usersThat(changes: Partial<ClusterUsers> = {}) {
  const told = { ...all, ...changes };
  const users = {
    list: vi.fn(async () => told),
    add: vi.fn(async () => told),
    remove: vi.fn(async () => told),
    token: vi.fn(async () => ({ token: 'a.b.c', until: '2026-01-06T00:00:00.000Z' })),
  };
  return { users, engine: { users: users as never } };
}

describe('users NAME', () => {
  it('lists them, and says where they are of no effect', async () => {
    const told = await runIn(usersThat({ login: false }), 'users', 'demo', 'list');
    expect(told.stdout).toContain('ada@example.com');
    expect(told.stderr).toContain('asks nobody to log in');
    const { json } = await runIn(usersThat(), 'users', 'demo', 'list', '--json');
    expect(json).toEqual([all]);
  });

  it('adds with and without a password, which comes from standard input', async () => {
    const { users, engine } = usersThat();
    await runIn({ engine }, 'users', 'demo', 'add', 'ada@example.com');
    await runIn({ engine, typed: 'hush' }, 'users', 'demo', 'add', 'bob', '--password');
    expect(users.add.mock.calls.map((call) => call.slice(0, 2) as unknown)).toEqual([
      ['demo', { uid: 'ada@example.com', password: null }],
      ['demo', { uid: 'bob', password: 'hush' }],
    ]);
  });

  it('gives a token alone on standard output, and says beside it for what it is', async () => {
    const told = await runIn(usersThat(), 'users', 'demo', 'token', 'ada@example.com');
    expect(told.stdout).toBe('a.b.c\n');
    expect(told.stderr).toContain('your own computer');
    expect(told.stderr).toContain('2026-01-06');
    expect(told.stderr).not.toContain('a.b.c');
  });

  it('removes, and needs to know whom', async () => {
    const { users, engine } = usersThat();
    const told = await runIn({ engine }, 'users', 'demo', 'remove', 'ada@example.com');
    expect(told.stdout).toContain('can no longer log in');
    expect(users.remove).toHaveBeenCalledOnce();
    expect(await runIn({ engine }, 'users', 'demo', 'remove')).toMatchObject({ exitCode: 2 });
    expect(await runIn({ engine }, 'users', 'demo', 'dance', 'x')).toMatchObject({ exitCode: 2 });
  });
});
