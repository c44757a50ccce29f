import * as z from 'zod';
import { named } from './requests.ts';

/** Somebody who may log in to a cluster. */
export interface DcosUser {
  /** E-mail address, or the name of a user with a password. */
  readonly uid: string;
  /** Logs in elsewhere (Google, GitHub, Microsoft), not with a password of the cluster's. */
  readonly remote: boolean;
}

export interface ClusterUsers {
  readonly cluster: string;
  /** DC/OS version that answers. */
  readonly dcos: string;
  /** Whether the cluster asks who one is; where it does not, users are of no effect. */
  readonly login: boolean;
  /** It can have users with a password of its own (DC/OS 1.13 and newer). */
  readonly passwords: boolean;
  /** In the order of their names. */
  readonly users: readonly DcosUser[];
}

/** A token for tests, never kept by us. */
export interface UserToken {
  readonly token: string;
  /** ISO 8601; null where DC/OS gave it and only it knows. */
  readonly until: string | null;
}

/** Goes into an address and onto a command line. */
export const userIdPattern = /^[A-Za-z0-9._@+-]{1,96}$/;
export const emailPattern = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

export const addUserRequest = named.extend({
  uid: z.string().max(200),
  /** Null: logs in elsewhere, so that the name is an e-mail address. */
  password: z.string().min(1).max(200).nullable(),
});
export const userRequest = named.extend({ uid: z.string().max(200) });
