import * as z from 'zod';
import { type ChangeKind, changeKinds } from './events.ts';

const machineName = z.string().min(1).max(63);
const cpus = z.int().min(1).max(64);
const memoryMiB = z.int().min(512).max(1_048_576);

/** A snapshot's name becomes a part of VirtualBox's command line and of messages. */
export const snapshotName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,49}$/);

/** A release as a person names it. */
export const namedRelease = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('catalogue'), version: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('installer'), path: z.string().min(1).max(4096) }),
]);

/**
 * What a cluster that exists shall become. It stands in the journal's first line of its operation, so
 * that an interrupted one is gone on with exactly as it was asked for; absolute, so that asking twice
 * is asking once.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  /** As many agents as these; the newest go first unless `remove` names them. */
  z.strictObject({
    kind: z.literal('scale'),
    privateAgents: z.int().min(0).max(200),
    publicAgents: z.int().min(0).max(200),
    remove: z.array(machineName).max(200).optional(),
    /** Of the new ones; what is left out is as with the last agent of the kind. */
    size: z.strictObject({ cpus: cpus.optional(), memoryMiB: memoryMiB.optional() }).optional(),
  }),
  z.strictObject({ kind: z.literal('resize'), machine: machineName, cpus, memoryMiB }),
  z.strictObject({ kind: z.literal('snapshot'), name: snapshotName }),
  z.strictObject({ kind: z.literal('restore'), snapshot: snapshotName }),
  z.strictObject({ kind: z.literal('snapshot-delete'), snapshot: snapshotName }),
  /** Of a cluster whose record is there already: its machines come from those of another one. */
  z.strictObject({ kind: z.literal('clone'), from: z.string().min(1).max(30) }),
  /** In place, as DC/OS documents it. */
  z.strictObject({ kind: z.literal('upgrade'), release: namedRelease }),
]);

export type Change = z.infer<typeof changeSchema>;
/** The change of one kind. */
export type ChangeOf<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;

/** Whether operations of this kind are changes of a cluster that exists. */
export function isChangeKind(kind: string): kind is ChangeKind {
  return (changeKinds as readonly string[]).includes(kind);
}
