import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { SshConnection } from '../engine/ssh/connection.ts';
import { problemOf, refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { exitCodes } from './exit-codes.ts';

export function addSsh(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'ssh <name> <machine> [command...]', 'help.ssh')
    .usage('[options] <name> <machine> [-- command...]')
    .action(async (name: string, machine: string, command: string[]) => {
      if (command.length === 0 && cli.terminal.json) {
        refuse('CLI-SSH-JSON-SHELL', {}, { kind: 'invalid' });
      }
      const engine = await cli.engine();
      await refuseUnknown(engine, name, machine);
      const connection = await connectOrTell(cli, engine, name, machine);
      if (connection === null) {
        end.exitCode = exitCodes.noConnection;
        return;
      }
      try {
        const work = command.length === 0 ? shell(cli, connection) : run(cli, connection, command);
        end.exitCode = (await work) ?? exitCodes.noConnection;
      } catch (error) {
        // The connection broke in the middle: as with OpenSSH, no code of the command's own.
        cli.terminal.problem(problemOf(error));
        end.exitCode = exitCodes.noConnection;
      } finally {
        connection.close();
      }
    });
}

/** A cluster or machine that does not exist is invalid input (2), not a failed connection (255). */
async function refuseUnknown(engine: Engine, name: string, machine: string): Promise<void> {
  const { machines } = await engine.status(name);
  if (machines.some((each) => each.name === machine)) return;
  refuse(
    'CLUSTER-MACHINE-UNKNOWN',
    { cluster: name, machine, machines: machines.map((each) => each.name).join(', ') },
    { kind: 'invalid' },
  );
}

async function connectOrTell(
  cli: Cli,
  engine: Engine,
  name: string,
  machine: string,
): Promise<SshConnection | null> {
  try {
    const { provider } = await engine.status(name);
    if (provider === 'simulated') refuse('CLI-SSH-SIMULATED', { machine }, { machine });
    return await engine.connect(name, machine);
  } catch (error) {
    cli.terminal.problem(problemOf(error));
    return null;
  }
}

/** The user's shell there, in this terminal. */
async function shell({ surroundings }: Cli, connection: SshConnection): Promise<number | null> {
  const { stdin, stdout, stderr, env } = surroundings;
  stdin.setRawMode?.(true);
  try {
    return await connection.shell({
      stdin,
      stdout,
      stderr,
      ...(env.TERM === undefined ? {} : { term: env.TERM }),
    });
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
  }
}

/**
 * One word is a line for the shell there, as with OpenSSH; several are a program and its arguments,
 * which arrive exactly as they stand here.
 */
async function run({ terminal, surroundings }: Cli, connection: SshConnection, command: string[]) {
  const argv = command.length === 1 ? ['sh', '-c', ...command] : command;
  if (terminal.json) {
    const { code, stdout, stderr } = await connection.exec(argv);
    terminal.value({ exitCode: code, stdout, stderr });
    return code;
  }
  const { stdin, stdout, stderr } = surroundings;
  try {
    return await connection.attach(argv, { stdin, stdout, stderr });
  } finally {
    // Else this program would go on reading for a command that has ended.
    stdin.pause();
  }
}
