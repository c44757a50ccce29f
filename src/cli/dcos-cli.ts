import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DcosCliResult } from '../shared/api/dcos-cli.ts';
import { type Message, renderText, say } from '../shared/messages/message.ts';
import { ProblemError, problem, problemOf, problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { addDcosLogin } from './dcos-cli-login.ts';
import { statusLines } from './dcos-cli-status.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { messageToJson } from './json.ts';

interface InstallOptions {
  readonly system?: boolean;
  readonly file?: string;
  readonly rollback?: boolean;
  readonly askAgain?: boolean;
}

export function addDcosCli(program: Command, cli: Cli, end: CommandEnd): void {
  const group = addCommand(program, 'cli', 'help.cli');
  addCommand(group, 'install <name>', 'help.cli.install')
    .addOption(option('--system', 'help.cli.install.system'))
    .addOption(option('--file <file>', 'help.cli.install.file'))
    .addOption(option('--rollback', 'help.cli.install.rollback').conflicts('file'))
    .addOption(option('--ask-again', 'help.cli.install.ask-again'))
    .action(async (name: string, { system, file, rollback, askAgain }: InstallOptions) => {
      end.exitCode = await work(cli, 'cli-install', name, async (tell, signal) => {
        const { dcosCli } = await cli.engine();
        const request = {
          name,
          where: system === true ? ('system' as const) : ('user' as const),
          ...(file === undefined ? {} : { file: resolve(file) }),
          ...(rollback === undefined ? {} : { rollback }),
          ...(askAgain === undefined ? {} : { askAgain }),
        };
        return dcosCli.install(request, tell, signal);
      });
    });
  addCommand(group, 'status <name>', 'help.cli.status').action(async (name: string) => {
    const status = await (await cli.engine()).dcosCli.status(name);
    cli.terminal.value(status);
    for (const line of statusLines(status)) cli.terminal.line(line);
  });
  addCommand(group, 'uninstall <name>', 'help.cli.uninstall').action(async (name: string) => {
    end.exitCode = await work(cli, 'cli-uninstall', name, async (_tell, signal) =>
      (await cli.engine()).dcosCli.uninstall(name, signal),
    );
  });
  addDcosLogin(group, cli);
}

type Kind = 'cli-install' | 'cli-uninstall';
type Tell = (progress: number, now: Message | null) => void;

/** Lines like an operation's: progress, problems, and a result last. Warnings are no failure. */
async function work(
  { terminal, surroundings }: Cli,
  kind: Kind,
  cluster: string,
  run: (tell: Tell, signal: AbortSignal) => Promise<DcosCliResult>,
): Promise<number> {
  const interrupted = new AbortController();
  const release = surroundings.onInterrupt(() => interrupted.abort());
  const began = performance.now();
  const result = (outcome: string, parts: object) => {
    const ms = Math.round(performance.now() - began);
    terminal.value({ type: 'result', kind, cluster, outcome, ...parts, ms });
  };
  try {
    const { status, warnings } = await run(teller(terminal), interrupted.signal);
    for (const warning of warnings) terminal.problem(warning);
    if (kind === 'cli-install') for (const line of statusLines(status)) terminal.line(line);
    else {
      const left = warnings.length > 0;
      const code = left ? 'cli.dcos-cli.removed.rest' : 'cli.dcos-cli.removed';
      terminal.say(say(code, { name: cluster }));
    }
    result('done', { status, warnings: warnings.map(problemToJson) });
    return exitCodes.done;
  } catch (error) {
    const cancelled = interrupted.signal.aborted && !(error instanceof ProblemError);
    const told = cancelled
      ? problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' })
      : problemOf(error);
    terminal.problem(told);
    result(told.kind === 'cancelled' ? 'cancelled' : 'failed', {});
    return exitCodeOfKind(told.kind);
  } finally {
    release();
  }
}

/** Each thing that is done, once; how far it is only in JSON. */
function teller(terminal: Cli['terminal']): Tell {
  let last: string | null = null;
  return (progress, now) => {
    terminal.value({ type: 'progress', progress, now: now && messageToJson(now) });
    const isTransfer = now?.code.startsWith('download.progress') === true;
    if (now === null || isTransfer || now.code === last) return;
    last = now.code;
    terminal.line(renderText(now));
  };
}
