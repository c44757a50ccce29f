import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import { installMethods } from '../shared/cluster/install-wishes.ts';
import { providerIds } from '../shared/cluster/kinds.ts';
import type { ConfigView } from '../shared/dcos-config/view.ts';
import { say } from '../shared/messages/message.ts';
import { type Problem, problemToJson, refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { addConfigOptions } from './config-options.ts';
import { configLines } from './config-text.ts';
import { exitCodes } from './exit-codes.ts';
import { problemLines } from './problem-text.ts';
import { type UpOptions, upRequestOf } from './up-request.ts';

/** `config show` and `config check`: DC/OS's config.yaml before the installer sees it. */
export function addConfig(program: Command, cli: Cli, end: CommandEnd): void {
  const config = addCommand(program, 'config', 'help.config');
  const show = addCommand(config, 'show <name>', 'help.config.show')
    .addOption(option('--topology <preset|file>', 'help.up.topology'))
    .addOption(option('--installer <file>', 'help.up.installer'))
    .addOption(option('--config <file>', 'help.up.config'))
    .addOption(option('--provider <provider>', 'help.up.provider').choices(providerIds))
    .addOption(option('--domain <domain>', 'help.up.domain'))
    .addOption(option('--network <cidr>', 'help.up.network'))
    .addOption(option('--dcos <version>', 'help.up.dcos').conflicts('installer'))
    .addOption(option('--method <method>', 'help.up.method').choices(installMethods));
  addConfigOptions(show).action(async (name: string, options: UpOptions) => {
    end.exitCode = tellConfig(cli, await viewOf(await cli.engine(), name, options));
  });
  addCommand(config, 'check <file>', 'help.config.check')
    .addOption(option('--dcos <version>', 'help.config.check.dcos'))
    .addOption(option('--enterprise', 'help.config.check.enterprise'))
    .action(async (file: string, { dcos, enterprise }: CheckOptions) => {
      const edition = enterprise === true ? 'enterprise' : 'open';
      const problems = await (await cli.engine()).configs.check(file, {
        version: dcos ?? null,
        edition,
      });
      end.exitCode = tellCheck(cli, problems);
    });
}

interface CheckOptions {
  readonly dcos?: string;
  readonly enterprise?: boolean;
}

/** That of the cluster; of one that is not there, what `up` would give it with the same options. */
async function viewOf(engine: Engine, name: string, options: UpOptions): Promise<ConfigView> {
  const there = (await engine.list()).some((cluster) => cluster.name === name);
  if (there && Object.keys(options).every((key) => key === 'json')) return engine.configs.of(name);
  const preview = await engine.preview(await upRequestOf(engine, name, [], options));
  if (preview.config !== null) return preview.config;
  const [wrong] = preview.problems.filter(({ severity }) => severity === 'error');
  if (wrong !== undefined) refuse(wrong.code, wrong.params, wrong);
  return refuse('CONFIG-NOTHING', { name }, { kind: 'invalid' });
}

function tellConfig({ terminal, surroundings }: Cli, view: ConfigView): number {
  const { problems } = view;
  terminal.value({ ...view, problems: problems.map(problemToJson) });
  for (const line of configLines(view, surroundings.stdout)) terminal.line(line);
  if (!terminal.json) for (const problem of problems) terminal.problem(problem);
  return exitCodeOf(problems);
}

function tellCheck({ terminal, surroundings }: Cli, problems: readonly Problem[]): number {
  const of = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).map(problemToJson);
  const [errors, warnings] = [of('error'), of('warning')];
  terminal.value({ valid: errors.length === 0, errors, warnings });
  for (const problem of problems) {
    for (const line of problemLines(problem, surroundings.stdout)) terminal.line(line);
  }
  const count = errors.length;
  terminal.say(count === 0 ? say('cli.config.valid') : say('cli.config.invalid', { count }));
  return exitCodeOf(problems);
}

function exitCodeOf(problems: readonly Problem[]): number {
  const wrong = problems.some(({ severity }) => severity === 'error');
  return wrong ? exitCodes.invalid : exitCodes.done;
}

/** Warnings about a new cluster's config.yaml: they keep nothing from being done, and are told beside it. */
export async function tellConfigWarnings(
  { terminal }: Cli,
  engine: Engine,
  name: string,
): Promise<void> {
  try {
    for (const problem of (await engine.configs.of(name)).problems) terminal.notice(problem);
  } catch {
    // The operation runs by now; what is only told beside it must not end it.
  }
}
