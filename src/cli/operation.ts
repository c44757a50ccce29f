import type { Engine, OperationHandle } from '../engine/index.ts';
import { isUnknown } from '../shared/diagnosis/diagnosis.ts';
import { type Message, renderText, say } from '../shared/messages/message.ts';
import type { OperationEvent, ResultEvent } from '../shared/operations/events.ts';
import { type Problem, problemOf } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { diagnosisOf, diagnosisToJson, tellDiagnoses } from './diagnosis-text.ts';
import { exitCodeOfKind, exitCodeOfOutcome } from './exit-codes.ts';
import { formatDuration } from './format.ts';
import { createWatcher, type Watcher } from './watch.ts';

export interface OperationOptions {
  readonly cluster: string;
  /** The signal is aborted when the user interrupts before there is anything to cancel. */
  begin(engine: Engine, interrupted: AbortSignal): Promise<OperationHandle>;
  /**
   * Called with the result before it is told; what it returns is told instead. `linger` is then
   * waited for, until the user interrupts it.
   */
  beforeResult?(engine: Engine, result: ResultEvent): Promise<Ending>;
}

export interface Ending {
  readonly result: ResultEvent;
  /** Keeps the command in the foreground until the signal says that the user wants its end. */
  linger?(interrupted: Promise<void>): Promise<void>;
}

/**
 * Runs an operation in the foreground and gives the exit code. The first interrupt cancels it, a
 * later one says what is still waited for. The last line of JSON is a result in every case.
 */
export async function runOperation(cli: Cli, options: OperationOptions): Promise<number> {
  const interrupts = watchInterrupts(cli);
  try {
    const engine = await cli.engine();
    const handle = await options.begin(engine, interrupts.first);
    interrupts.cancels(handle);
    const { result, problems } = await follow(cli, handle, interrupts);
    const ending = (await options.beforeResult?.(engine, result)) ?? { result };
    interrupts.ends();
    if (result.outcome === 'failed') await tellWhy(cli, result, problems);
    tellResult(cli, ending.result);
    await tellSimulated(cli, engine, result);
    await ending.linger?.(interrupts.again);
    return exitCodeOfOutcome(result.outcome, problems);
  } catch (error) {
    const problem = problemOf(error);
    cli.terminal.problem(problem);
    const outcome = problem.kind === 'cancelled' ? 'cancelled' : 'failed';
    // It never began, so it has no id and no duration; a program reading lines waits for a result.
    cli.terminal.value({ type: 'result', cluster: options.cluster, outcome, url: null });
    return exitCodeOfKind(problem.kind);
  } finally {
    interrupts.release();
  }
}

async function follow(cli: Cli, handle: OperationHandle, interrupts: Interrupts) {
  const problems: Problem[] = [];
  const watcher: Watcher = createWatcher(cli.terminal, cli.surroundings);
  interrupts.hintsTo(watcher.hint);
  try {
    for await (const event of handle.events) {
      if (event.type === 'result') continue;
      if (event.type === 'problem') problems.push(event.problem);
      interrupts.sees(event);
      watcher.event(event);
    }
    return { result: await handle.result, problems };
  } finally {
    watcher.end();
    interrupts.hintsTo(cli.terminal.hint);
  }
}

/** What is known of the failure; a program reads it as a line of its own before the result. */
async function tellWhy(cli: Cli, result: ResultEvent, problems: readonly Problem[]): Promise<void> {
  const { terminal, surroundings } = cli;
  const { cluster: name, operation } = result;
  const found = await diagnosisOf(cli, name, operation);
  for (const each of found.diagnoses) {
    terminal.value({ type: 'diagnosis', ...diagnosisToJson(each) });
  }
  if (terminal.json) return;
  tellDiagnoses(surroundings, found.diagnoses, problems);
  if (isUnknown(found, problems)) terminal.hint(say('cli.failure.unknown', { name }));
}

function tellResult(cli: Cli, result: ResultEvent): void {
  cli.terminal.value(result);
  const { kind, outcome, cluster: name, url } = result;
  const time = formatDuration(result.ms);
  if (outcome !== 'done') {
    cli.terminal.say(say(`cli.result.${outcome}`, { kind: renderText(say(`kind.${kind}`)), time }));
  } else if (kind === 'deploy' && url !== null) {
    cli.terminal.say(say('cli.result.deploy.url', { name, url, time }));
  } else {
    cli.terminal.say(say(`cli.result.${kind}.done`, { name, time }));
  }
}

/** A person must never take a simulation for machines; in JSON the status says `provider`. */
async function tellSimulated(cli: Cli, engine: Engine, result: ResultEvent): Promise<void> {
  if (cli.terminal.json || result.outcome !== 'done' || result.kind === 'destroy') return;
  const { provider } = await engine.status(result.cluster);
  if (provider === 'simulated') cli.terminal.say(say('cli.simulated'));
}

interface Interrupts {
  cancels(handle: OperationHandle): void;
  sees(event: OperationEvent): void;
  /** Where the user is told how it stands: what is drawn on the terminal must not be torn. */
  hintsTo(hint: (message: Message) => void): void;
  /** The operation is over: the next interrupt is meant for what comes after it. */
  ends(): void;
  /** Aborted at the first interrupt. */
  readonly first: AbortSignal;
  /** Resolves when the user wants the end of what comes after the operation. */
  readonly again: Promise<void>;
  release(): void;
}

/** Interrupts may come before there is a handle: they are then kept for it. */
function watchInterrupts({ surroundings, terminal }: Cli): Interrupts {
  const running = new Map<string, string>();
  const again = Promise.withResolvers<void>();
  let handle: OperationHandle | undefined;
  let hint = terminal.hint;
  const first = new AbortController();
  let over = false;
  const release = surroundings.onInterrupt(() => {
    if (over) return again.resolve();
    if (first.signal.aborted) {
      const step = [...running.values()].join(', ');
      const waiting =
        step === '' ? say('cli.still.waiting.begin') : say('cli.still.waiting', { step });
      return hint(waiting);
    }
    first.abort();
    hint(say('cli.asked.cancel'));
    handle?.cancel();
  });
  return {
    cancels: (begun) => {
      handle = begun;
      if (first.signal.aborted) begun.cancel();
    },
    sees: (event) => {
      if (event.type !== 'step') return;
      if (event.state === 'running') running.set(event.step, renderText(event.title));
      else running.delete(event.step);
    },
    hintsTo: (given) => {
      hint = given;
    },
    ends: () => {
      over = true;
      // The cancel came too late for the operation; the wish to end still holds.
      if (first.signal.aborted) again.resolve();
    },
    first: first.signal,
    again: again.promise,
    release,
  };
}
