import type { Command } from 'commander';
import type { ImportRequest } from '../shared/api/sharing.ts';
import { type ProviderId, providerIds } from '../shared/cluster/kinds.ts';
import { type Message, renderRemedy, say } from '../shared/messages/message.ts';
import { type Cloud, clouds } from '../shared/terraform/clouds.ts';
import type { Cli } from './cli.ts';
import { addCommand, option } from './command.ts';
import { messageToJson } from './json.ts';

interface ImportOptions {
  readonly variables?: string;
  readonly installer?: string;
  readonly provider?: ProviderId;
}

/** `import PATH [NAME]`, `export NAME FOLDER|FILE.yaml` and `forget NAME`. */
export function addSharing(program: Command, cli: Cli): void {
  addCommand(program, 'import <path> [name]', 'help.import')
    .addOption(option('--variables <file>', 'help.import.variables'))
    .addOption(option('--installer <file>', 'help.import.installer'))
    .addOption(option('--provider <provider>', 'help.up.provider').choices(providerIds))
    .action((path: string, name: string | undefined, options: ImportOptions) =>
      takeIn(cli, { path, ...(name === undefined ? {} : { name }), ...options }),
    );
  addCommand(program, 'export <name> <path>', 'help.export')
    .addOption(option('--terraform <cloud>', 'help.export.terraform').choices(clouds))
    .action(async (name: string, path: string, { terraform }: { terraform?: Cloud }) => {
      const { sharing } = await cli.engine();
      const isFile = /\.(ya?ml|dcos-cluster)$/i.test(path);
      const told =
        terraform !== undefined
          ? await sharing.exportTerraform(name, path, terraform)
          : isFile
            ? await sharing.exportFile(name, path)
            : await sharing.exportFolder(name, path);
      cli.terminal.value({ ...told, notes: told.notes.map(messageToJson) });
      cli.terminal.say(say('cli.exported', { name, path: told.path }));
      tellNotes(cli, told.notes);
    });
  addCommand(program, 'forget <name>', 'help.forget').action(async (name: string) => {
    await (await cli.engine()).sharing.forget(name);
    cli.terminal.value({ name, forgotten: true });
    cli.terminal.say(say('cli.forgotten', { name }));
  });
}

async function takeIn(cli: Cli, request: ImportRequest): Promise<void> {
  const { sharing } = await cli.engine();
  const { name, adopted, notes } = await sharing.import(request);
  cli.terminal.value({ name, adopted, notes: notes.map(messageToJson) });
  const isNew = adopted.length === 0;
  cli.terminal.say(say(isNew ? 'cli.imported' : 'cli.imported.adopted', { name }));
  tellNotes(cli, notes);
}

function tellNotes({ terminal }: Cli, notes: readonly Message[]): void {
  if (terminal.json) return;
  for (const note of notes) {
    terminal.hint(note);
    const remedy = renderRemedy(note);
    if (remedy !== undefined) terminal.line(`  ${remedy}`);
  }
}
