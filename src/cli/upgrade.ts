import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { NamedRelease } from '../shared/cluster/release.ts';
import { say } from '../shared/messages/message.ts';
import { ProblemError, refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { confirmed } from './confirm.ts';
import { runOperation } from './operation.ts';
import { addSecretFiles, type SecretOptions, withSecrets } from './up-secrets.ts';
import { word } from './words.ts';

interface ReleaseOptions {
  readonly dcos?: string;
  readonly installer?: string;
}
interface UpgradeOptions extends ReleaseOptions {
  readonly yes?: boolean;
}
interface RebuildOptions extends UpgradeOptions, SecretOptions {
  readonly as?: string;
  readonly replace?: boolean;
}

/** `upgrade` gives a cluster another version in place, `rebuild` makes a new one of the same shape. */
export function addUpgradeAndRebuild(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'upgrade <name>', 'help.upgrade')
    .option('--dcos <version>', word('help.upgrade.dcos'))
    .option('--installer <file>', word('help.upgrade.installer'))
    .option('--yes', word('help.upgrade.yes'))
    .action(async (name: string, options: UpgradeOptions) => {
      end.exitCode = await upgrade(cli, name, options);
    });
  addSecretFiles(addCommand(program, 'rebuild <name>', 'help.rebuild'))
    .option('--dcos <version>', word('help.upgrade.dcos'))
    .option('--installer <file>', word('help.upgrade.installer'))
    .option('--as <new>', word('help.rebuild.as'))
    .option('--replace', word('help.rebuild.replace'))
    .option('--yes', word('help.upgrade.yes'))
    .action(async (name: string, options: RebuildOptions) => {
      end.exitCode = await rebuild(cli, name, options);
    });
}

function upgrade(cli: Cli, cluster: string, options: UpgradeOptions): Promise<number> {
  return runOperation(cli, {
    cluster,
    begin: async (engine, interrupted) => {
      const release = await releaseOf(cli, engine, cluster, options);
      const preview = await engine.otherVersions.previewUpgrade(cluster, release);
      const [wrong] = preview.problems;
      if (wrong !== undefined) throw new ProblemError(wrong);
      for (const message of preview.messages) cli.terminal.say(message);
      if (options.yes !== true) {
        const question = word('cli.confirm.change', { name: cluster });
        const codes = { unasked: 'CLI-UPGRADE-UNCONFIRMED', refused: 'CLI-REFUSED' } as const;
        await confirmed(cli, { question, name: cluster, codes }, interrupted);
      }
      return engine.change(cluster, { kind: 'upgrade', release });
    },
  });
}

function rebuild(cli: Cli, cluster: string, options: RebuildOptions): Promise<number> {
  const wish = { newName: options.as, replace: options.replace === true };
  return runOperation(cli, {
    cluster: options.as ?? cluster,
    begin: async (engine, interrupted) => {
      const release = await releaseOf(cli, engine, cluster, options);
      const preview = await engine.otherVersions.previewRebuild(cluster, wish);
      const [wrong] = preview.problems;
      if (wrong !== undefined) throw new ProblemError(wrong);
      for (const message of [...preview.messages, ...(preview.fit?.messages ?? [])]) {
        cli.terminal.say(message);
      }
      if (wish.replace && options.yes !== true) {
        const question = word('cli.confirm.destroy', { name: cluster });
        await confirmed(cli, { question, name: cluster }, interrupted);
      }
      const secrets = await secretsFor(cli, engine, { cluster, release, options });
      return (await engine.otherVersions.rebuild(cluster, release, { ...wish, secrets })).handle;
    },
  });
}

interface Rebuilt {
  readonly cluster: string;
  readonly release: NamedRelease;
  readonly options: RebuildOptions;
}

/** What DC/OS Enterprise is told; asked as for a new cluster of the same kind. */
async function secretsFor(
  cli: Cli,
  engine: Engine,
  { cluster, release, options }: Rebuilt,
): Promise<string | undefined> {
  if (release.kind !== 'installer') return undefined;
  const { provider } = await engine.status(cluster);
  const installer = { path: release.path, configPath: null };
  return (await withSecrets(cli, engine, { name: '', provider, installer }, options)).secrets;
}

/** What was named; where nothing was, the versions that it can be upgraded to are told with the refusal. */
async function releaseOf(
  cli: Cli,
  engine: Engine,
  cluster: string,
  { dcos, installer }: ReleaseOptions,
): Promise<NamedRelease> {
  if (dcos !== undefined && installer !== undefined) {
    refuse('CLI-RELEASE-TWICE', {}, { kind: 'invalid' });
  }
  if (dcos !== undefined) return { kind: 'catalogue', version: dcos };
  if (installer !== undefined) return { kind: 'installer', path: resolve(installer) };
  const { installed, choices } = await engine.otherVersions.choices(cluster);
  const versions = choices.flatMap(({ why, version }) => (why === null ? [version] : []));
  if (installed !== null && versions.length > 0) {
    cli.terminal.say(say('cli.upgrade.versions', { installed, versions: versions.join(', ') }));
  }
  return refuse('CLI-RELEASE-MISSING', {}, { kind: 'invalid' });
}
