import { type Command, InvalidArgumentError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { word } from './words.ts';

/** As Commander gives them. */
interface ServeFlags {
  readonly port?: number;
  readonly host?: string;
  readonly open: boolean;
  readonly url?: boolean;
  readonly yes?: boolean;
}

/** The window in a browser. */
export function addServe(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'serve', 'help.serve')
    .addOption(option('--port <number>', 'help.serve.port').argParser(port))
    .addOption(option('--host <address>', 'help.serve.host'))
    .addOption(option('--no-open', 'help.serve.no-open'))
    .addOption(option('--url', 'help.serve.url'))
    .addOption(option('--yes', 'help.serve.yes'))
    .action(async (flags: ServeFlags) => {
      // The server and its packages are loaded only here: no other command waits for them.
      const { serve } = await import('./serve/serve.ts');
      end.exitCode = await serve(cli, {
        command: program.name(),
        version: packageJson.version,
        port: flags.port ?? null,
        address: flags.host ?? null,
        open: flags.open,
        linkOnly: flags.url === true,
        yes: flags.yes === true,
        root: process.getuid?.() === 0,
      });
    });
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError(word('help.serve.port.invalid'));
}
