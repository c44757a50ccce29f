import type { Command } from 'commander';
import type { MessageCode } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { addCommand, type CommandEnd, option } from '../command.ts';
import { word } from '../words.ts';
import {
  addRefused,
  addUsual,
  type Context,
  type MinidcosOptions,
  type Refused,
  refuseGiven,
} from './arguments.ts';

interface WaitFlags extends MinidcosOptions {
  readonly skipHttpChecks?: boolean;
}

const superuser: readonly Refused[] = ['username', 'password'].map((part) => ({
  flags: `--superuser-${part} <text>`,
  key: part === 'username' ? 'superuserUsername' : 'superuserPassword',
  why: 'minidcos.why.superuser',
  instead: 'minidcos.instead.superuser',
}));

const upgradeConfig: readonly Refused[] = [
  ['--extra-config <file>', 'extraConfig'],
  ['--security-mode <mode>', 'securityMode'],
  ['--license-key <file>', 'licenseKey'],
].map(([flags = '', key = '']) => ({
  flags,
  key,
  why: 'minidcos.why.upgrade-config',
  instead: 'minidcos.instead.upgrade-config',
}));

/** What is done with whole clusters. Source: dcos/dcos-e2e, dcos_vagrant/commands. */
export function addClusterVerbs(group: Command, context: Context, end: CommandEnd): void {
  const { cli, run, pass } = context;
  const verb = (usage: string, help: MessageCode) => addUsual(addCommand(group, usage, help));

  addCommand(group, 'list', 'help.minidcos.list').action(async () => {
    const names = (await (await cli.engine()).list()).map(({ name }) => name);
    cli.terminal.value(names);
    for (const name of names) cli.terminal.line(name);
  });
  addRefused(
    verb('wait', 'help.wait').addOption(option('--skip-http-checks', 'help.wait.skip-http')),
    superuser,
  ).action(async (flags: WaitFlags) => {
    refuseGiven(superuser, { ...flags });
    const { clusterId, skipHttpChecks } = flags;
    await pass(['wait', clusterId, ...(skipHttpChecks === true ? ['--skip-http-checks'] : [])]);
  });
  for (const [name, help] of [
    ['inspect', 'help.inspect'],
    ['web', 'help.web'],
  ] as const) {
    verb(name, help).action(({ clusterId }: MinidcosOptions) => pass([name, clusterId]));
  }
  addCommand(group, 'doctor', 'help.doctor')
    .addOption(option('-v, --verbose', 'help.minidcos.verbose'))
    .action(() => pass(['doctor']));
  addCommand(group, 'download-installer', 'help.download-installer')
    .addOption(option('--dcos-version <version>', 'help.download-installer.version'))
    .addOption(option('--download-path <file>', 'help.download-installer.path'))
    .action(
      async ({ dcosVersion, downloadPath }: { dcosVersion?: string; downloadPath?: string }) =>
        pass([
          'download-installer',
          ...(dcosVersion === undefined ? [] : ['--dcos-version', dcosVersion]),
          ...(downloadPath === undefined ? [] : ['--download-path', downloadPath]),
        ]),
    );

  const upgrade = verb('upgrade <installer>', 'help.minidcos.upgrade')
    .addOption(option('--variant <variant>', 'help.minidcos.verbose'))
    .addOption(option('--workspace-dir <folder>', 'help.minidcos.verbose'))
    .addOption(option('--wait-for-dcos', 'help.minidcos.wait'));
  addRefused(upgrade, upgradeConfig).action(async (installer: string, flags: MinidcosOptions) => {
    refuseGiven(upgradeConfig, { ...flags });
    await run(flags.clusterId, ['upgrade', flags.clusterId, '--installer', installer, '--yes']);
  });
  for (const name of ['install', 'install-dcos']) {
    addCommand(group, `${name} [words...]`, 'help.minidcos.install')
      .allowUnknownOption()
      .action(() => {
        const params = {
          verb: name,
          why: word('minidcos.why.install'),
          instead: word('minidcos.instead.install'),
        };
        refuse('MINIDCOS-VERB', params, { kind: 'invalid' });
      });
  }

  const destroy = (name: string) => run(name, ['destroy', name, '--yes']);
  const destroyAll = async (names: readonly string[]) => {
    let worst = 0;
    for (const name of names) {
      await destroy(name);
      worst ||= end.exitCode;
    }
    end.exitCode = worst;
  };
  verb('destroy', 'help.minidcos.destroy').action(({ clusterId }: MinidcosOptions) =>
    destroy(clusterId),
  );
  addCommand(group, 'destroy-list [ids...]', 'help.minidcos.destroy-list')
    .addOption(option('-v, --verbose', 'help.minidcos.verbose'))
    .action(destroyAll);
  addCommand(group, 'clean', 'help.minidcos.clean')
    .addOption(option('--destroy-running-clusters', 'help.minidcos.clean.running'))
    .addOption(option('-v, --verbose', 'help.minidcos.verbose'))
    .action(async ({ destroyRunningClusters }: { destroyRunningClusters?: boolean }) => {
      if (destroyRunningClusters === true) {
        await destroyAll((await (await cli.engine()).list()).map(({ name }) => name));
      }
      const before = end.exitCode;
      await pass(['clean', '--yes']);
      end.exitCode = before || end.exitCode;
    });
}
