import { renderText } from '../shared/messages/message.ts';
import type { StepEvent, StepState } from '../shared/operations/events.ts';
import { formatDuration, formatPercent } from './format.ts';
import type { Terminal } from './terminal.ts';
import type { Watcher } from './watch.ts';

/** A line for each step that begins or ends, for a log file or a pipe: no colour, nothing redrawn. */
export function createPlainWatcher(terminal: Terminal): Watcher {
  let progress = 0;
  return {
    event: (event) => {
      if (event.type === 'progress') progress = event.progress;
      if (event.type === 'problem') terminal.problem(event.problem);
      if (event.type !== 'step' || event.state === 'waiting') return;
      const percent = `${formatPercent(progress)}`.padStart(3);
      terminal.line(`[${percent} %] ${stepMarks[event.state]} ${stepText(event)}`);
    },
    hint: terminal.hint,
    end: () => undefined,
  };
}

/** The shape that says how a step stands, without colour. */
export const stepMarks: Readonly<Record<StepState, string>> = {
  waiting: '·',
  running: '▸',
  done: '✔',
  skipped: '–',
  failed: '✖',
  cancelled: '■',
};

/** A step's title, with the time that it took where it is over. */
export function stepText({ title, state, ms }: StepEvent): string {
  const timed = ms !== undefined && state !== 'skipped';
  return timed ? `${renderText(title)}  ${formatDuration(ms)}` : renderText(title);
}
