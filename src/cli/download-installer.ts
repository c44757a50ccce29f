import { constants } from 'node:fs';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Downloadable, DownloadedFile } from '../engine/index.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { VersionInfo } from '../shared/releases/catalogue.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { downloadThen } from './download.ts';

interface Flags {
  readonly dcosVersion: string;
  readonly downloadPath: string;
  readonly overwrite?: boolean;
}

/** `download-installer`: the installer of a version as a file; the one in the data folder stays for the next time. */
export function addDownloadInstaller(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'download-installer', 'help.download-installer')
    .addOption(
      option('--dcos-version <version>', 'help.download-installer.version').default('stable'),
    )
    .addOption(
      option('--download-path <file>', 'help.download-installer.path').default(
        './dcos_generate_config.sh',
      ),
    )
    .addOption(option('--overwrite', 'help.send-file.overwrite'))
    .action(async ({ dcosVersion, downloadPath, overwrite = false }: Flags) => {
      const engine = await cli.engine();
      const what = installerAsked(dcosVersion, await engine.versions());
      const target = resolve(downloadPath);
      end.exitCode = await downloadThen(cli, dcosVersion, what, async (file) => {
        if (file !== null) await copyTo(file, target, overwrite);
        return { path: target, text: say('cli.download.copied', { path: target }) };
      });
    });
}

/** Throws `DOWNLOAD-VERSION-UNKNOWN` (invalid). */
export function installerAsked(given: string, versions: readonly VersionInfo[]): Downloadable {
  if (/^https?:\/\//.test(given)) return { kind: 'address', url: given };
  const wanted = given.replace(/^stable\//, '');
  const found =
    given === 'stable'
      ? versions.find(({ latestStable }) => latestStable)
      : // Newest first, so that a minor means its newest patch.
        versions.find(({ version, channel }) => {
          return version === wanted || (channel === 'stable' && version.startsWith(`${wanted}.`));
        });
  if (found !== undefined) return { kind: 'installer', version: found.version };
  return refuse('DOWNLOAD-VERSION-UNKNOWN', { version: given }, { kind: 'invalid' });
}

/** Whole or not at all; the same file is left as it is. */
async function copyTo(
  { path, algorithm, hash }: DownloadedFile,
  target: string,
  overwrite: boolean,
): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there !== null && !overwrite) {
    const { hashFile } = await import('../engine/releases/hash.ts');
    const same = there.isFile() && (await hashFile(target, algorithm)) === hash;
    if (same) return;
    refuse('DOWNLOAD-THERE-ALREADY', { path: target }, { kind: 'invalid', path: target });
  }
  const part = `${target}.part`;
  try {
    await copyFile(path, part, constants.COPYFILE_FICLONE);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}
