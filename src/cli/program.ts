import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type Problem, problem, problemOf } from '../shared/problem.ts';
import { addClean } from './clean.ts';
import { type Cli, createCli } from './cli.ts';
import { addClone } from './clone.ts';
import type { CommandEnd } from './command.ts';
import { addConfig } from './config.ts';
import { addDcosCli } from './dcos-cli.ts';
import { addDestroy } from './destroy.ts';
import { addDiagnose } from './diagnose.ts';
import { addDoctor } from './doctor.ts';
import { addDownload } from './download.ts';
import { addDownloadInstaller } from './download-installer.ts';
import { addExamples } from './examples.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { addHealth } from './health.ts';
import { addHistory } from './history.ts';
import { addHosts } from './hosts.ts';
import { addInspect } from './inspect.ts';
import { addList } from './list.ts';
import { addLogs } from './logs.ts';
import { addMinidcos } from './minidcos/index.ts';
import { addRecover } from './recover.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';
import { addScaleAndResize } from './scale.ts';
import { addSendFile } from './send-file.ts';
import { addServe } from './serve.ts';
import { addServices } from './services.ts';
import { addSharing } from './sharing.ts';
import { addSnapshot } from './snapshot.ts';
import { addSsh } from './ssh.ts';
import { addStartAndStop } from './start-stop.ts';
import { addStatus } from './status.ts';
import type { Surroundings } from './surroundings.ts';
import { addSync } from './sync.ts';
import { addTopology } from './topology.ts';
import { addUp } from './up.ts';
import { addUpgradeAndRebuild } from './upgrade.ts';
import { addUsers } from './users.ts';
import { addVersions } from './versions.ts';
import { addWait } from './wait.ts';
import { addWeb } from './web.ts';
import { word } from './words.ts';

/**
 * Runs one command line (without the program's own name) and gives its exit code. Never rejects: what
 * goes wrong is told as a problem, in JSON where `--json` is among the arguments.
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const ours = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const cli = createCli(ours.includes('--json'), surroundings);
  const end: CommandEnd = { exitCode: exitCodes.done };
  const program = createProgram(cli, end);
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return end.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    const told = error instanceof CommanderError ? usageProblem(error) : problemOf(error);
    cli.terminal.problem(told);
    const [command = '', cluster = ''] = ours.filter((word) => !word.startsWith('-'));
    // A program that reads the lines of an operation waits for a result, whatever it typed wrong.
    if (operations.has(command)) {
      cli.terminal.value({ type: 'result', cluster, outcome: 'failed', url: null });
    }
    return exitCodeOfKind(told.kind);
  } finally {
    // The answer is out and stands, whatever closing meets.
    await cli.close().catch(() => undefined);
  }
}

/** The commands whose last line of JSON is a result. */
const operations: ReadonlySet<string> = new Set([
  'up',
  'start',
  'stop',
  'destroy',
  'clone',
  'scale',
  'resize',
  'upgrade',
  'rebuild',
  'create',
]);

const programName = 'dcos-vagrant-desktop';

function createProgram(cli: Cli, end: CommandEnd): Command {
  const program = new Command(programName)
    .description(word('help.program'))
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        cli.terminal.line(text.trimEnd());
        cli.terminal.value({ type: 'help', text });
      },
      // Errors are told once, as problems, by `runCli`.
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  addDoctor(program, cli, end);
  addTopology(program, cli, end);
  addVersions(program, cli, end);
  addDownload(program, cli, end);
  addDownloadInstaller(program, cli, end);
  addUp(program, cli, end);
  addConfig(program, cli, end);
  addList(program, cli, end);
  addStatus(program, cli, end);
  addHealth(program, cli, end);
  addServices(program, cli, end);
  addExamples(program, cli, end);
  addStartAndStop(program, cli, end);
  addScaleAndResize(program, cli, end);
  addUpgradeAndRebuild(program, cli, end);
  addDestroy(program, cli, end);
  addSnapshot(program, cli, end);
  addClone(program, cli, end);
  addHosts(program, cli, end);
  addSsh(program, cli, end);
  addRun(program, cli, end);
  addSendFile(program, cli, end);
  addSync(program, cli, end);
  addUsers(program, cli, end);
  addWait(program, cli, end);
  addWeb(program, cli, end);
  addInspect(program, cli, end);
  addLogs(program, cli, end);
  addHistory(program, cli, end);
  addDiagnose(program, cli, end);
  addDcosCli(program, cli, end);
  addReport(program, cli, end);
  addSharing(program, cli);
  addRecover(program, cli, end);
  addClean(program, cli, end);
  addServe(program, cli, end);
  addMinidcos(program, cli, end, async (argv, other = cli) => {
    await createProgram(other, end).parseAsync([...argv], { from: 'user' });
  });
  for (const command of [
    program,
    ...program.commands.flatMap((each) => [each, ...each.commands]),
  ]) {
    command.option('--json', word('help.json'));
  }
  return program;
}

function usageProblem(error: CommanderError): Problem {
  const detail =
    error.code === 'commander.help'
      ? word('cli.command.missing')
      : error.message
          .replace(/^error: /, '')
          .replaceAll('\n', ' ')
          .replace(/\.$/, '');
  return problem('CLI-USAGE', { detail, command: programName }, { kind: 'invalid' });
}
