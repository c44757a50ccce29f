import { resolve } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '../../shared/problem.ts';
import { addCommand, option, wholeNumber } from '../command.ts';
import { addCountOptions, type CountOptions } from '../count-options.ts';
import { word } from '../words.ts';
import {
  addRefused,
  addUsual,
  type Context,
  type MinidcosOptions,
  type Refused,
  refuseGiven,
  tellIgnored,
} from './arguments.ts';

interface CreateOptions extends MinidcosOptions, CountOptions {
  readonly extraConfig?: string;
  readonly variant: 'auto' | 'oss' | 'enterprise';
  readonly licenseKey?: string;
  readonly securityMode?: string;
  readonly vmMemoryMb?: number;
  readonly workspaceDir?: string;
  readonly dcos?: string;
  readonly provider?: string;
  readonly speed?: string;
}

const refused: readonly Refused[] = [
  {
    flags: '--genconf-dir <folder>',
    key: 'genconfDir',
    why: 'minidcos.why.genconf',
    instead: 'minidcos.instead.genconf',
  },
  {
    flags: '--copy-to-master <pair>',
    key: 'copyToMaster',
    why: 'minidcos.why.copy',
    instead: 'minidcos.instead.copy',
  },
  {
    flags: '--enable-selinux-enforcing',
    key: 'enableSelinuxEnforcing',
    why: 'minidcos.why.selinux',
    instead: 'minidcos.instead.selinux',
  },
];

/** `create INSTALLER`: machines and DC/OS, by our `up`. */
export function addCreate(parent: Command, context: Context): void {
  const command = addMachines(addCommand(parent, 'create [installer]', 'help.minidcos.create'));
  command
    .addOption(option('--extra-config <file>', 'help.minidcos.extra-config'))
    .addOption(
      option('--variant <variant>', 'help.minidcos.variant')
        .choices(['auto', 'oss', 'enterprise'])
        .default('auto'),
    )
    .addOption(option('--license-key <file>', 'help.minidcos.license'))
    .addOption(
      option('--security-mode <mode>', 'help.minidcos.security').choices([
        'disabled',
        'permissive',
        'strict',
      ]),
    )
    .addOption(option('--dcos <version>', 'help.up.dcos'))
    .addOption(option('--wait-for-dcos', 'help.minidcos.wait'))
    .addOption(option('--wait', 'help.minidcos.wait').hideHelp())
    .action(async (installer: string | undefined, options: CreateOptions) => {
      refuseGiven(refused, { ...options });
      if (installer === undefined && options.dcos === undefined) {
        refuse('MINIDCOS-INSTALLER', {}, { kind: 'invalid' });
      }
      const { env } = context.cli.surroundings;
      const license = options.licenseKey ?? env.DCOS_LICENSE_KEY_PATH;
      const path = installer === undefined ? null : resolve(installer);
      const enterprise = path === null ? false : await isEnterprise(path, options.variant);
      if (enterprise) refuseMode(options.securityMode);
      await up(context, options, [
        ...(path === null ? [] : ['--installer', path]),
        ...given('--dcos', options.dcos),
        ...given('--config', options.extraConfig),
        ...(enterprise ? given('--license-file', license) : []),
      ]);
    });
}

/** `provision`: the machines alone. */
export function addProvision(parent: Command, context: Context): void {
  addMachines(addCommand(parent, 'provision', 'help.minidcos.provision')).action(
    async (options: CreateOptions) => {
      refuseGiven(refused, { ...options });
      await up(context, options, ['--machines-only']);
    },
  );
}

function addMachines(command: Command): Command {
  const counted = addCountOptions(addUsual(command))
    .addOption(option('--vm-memory-mb <mib>', 'help.minidcos.memory').argParser(wholeNumber))
    .addOption(option('--workspace-dir <folder>', 'help.minidcos.verbose'))
    .addOption(option('--provider <provider>', 'help.up.provider'))
    .addOption(option('--speed <n>', 'help.up.speed'));
  return addRefused(counted, refused);
}

/** A new cluster of so many machines; one of that name is not gone on with, but refused. */
async function up(
  { cli, run }: Context,
  options: CreateOptions,
  more: readonly string[],
): Promise<void> {
  const { clusterId: name, masters = 1, agents = 1, publicAgents = 1 } = options;
  if (options.workspaceDir !== undefined) {
    tellIgnored(cli, '--workspace-dir', 'minidcos.why.workspace');
  }
  const engine = await cli.engine();
  if ((await engine.list()).some((cluster) => cluster.name === name)) {
    refuse('CLUSTER-NAME-TAKEN', { name }, { kind: 'invalid' });
  }
  const memory = options.vmMemoryMb ?? options.machineMemory;
  await run(name, [
    ...['up', name, '--masters', `${masters}`, '--agents', `${agents}`],
    ...['--public-agents', `${publicAgents}`],
    ...given('--machine-memory', memory?.toString()),
    ...given('--provider', options.provider),
    ...given('--speed', options.speed),
    ...more,
  ]);
}

function given(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value];
}

/** One's own configuration says it; a mode that is only wished for must not be taken for granted. */
function refuseMode(mode: string | undefined): void {
  if (mode === undefined) return;
  const why = word('minidcos.why.security');
  const instead = word('minidcos.instead.security', { mode });
  refuse('MINIDCOS-OPTION', { option: '--security-mode', why, instead }, { kind: 'invalid' });
}

/** As the installer's own text says; throws `MINIDCOS-VARIANT` where `--variant` says otherwise. */
async function isEnterprise(path: string, wanted: CreateOptions['variant']): Promise<boolean> {
  const { readInstallerText } = await import('../../engine/releases/installer-text.ts');
  const text = await readInstallerText(path).catch(() => null);
  const found = text === null || text.variant === null ? null : variantName(text.variant);
  if (wanted === 'auto' || found === null) return (found ?? wanted) === 'enterprise';
  if (found !== wanted) {
    refuse('MINIDCOS-VARIANT', { path, found, wanted }, { kind: 'invalid', path });
  }
  return found === 'enterprise';
}

function variantName(variant: string): 'oss' | 'enterprise' {
  return variant === 'ee' ? 'enterprise' : 'oss';
}
