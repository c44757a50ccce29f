import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import { ProblemError, problem } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { formatBytes, formatTable } from './format.ts';
import { word } from './words.ts';

interface ReportOptions {
  readonly output?: string;
  readonly overwrite?: boolean;
}

/** `report [NAME]`: tells what is in it, file by file, then writes it. */
export function addReport(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'report [name]', 'help.report')
    .addOption(option('--output <file>', 'help.report.output'))
    .addOption(option('--overwrite', 'help.report.overwrite'))
    .action(async (name: string | undefined, { output, overwrite = false }: ReportOptions) => {
      const { terminal, surroundings } = cli;
      const { reports } = await cli.engine();
      const interrupted = new AbortController();
      const release = surroundings.onInterrupt(() => {
        const cancelled = problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
        interrupted.abort(new ProblemError(cancelled));
      });
      try {
        if (!terminal.json) terminal.hint(say('cli.report.collecting'));
        const preview = await reports.preview(name ?? null, interrupted.signal);
        const { id, fileName, entries } = preview;
        const head = [
          word('cli.report.column.file'),
          word('cli.report.column.size'),
          word('cli.report.column.masked'),
        ];
        const rows = entries.map((each) => [each.name, formatBytes(each.bytes), `${each.masked}`]);
        for (const line of formatTable([head, ...rows])) terminal.line(line);
        const target = resolve(output ?? fileName);
        const { path, bytes } = await reports.save(id, target, { overwrite });
        terminal.line('');
        const size = formatBytes(bytes);
        terminal.say(say('cli.report.saved', { path, size, count: entries.length }));
        terminal.value({ path, bytes, cluster: preview.cluster, entries });
      } finally {
        release();
      }
    });
}
