import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import { problemOf, refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { interruptible } from './interruptible.ts';
import { addNodeOptions, chosenMachines, type NodeOptions, several } from './nodes.ts';
import { commandFor, type RunOptions } from './run-command.ts';

interface RunFlags extends NodeOptions, RunOptions {
  readonly syncDir?: readonly string[];
}

/** `run NAME -- CMD`: one command on one or several machines, with its exit code. */
export function addRun(program: Command, cli: Cli, end: CommandEnd): void {
  addNodeOptions(addCommand(program, 'run <name> [command...]', 'help.run'))
    .usage('[options] <name> -- <command...>')
    .addOption(option('--env <key=value>', 'help.run.env').argParser(several))
    .addOption(option('--test-env', 'help.run.test-env'))
    .addOption(option('--sync-dir <folder>', 'help.run.sync-dir').argParser(several))
    .action(async (name: string, command: string[], flags: RunFlags) => {
      if (command.length === 0) refuse('CLI-RUN-NOTHING', { name }, { kind: 'invalid' });
      const engine = await cli.engine();
      const machines = await chosenMachines(engine, name, flags);
      const cluster = await engine.status(name);
      if (cluster.provider === 'simulated') {
        refuse('FILES-SIMULATED', { name }, { kind: 'invalid' });
      }
      const [first = ''] = machines;
      const argv = commandFor(cluster, first, command, flags);
      end.exitCode = await interruptible(cli, async (signal) => {
        for (const folder of flags.syncDir ?? []) {
          await engine.files.syncCheckout(name, resolve(folder), signal);
        }
        const [only] = machines;
        if (machines.length === 1 && only !== undefined && !cli.terminal.json) {
          return runAlone(cli, engine, { name, machine: only, argv, signal });
        }
        return runOnAll(cli, engine, { name, machines, argv, signal });
      });
    });
}

interface Alone {
  readonly name: string;
  readonly machine: string;
  readonly argv: readonly string[];
  readonly signal: AbortSignal;
}

/** Its output is the command's, byte for byte, and so is what it reads. */
async function runAlone(
  { terminal, surroundings }: Cli,
  engine: Engine,
  { name, machine, argv, signal }: Alone,
): Promise<number> {
  const { stdin, stdout, stderr } = surroundings;
  const connection = await engine.connect(name, machine, signal);
  try {
    const code = await connection.attach(argv, { stdin, stdout, stderr, signal });
    signal.throwIfAborted();
    return code ?? exitCodes.noConnection;
  } catch (error) {
    signal.throwIfAborted();
    terminal.problem(problemOf(error));
    return exitCodes.noConnection;
  } finally {
    connection.close();
    // Else this program would go on reading for a command that has ended.
    stdin.pause();
  }
}

interface OnAll extends Omit<Alone, 'machine'> {
  readonly machines: readonly string[];
}

/** All at once, each line with its machine's name; the first code that is not 0 counts. */
async function runOnAll(
  { terminal, surroundings }: Cli,
  engine: Engine,
  { name, machines, argv, signal }: OnAll,
): Promise<number> {
  const width = Math.max(...machines.map((machine) => machine.length));
  const results = await Promise.all(
    machines.map(async (machine) => {
      const prefix = `${machine.padEnd(width)} | `;
      try {
        const connection = await engine.connect(name, machine, signal);
        try {
          const onLine = (line: string, stream: 'stdout' | 'stderr') => {
            if (!terminal.json) surroundings[stream].write(`${prefix}${line}\n`);
          };
          const { code, stdout, stderr } = await connection.exec(argv, { signal, onLine });
          return { machine, exitCode: code, stdout, stderr };
        } finally {
          connection.close();
        }
      } catch (error) {
        signal.throwIfAborted();
        if (!terminal.json) terminal.problem(problemOf(error));
        const { code: problem } = problemOf(error);
        return { machine, exitCode: exitCodes.noConnection, problem, stdout: '', stderr: '' };
      }
    }),
  );
  const codes = results.map(({ exitCode }) => exitCode ?? exitCodes.noConnection);
  const exitCode = codes.find((code) => code !== 0) ?? exitCodes.done;
  terminal.value({ exitCode, machines: results });
  return exitCode;
}
