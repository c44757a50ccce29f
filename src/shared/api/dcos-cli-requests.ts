import * as z from 'zod';
import { clusterName } from './requests.ts';

/** DC/OS version of a cluster that is not there yet; null where it is not known. */
export const offerCliRequest = z.strictObject({ dcos: z.string().max(40).nullable() });

/** What a page asks about DC/OS's command line tool. */
export const installCliRequest = z.strictObject({
  name: clusterName,
  where: z.enum(['user', 'system']),
  /** A program on the engine's computer, in the place of a download. */
  file: z.string().min(1).max(4096).nullable(),
  /** Puts back the copy that the newest one replaced, and does nothing else. */
  rollback: z.boolean().default(false),
  /** Asks an administrator although the same was refused before. */
  askAgain: z.boolean().default(false),
});
export type InstallCliRequest = z.infer<typeof installCliRequest>;

export const loginRequest = z.strictObject({
  name: clusterName,
  credentials: z.discriminatedUnion('kind', [
    /** What the browser showed after its log-in. */
    z.strictObject({ kind: z.literal('token'), token: z.string().min(1).max(20_000) }),
    z.strictObject({
      kind: z.literal('password'),
      uid: z.string().min(1).max(200),
      password: z.string().min(1).max(1000),
    }),
  ]),
});
