import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PrivilegedChangeView } from '../../../shared/api/hosts.ts';
import type { PrivilegedChange } from '../../../shared/elevation/change.ts';
import { say } from '../../../shared/messages/message.ts';
import { refuse } from '../../../shared/problem.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { type CliContext, systemChange, type Tell } from './context.ts';
import { hashAt, keep, keptPath, planCopy } from './copies.ts';
import { obtained } from './install.ts';
import { type CopyRecord, withCopy } from './record.ts';

/** The tool for all users, fetched and tried out, ready to be put in place with other changes. */
export interface PreparedCli {
  /** What an administrator is asked for. */
  readonly change: PrivilegedChange;
  /** Where it waits; `install` takes it from here, whoever it is for in the end. */
  readonly file: string;
  /** Whether it lies at its place by now; then it is known to be ours. */
  isPlaced(): Promise<boolean>;
}

/**
 * Fetches the tool for a cluster and tries it out, so that one question for administrator rights can be
 * about it, too. Null where it is in its place already. Throws as an installation does.
 */
export async function prepareForAll(
  context: CliContext,
  cluster: ClusterRecord,
  file: string | null,
  tell: Tell,
  signal: AbortSignal,
): Promise<PreparedCli | null> {
  const { systemProgram, kept } = context.places;
  if (systemProgram === null) return refuse('DCOS-CLI-NO-SYSTEM-FOLDER', {}, { kind: 'invalid' });
  const next = await obtained(context, cluster, file, tell, signal);
  const before = (await context.record.read()).copies.find(isForAll) ?? null;
  const now = await hashAt(systemProgram);
  if (now !== null && now !== before?.sha256 && now !== next.sha256) {
    const extra = { kind: 'invalid', path: systemProgram } as const;
    refuse('DCOS-CLI-SYSTEM-TAKEN', { path: systemProgram }, extra);
  }
  const plan = await planCopy({ where: 'system', path: systemProgram }, next, before, kept);
  if (plan === before) return null;
  await keep(kept, next.sha256, next.bytes);
  const reason = say('dcos-cli.reason', { path: systemProgram });
  const path = keptPath(kept, next.sha256);
  return {
    change: systemChange(path, next.sha256, reason),
    file: path,
    async isPlaced() {
      if ((await hashAt(systemProgram)) !== next.sha256) return false;
      const record = await context.record.read();
      if (record.copies.find(isForAll)?.sha256 !== next.sha256) {
        await context.record.write(withCopy(record, plan));
      }
      return true;
    },
  };
}

/** The change that an installation for all users would make; null where that is not to be had here. */
export async function shownForAll({ places }: CliContext): Promise<PrivilegedChangeView | null> {
  const path = places.systemProgram;
  if (path === null) return null;
  const needsAdministrator = await access(dirname(path), constants.W_OK).then(
    () => false,
    () => true,
  );
  const reason = say('dcos-cli.reason', { path });
  return { verb: 'install-cli', path, reason, lines: [], removes: false, needsAdministrator };
}

function isForAll({ where }: CopyRecord): boolean {
  return where === 'system';
}
