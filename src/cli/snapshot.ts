import type { Command } from 'commander';
import type { ClusterSnapshot } from '../shared/cluster/snapshots.ts';
import { say } from '../shared/messages/message.ts';
import { type Change, snapshotName } from '../shared/operations/change.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { confirmed } from './confirm.ts';
import { formatMemory, formatTable } from './format.ts';
import { runOperation } from './operation.ts';
import { word } from './words.ts';

/** `snapshot create|list|restore|delete`: snapshots of a whole cluster. */
export function addSnapshot(program: Command, cli: Cli, end: CommandEnd): void {
  const snapshot = addCommand(program, 'snapshot', 'help.snapshot');
  const change = async (cluster: string, asked: () => Change, question?: string) => {
    end.exitCode = await runOperation(cli, {
      cluster,
      begin: async (engine, interrupted) => {
        const wanted = asked();
        if (question !== undefined) {
          await confirmed(cli, { question, name: cluster }, interrupted);
        }
        return engine.change(cluster, wanted);
      },
    });
  };

  addCommand(snapshot, 'create <name> <snapshot>', 'help.snapshot.create').action(
    (name: string, given: string) => change(name, () => ({ kind: 'snapshot', name: valid(given) })),
  );
  addCommand(snapshot, 'list <name>', 'help.snapshot.list').action(async (name: string) => {
    tellSnapshots(cli, name, await (await cli.engine()).snapshots(name));
  });
  addCommand(snapshot, 'restore <name> <snapshot>', 'help.snapshot.restore')
    .option('--yes', word('help.snapshot.yes'))
    .action((name: string, given: string, { yes }: { yes?: boolean }) => {
      const question = word('cli.confirm.restore', { name, snapshot: given });
      const asked = () => ({ kind: 'restore', snapshot: valid(given) }) as const;
      return change(name, asked, yes === true ? undefined : question);
    });
  addCommand(snapshot, 'delete <name> <snapshot>', 'help.snapshot.delete')
    .option('--yes', word('help.snapshot.yes'))
    .action((name: string, given: string, { yes }: { yes?: boolean }) => {
      const question = word('cli.confirm.snapshot-delete', { name, snapshot: given });
      const asked = () => ({ kind: 'snapshot-delete', snapshot: valid(given) }) as const;
      return change(name, asked, yes === true ? undefined : question);
    });
}

/** Throws `SNAPSHOT-NAME-INVALID` (invalid). */
function valid(given: string): string {
  const parsed = snapshotName.safeParse(given);
  if (parsed.success) return parsed.data;
  return refuse('SNAPSHOT-NAME-INVALID', { snapshot: given }, { kind: 'invalid' });
}

function tellSnapshots(
  { terminal }: Cli,
  name: string,
  snapshots: readonly ClusterSnapshot[],
): void {
  terminal.value(snapshots);
  if (snapshots.length === 0) {
    terminal.say(say('cli.snapshots.empty', { name }));
    return;
  }
  const head = (['name', 'taken', 'size', 'holds'] as const).map((column) =>
    word(`cli.snapshots.${column}`),
  );
  for (const line of formatTable([head, ...snapshots.map(rowOf)])) terminal.line(line);
}

function rowOf({ name, at, bytes, running, missing }: ClusterSnapshot): string[] {
  const holds =
    missing.length > 0
      ? word('cli.snapshots.incomplete', { machines: missing.join(', ') })
      : word(running ? 'cli.snapshots.memory' : 'cli.snapshots.disks');
  const taken = at.replace(/\.\d+Z$/, 'Z');
  return [name, taken, bytes === null ? '–' : formatMemory(Math.round(bytes / 1_048_576)), holds];
}
