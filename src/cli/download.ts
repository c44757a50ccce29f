import type { Command } from 'commander';
import type { Downloadable, DownloadedFile, DownloadOptions } from '../engine/index.ts';
import { type Message, renderText, say } from '../shared/messages/message.ts';
import { ProblemError, problem, problemOf } from '../shared/problem.ts';
import { checkedText, transferText } from '../shared/releases/progress-text.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { messageToJson } from './json.ts';

interface DownloadCommandOptions {
  readonly dcos?: string;
}

export function addDownload(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'download <version|box>', 'help.download')
    .addOption(option('--dcos <version>', 'help.download.for'))
    .action(async (what: string, options: DownloadCommandOptions) => {
      end.exitCode = await download(cli, what, options.dcos);
    });
}

function download(cli: Cli, what: string, dcos: string | undefined): Promise<number> {
  const asked: Downloadable =
    what === 'box' ? { kind: 'box', version: dcos ?? null } : { kind: 'installer', version: what };
  return downloadThen(cli, what, asked, async (file) => ({
    path: file?.path ?? null,
    text: file === null ? say('cli.download.nothing') : doneText(file),
  }));
}

/** What became of a file that was downloaded. */
interface Ending {
  readonly path: string | null;
  readonly text: Message;
}

/**
 * Downloads, then does something with the file. Lines like an operation's: progress, and a result last. An
 * interrupt pauses: what is there is kept.
 */
export async function downloadThen(
  cli: Cli,
  what: string,
  asked: Downloadable,
  then: (file: DownloadedFile | null) => Promise<Ending>,
): Promise<number> {
  const { terminal, surroundings } = cli;
  const interrupted = new AbortController();
  const release = surroundings.onInterrupt(() => interrupted.abort());
  const tell = teller(cli);
  const began = performance.now();
  const result = (outcome: string, file: DownloadedFile | null) => {
    const ms = Math.round(performance.now() - began);
    terminal.value({ type: 'result', kind: 'download', what, outcome, ...file, ms });
  };
  try {
    const file = await (await cli.engine()).download(asked, {
      signal: interrupted.signal,
      onProgress: tell.progress,
      onNote: tell.note,
    });
    tell.end();
    const { path, text } = await then(file);
    result('done', file === null || path === null ? file : { ...file, path });
    terminal.say(text);
    return exitCodes.done;
  } catch (error) {
    tell.end();
    const cancelled = interrupted.signal.aborted && !(error instanceof ProblemError);
    const told = cancelled
      ? problem('DOWNLOAD-PAUSED', {}, { kind: 'cancelled' })
      : problemOf(error);
    terminal.problem(told);
    result(cancelled ? 'cancelled' : 'failed', null);
    return exitCodeOfKind(told.kind);
  } finally {
    release();
  }
}

function doneText(file: DownloadedFile): Message {
  return say('cli.download.done', { path: file.path, checked: renderText(checkedText(file)) });
}

/** How often a person reads a new line where lines cannot be redrawn, ms. */
const lineEveryMs = 5_000;

/** Progress as JSON lines, as one line that is redrawn, or as a line now and then. */
function teller({ terminal, surroundings: { stdout, env } }: Cli) {
  const redraws = !terminal.json && stdout.isTTY === true && env.TERM !== 'dumb';
  let drawn = false;
  let toldAt = -Infinity;
  const end = () => {
    if (drawn) stdout.write('\r\u001b[K');
    drawn = false;
  };
  const progress: DownloadOptions['onProgress'] = (told) => {
    const fraction = told.total === null ? null : told.bytes / told.total;
    terminal.value({ type: 'progress', progress: fraction, ...told });
    if (terminal.closed || terminal.json) return;
    const text = renderText(transferText(told));
    if (redraws) {
      stdout.write(`\r\u001b[K${text}`);
      drawn = true;
    } else if (performance.now() - toldAt >= lineEveryMs) {
      toldAt = performance.now();
      terminal.line(text);
    }
  };
  const note = (message: Message) => {
    end();
    terminal.value({ type: 'log', ...messageToJson(message) });
    terminal.say(message);
  };
  return { progress, note, end };
}
