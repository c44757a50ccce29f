import type { Command } from 'commander';
import type { InstalledService } from '../shared/api/services.ts';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, option } from './command.ts';
import { cut, formatTable, plainLine } from './format.ts';
import { textOfFile } from './services-file.ts';
import { word } from './words.ts';

/** `services packages|installed|install|uninstall|repositories`: DC/OS's package manager. */
export function addPackages(services: Command, cli: Cli): void {
  const { terminal } = cli;
  const engine = async () => (await cli.engine()).services;
  addCommand(services, 'packages <name> [words]', 'help.services.packages').action(
    async (name: string, words = '') => {
      const found = await (await engine()).packages(name, words);
      terminal.value(found);
      if (found.length === 0) {
        terminal.say(say('cli.services.packages.none'));
        return;
      }
      const rows = found.map((each) => [each.name, each.version, about(each.description)]);
      table(cli, ['package', 'version', 'what'], rows);
    },
  );
  addCommand(services, 'installed <name>', 'help.services.installed').action(
    async (name: string) => {
      const found = await (await engine()).installed(name);
      terminal.value(found);
      if (found.length === 0) terminal.say(say('cli.services.installed.none'));
      else tellInstalled(cli, found);
    },
  );
  addCommand(services, 'install <name> <package>', 'help.services.install')
    .addOption(option('--options <file>', 'help.services.options'))
    .action(async (name: string, wanted: string, { options }: { options?: string }) => {
      const text = options === undefined ? '' : await textOfFile(options);
      const installed = await (await engine()).install(name, { name: wanted }, text);
      terminal.value(installed);
      terminal.say(say('cli.services.begun', { app: installed.appId }));
    });
  addCommand(services, 'uninstall <name> <package>', 'help.services.uninstall')
    .addOption(option('--app <id>', 'help.services.uninstall.app'))
    .action(async (name: string, wanted: string, { app = null }: { app?: string | null }) => {
      const gone = await (await engine()).uninstall(name, wanted, app);
      terminal.value(gone);
      for (const { appId } of gone) terminal.say(say('cli.services.destroyed', { app: appId }));
    });
  addCommand(services, 'repositories <name>', 'help.services.repositories')
    .addOption(option('--add <name=url>', 'help.services.repositories.add'))
    .addOption(option('--remove <name>', 'help.services.repositories.remove'))
    .action(async (name: string, { add, remove }: { add?: string; remove?: string }) => {
      const part = await engine();
      if (remove !== undefined) await part.removeRepository(name, remove);
      if (add !== undefined) await part.addRepository(name, repositoryOf(add));
      const found = await part.repositories(name);
      terminal.value(found);
      if (found.length === 0) {
        terminal.say(say('cli.services.repositories.none'));
        return;
      }
      const rows = found.map((each) => [plainLine(each.name), plainLine(each.uri)]);
      table(cli, ['repository', 'address'], rows);
    });
}

type Column = 'package' | 'version' | 'what' | 'app' | 'repository' | 'address';

function table({ terminal }: Cli, columns: readonly Column[], rows: readonly string[][]): void {
  const head = columns.map((column) => word(`cli.services.column.${column}`));
  for (const line of formatTable([head, ...rows])) terminal.line(line);
}

function tellInstalled(cli: Cli, found: readonly InstalledService[]): void {
  const rows = found.map(({ name, version, appId }) => [name, version ?? '–', appId]);
  table(cli, ['package', 'version', 'app'], rows);
}

/** Of `NAME=URL`; without a name it is `local`. */
function repositoryOf(text: string): { name: string; uri: string } {
  const [, name = '', uri = ''] = /^([^=:/]+)=(.*)$/s.exec(text) ?? ['', 'local', text];
  return { name, uri };
}

function about(description: string): string {
  return cut(plainLine(description), 70);
}
