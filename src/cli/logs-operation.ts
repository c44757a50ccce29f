import type { Engine } from '../engine/index.ts';
import type { LogLine } from '../shared/api/answers.ts';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import type { LogsWish } from './logs.ts';

interface OperationWish extends LogsWish {
  /** Only lines about this one; null for all. */
  readonly machine: string | null;
  /** Id; null is the latest. */
  readonly operation: string | null;
}

/** An operation's log, and what is added to it while the operation runs where that is wanted. */
export async function tellOperationLog(cli: Cli, wish: OperationWish): Promise<void> {
  const { terminal } = cli;
  const { name, machine, signal } = wish;
  const named = machine === null ? {} : { machine };
  const engine = await cli.engine();
  let empty = true;
  for await (const line of wish.follow ? followed(engine, wish) : written(engine, wish)) {
    if (terminal.closed || signal.aborted) break;
    empty = false;
    terminal.line(line);
    terminal.value({ type: 'log', ...named, line });
    await terminal.drained();
  }
  if (empty && !terminal.json) terminal.hint(say('cli.logs.empty', { name }));
}

async function* written(engine: Engine, wish: OperationWish): AsyncGenerator<string> {
  const { name, machine, operation, lines } = wish;
  const all = engine.logs(name, machine ?? undefined, operation ?? undefined);
  if (lines === null) return yield* all;
  const newest: string[] = [];
  for await (const line of all) {
    newest.push(line);
    if (newest.length > lines) newest.shift();
  }
  yield* newest;
}

/** How many lines are asked for at once. */
const pageSize = 1_000;

async function* followed(
  { history, status }: Engine,
  { name, machine, operation, lines, signal }: OperationWish,
): AsyncGenerator<string> {
  await status(name);
  const id = operation ?? (await history.list(name))[0]?.id;
  if (id === undefined) return;
  const log = { name, operation: id, machine };
  let next: number | null = null;
  for await (const { total } of history.logs.watch(log, signal)) {
    next ??= lines === null ? 0 : Math.max(0, total - lines);
    while (next < total) {
      const page = await history.logs.page(log, next, Math.min(pageSize, total - next));
      if (page.lines.length === 0) break;
      yield* page.lines.map(textOf);
      next += page.lines.length;
    }
  }
}

/** The line as it stands in the file. */
function textOf({ at, step, machine, text }: LogLine): string {
  return at === 0 ? text : `${new Date(at).toISOString()} ${step} ${machine ?? '-'} ${text}`;
}
