import { renderText, say } from '../shared/messages/message.ts';
import type { OperationEvent, StepEvent, StepState } from '../shared/operations/events.ts';
import { cut, formatDuration, formatPercent, plainLine } from './format.ts';
import { paint } from './problem-text.ts';
import type { Output } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import type { Watcher } from './watch.ts';
import { stepMarks, stepText } from './watch-plain.ts';

/** How often the moving part is drawn at most, ms. */
const redrawEveryMs = 100;

/**
 * The plan as a checklist that grows: steps that are over stay above; below them the running ones,
 * each with its latest line, and the progress of the whole, drawn again in place.
 */
export function createLiveWatcher(terminal: Terminal, output: Output): Watcher {
  const steps = new Map<string, StepEvent>();
  const startedAt = new Map<string, number>();
  const lastLines = new Map<string, string>();
  const begin = performance.now();
  let progress = 0;
  let drawn = 0;

  const erase = () => {
    if (drawn > 0 && !terminal.closed) output.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = () => {
    // A terminal that was never told its size says 0.
    const width = (output.columns || 80) - 1;
    const running = [...steps.values()].filter(({ state }) => state === 'running');
    // No more lines than the screen has: what scrolled away could not be drawn again.
    const shown = running.slice(0, Math.max(1, (output.rows || 24) - 3));
    const lines = [
      ...shown.map((step) => runningLine(step, width)),
      paint(output, 'dim', cut(progressLine(), width)),
    ];
    erase();
    for (const line of lines) terminal.line(line);
    drawn = lines.length;
  };
  const runningLine = (step: StepEvent, width: number) => {
    const time = formatDuration(performance.now() - (startedAt.get(step.step) ?? begin));
    const head = cut(`${renderText(step.title)}  ${time}`, width - 2);
    const tail = cut(`  ${lastLines.get(step.step) ?? ''}`, width - 2 - head.length);
    return `${paint(output, 'yellow', stepMarks.running)} ${head}${paint(output, 'dim', tail)}`;
  };
  const progressLine = () => {
    const done = [...steps.values()].filter(({ state }) => over.has(state)).length;
    const time = formatDuration(performance.now() - begin);
    const percent = formatPercent(progress);
    return renderText(say('cli.progress', { done, count: steps.size, percent, time }));
  };
  const take = (event: OperationEvent) => {
    if (event.type === 'progress') progress = event.progress;
    if (event.type === 'log') lastLines.set(event.step, plainLine(event.line).trim());
    if (event.type === 'problem') {
      erase();
      terminal.problem(event.problem);
    }
    if (event.type !== 'step') return;
    steps.set(event.step, event);
    if (event.state === 'running') startedAt.set(event.step, performance.now());
    if (!over.has(event.state)) return;
    erase();
    const mark = paint(output, colours[event.state], stepMarks[event.state]);
    terminal.line(`${mark} ${stepText(event)}`);
  };

  // Redrawn by the clock alone: hundreds of log lines a second would else make the terminal flicker.
  const timer = setInterval(draw, redrawEveryMs);
  timer.unref();
  return {
    event: take,
    hint: (message) => {
      erase();
      terminal.hint(message);
    },
    end: () => {
      clearInterval(timer);
      erase();
    },
  };
}

const over: ReadonlySet<StepState> = new Set(['done', 'skipped', 'failed', 'cancelled']);

const colours = {
  waiting: 'dim',
  running: 'yellow',
  done: 'green',
  skipped: 'dim',
  failed: 'red',
  cancelled: 'yellow',
} as const;
