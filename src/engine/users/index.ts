import {
  type ClusterUsers,
  type DcosUser,
  emailPattern,
  type UserToken,
  userIdPattern,
} from '../../shared/api/users.ts';
import { machinesOf } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import { compareVersions } from '../../shared/releases/version.ts';
import { createClusterApi } from '../dcos/cli/cluster-api.ts';
import { readCliCatalogue } from '../dcos/cli/context.ts';
import type { DcosVersion } from '../dcos/client.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { SshConnection } from '../ssh/connection.ts';
import { type Iam, iamOn } from './iam.ts';
import { signToken, tokenLifetimeMs } from './token.ts';

/** Who may log in to an open cluster; for clusters on one's own computer. Methods throw `ProblemError`s. */
export interface Users {
  /** Throws `USERS-SIMULATED`, `USERS-NO-DCOS`, `USERS-ENTERPRISE` (invalid) and `USERS-SILENT`. */
  list(name: string, signal?: AbortSignal): Promise<ClusterUsers>;
  /**
   * Without a password somebody who logs in elsewhere, by e-mail address. Throws `USERS-NAME-INVALID`,
   * `USERS-THERE-ALREADY` and `USERS-NO-PASSWORDS` (invalid).
   */
  add(name: string, user: NewUser, signal?: AbortSignal): Promise<ClusterUsers>;
  /** Throws `USERS-UNKNOWN` (invalid). */
  remove(name: string, uid: string, signal?: AbortSignal): Promise<ClusterUsers>;
  /**
   * A token in the user's name. Up to 1.12 it is signed here with the cluster's secret; from 1.13 DC/OS
   * gives it for a password. Throws `USERS-TOKEN-PASSWORD` (invalid) where one is needed.
   */
  token(name: string, user: NewUser, signal?: AbortSignal): Promise<UserToken>;
}

export interface NewUser {
  readonly uid: string;
  readonly password: string | null;
}

export interface UsersOptions {
  get(name: string): Promise<ClusterRecord>;
  connect(name: string, machine: string, signal?: AbortSignal): Promise<SshConnection>;
  version(cluster: ClusterRecord, signal?: AbortSignal): Promise<DcosVersion | null>;
  /** Where DC/OS answers from this computer; null where it does not. */
  url(cluster: ClusterRecord): Promise<string | null>;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

interface Asked {
  readonly iam: Iam;
  readonly about: Omit<ClusterUsers, 'users'>;
  readonly api: ReturnType<typeof createClusterApi>;
}

export function createUsers(options: UsersOptions): Users {
  const { get, connect, version, url, now = () => new Date() } = options;

  const on = async <T>(
    name: string,
    signal: AbortSignal | undefined,
    work: (asked: Asked) => Promise<T>,
  ): Promise<T> => {
    const cluster = await get(name);
    const { provider, release } = cluster.spec;
    if (provider === 'simulated') refuse('USERS-SIMULATED', { name }, invalid);
    if (release.kind === 'none') refuse('USERS-NO-DCOS', { name }, invalid);
    const [installed, address] = await Promise.all([version(cluster, signal), url(cluster)]);
    if (installed === null || address === null) return refuse('USERS-NOT-ANSWERING', { name });
    if (installed.variant === 'enterprise')
      refuse('USERS-ENTERPRISE', { name, url: address }, invalid);
    const { passwordsFrom } = await readCliCatalogue();
    const { fetch } = options;
    const api = createClusterApi(address.replace(/\/+$/, ''), {
      passwordsFrom,
      ...(fetch && { fetch }),
    });
    const way = await api.loginWay(installed.version, signal);
    const about = {
      cluster: name,
      dcos: installed.version,
      login: way.kind !== 'none',
      passwords: compareVersions(installed.version, passwordsFrom) >= 0,
    };
    const { connection, machine } = await anyMaster(cluster, signal);
    try {
      return await work({ iam: iamOn(connection, machine, signal), about, api });
    } finally {
      connection.close();
    }
  };

  /** The first that lets us in: each of them knows all users. */
  const anyMaster = async ({ spec }: ClusterRecord, signal: AbortSignal | undefined) => {
    let first: unknown;
    for (const { name: machine } of machinesOf(spec, 'master')) {
      try {
        return { connection: await connect(spec.name, machine, signal), machine };
      } catch (error) {
        signal?.throwIfAborted();
        first ??= error;
      }
    }
    throw first ?? new Error('A cluster has a master.');
  };

  return {
    list: (name, signal) =>
      on(name, signal, async ({ iam, about }) => ({ ...about, users: await iam.list() })),
    async add(name, { uid, password }, signal) {
      if (password === null && !emailPattern.test(uid)) {
        refuse('USERS-NAME-INVALID', { uid }, invalid);
      }
      if (!userIdPattern.test(uid)) refuse('USERS-LOCAL-NAME-INVALID', { uid }, invalid);
      return on(name, signal, async ({ iam, about }) => {
        if (password !== null && !about.passwords) {
          refuse('USERS-NO-PASSWORDS', { name, dcos: about.dcos }, invalid);
        }
        if (has(await iam.list(), uid)) refuse('USERS-THERE-ALREADY', { name, uid }, invalid);
        const said =
          password === null
            ? await iam.addRemote(uid)
            : `HTTP ${await iam.addLocal(uid, password)}`;
        const users = await iam.list();
        // The script ends well although it refused.
        if (!has(users, uid)) refuse('USERS-NOT-ADDED', { uid, detail: lastLine(said) });
        return { ...about, users };
      });
    },
    remove: (name, uid, signal) =>
      on(name, signal, async ({ iam, about }) => {
        refuseStranger(await iam.list(), name, uid);
        const status = await iam.remove(uid);
        const users = await iam.list();
        if (has(users, uid)) refuse('USERS-NOT-REMOVED', { uid, status });
        return { ...about, users };
      }),
    token: (name, { uid, password }, signal) =>
      on(name, signal, async ({ iam, about, api }) => {
        if (!about.login) refuse('USERS-NO-LOGIN', { name }, invalid);
        const { dcos } = about;
        if (about.passwords) {
          if (password === null)
            return refuse('USERS-TOKEN-PASSWORD', { name, uid, dcos }, invalid);
          return {
            token: await api.token({ kind: 'password', uid, password }, signal),
            until: null,
          };
        }
        if (password !== null) refuse('USERS-NO-PASSWORDS', { name, dcos }, invalid);
        refuseStranger(await iam.list(), name, uid);
        const secret = await iam.secret();
        if (secret === null) return refuse('USERS-NO-SECRET', { name, dcos });
        const until = new Date(now().getTime() + tokenLifetimeMs);
        return { token: signToken(uid, secret, until), until: until.toISOString() };
      }),
  };
}

const invalid = { kind: 'invalid' } as const;

function has(users: readonly DcosUser[], uid: string): boolean {
  return users.some((user) => user.uid === uid);
}

function refuseStranger(users: readonly DcosUser[], name: string, uid: string): void {
  if (!has(users, uid)) refuse('USERS-UNKNOWN', { name, uid }, invalid);
}

function lastLine(said: string): string {
  return said.trim().split('\n').at(-1) ?? '';
}
