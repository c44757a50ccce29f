import { stat } from 'node:fs/promises';
import type { InstallerInfo } from '../../shared/api/answers.ts';
import { ProblemError, refuse } from '../../shared/problem.ts';
import { editionOf } from '../../shared/releases/edition.ts';
import { problemOfGivenFile } from '../storage/index.ts';
import { readInstallerText } from './installer-text.ts';
import { installerAt } from './local-installers.ts';

/**
 * What an installer's own text tells of it; of a folder its newest one. Throws `INSTALLER-NOT-ONE`,
 * `RELEASE-FOLDER-EMPTY`, `STORAGE-NOT-A-FILE` or `STORAGE-NOT-READABLE` (all invalid).
 */
export async function inspectInstaller(given: string): Promise<InstallerInfo> {
  const path = await installerAt(given);
  const unreadable = await problemOfGivenFile(path);
  if (unreadable !== null) throw new ProblemError(unreadable);
  const text = await readInstallerText(path);
  if (text === null) return refuse('INSTALLER-NOT-ONE', { path }, { kind: 'invalid', path });
  const { version, variant } = text;
  return { path, version, edition: editionOf(variant), bytes: (await stat(path)).size };
}
