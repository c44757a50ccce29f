import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { interruptible } from './interruptible.ts';
import { addNodeOptions, chosenMachines, type NodeOptions } from './nodes.ts';

interface SyncOptions extends NodeOptions {
  readonly to?: string;
  readonly delete?: boolean;
}

/** `sync NAME [FOLDER]`: a checkout of DC/OS to the masters, or with `--to` any folder to machines. */
export function addSync(program: Command, cli: Cli, _end: CommandEnd): void {
  addNodeOptions(addCommand(program, 'sync <name> [folder]', 'help.sync'))
    .addOption(option('--to <path>', 'help.sync.to'))
    .addOption(option('--delete', 'help.sync.delete'))
    .action(async (name: string, folder: string | undefined, options: SyncOptions) => {
      const given = folder ?? cli.surroundings.env.DCOS_CHECKOUT_DIR ?? '.';
      const source = resolve(given);
      const { to } = options;
      await interruptible(cli, (signal) =>
        to === undefined
          ? checkout(cli, name, source, signal)
          : anyFolder(cli, { name, source, to, options, signal }),
      );
    });
}

async function checkout(cli: Cli, name: string, path: string, signal: AbortSignal): Promise<void> {
  const { machines } = await (await cli.engine()).files.syncCheckout(name, path, signal);
  cli.terminal.value({ checkout: path, machines });
  cli.terminal.say(say('cli.sync.checkout', { path, machines: machines.join(', ') }));
}

interface Folder {
  readonly name: string;
  readonly source: string;
  readonly to: string;
  readonly options: SyncOptions;
  readonly signal: AbortSignal;
}

async function anyFolder(cli: Cli, { name, source, to, options, signal }: Folder): Promise<void> {
  const engine = await cli.engine();
  const machines = await chosenMachines(engine, name, options);
  const mirror = options.delete === true;
  const request = { machines, source, destination: to, mirror, signal };
  const { files } = await engine.files.sync(name, request);
  cli.terminal.value({ folder: source, path: to, machines, files });
  cli.terminal.say(say('cli.sync.done', { files, path: to, machines: machines.join(', ') }));
}
