import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { interruptible } from './interruptible.ts';
import { addNodeOptions, chosenMachines, type NodeOptions } from './nodes.ts';

interface SendOptions extends NodeOptions {
  readonly overwrite?: boolean;
}

/** `send-file NAME SOURCE DESTINATION`: a file onto machines, with its permissions. */
export function addSendFile(program: Command, cli: Cli, _end: CommandEnd): void {
  addNodeOptions(addCommand(program, 'send-file <name> <source> <destination>', 'help.send-file'))
    .addOption(option('--overwrite', 'help.send-file.overwrite'))
    .action(async (name: string, source: string, destination: string, options: SendOptions) => {
      const engine = await cli.engine();
      const machines = await chosenMachines(engine, name, options);
      const { overwrite: replace = false } = options;
      const sent = await interruptible(cli, async (signal) => {
        const done: { machine: string; path: string }[] = [];
        for (const machine of machines) {
          const request = { machine, source: resolve(source), destination, replace, signal };
          const path = await engine.files.send(name, request);
          done.push({ machine, path });
          cli.terminal.say(say('cli.send.done', { machine, path }));
        }
        return done;
      });
      cli.terminal.value({ sent });
    });
}
