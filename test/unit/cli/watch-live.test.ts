import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { createLiveWatcher } from '../../../src/cli/watch-live.ts';
import { say } from '../../../src/shared/messages/message.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function screen(size: { columns: number; rows: number }) {
  const stdout = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY: true,
    ...size,
    getColorDepth: () => 1,
  });
  const terminal = createTerminal(false, {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    env: {},
    openEngine: () => Promise.reject(new Error('not here')),
    onInterrupt: () => () => undefined,
  });
  const written = () => String(stdout.read() ?? '');
  return { watcher: createLiveWatcher(terminal, stdout), written };
}

it('keeps what is over above, and draws what runs again in place', () => {
  const { watcher, written } = screen({ columns: 72, rows: 24 });
  const box = { type: 'step', step: 'box', title: say('step.box'), machines: [] } as const;
  const genconf = { ...box, step: 'genconf', title: say('step.genconf') };

  watcher.event({ ...box, state: 'waiting' });
  watcher.event({ ...genconf, state: 'waiting' });
  watcher.event({ ...box, state: 'done', ms: 1500 });
  watcher.event({ ...genconf, state: 'running' });
  watcher.event({ type: 'log', step: 'genconf', line: '\u001b[2J50 %\u0007 and a very long line' });
  watcher.event({ type: 'progress', progress: 0.25, step: 'genconf', stepProgress: 0.5 });
  expect(written()).toBe('✔ Fetching the box the machines are made from  1.5 s\n');

  vi.advanceTimersByTime(100);
  expect(written()).toBe(
    [
      '▸ Generating the DC/OS configuration  0.1 s  50 %  and a very long line',
      '1 of 2 steps, 25 %, 0.1 s',
      '',
    ].join('\n'),
  );
  vi.advanceTimersByTime(100);
  expect(written()).toBe(
    [
      '\u001b[2A\u001b[0J▸ Generating the DC/OS configuration  0.2 s  50 %  and a very long line',
      '1 of 2 steps, 25 %, 0.2 s',
      '',
    ].join('\n'),
  );

  watcher.event({ ...genconf, state: 'failed', ms: 200 });
  watcher.end();
  expect(written()).toBe('\u001b[2A\u001b[0J✖ Generating the DC/OS configuration  0.2 s\n');
  vi.advanceTimersByTime(1000);
  expect(written()).toBe('');
});

it('draws in a terminal that does not know its size', () => {
  const { watcher, written } = screen({ columns: 0, rows: 0 });
  const title = say('step.genconf');
  watcher.event({ type: 'step', step: 'genconf', title, machines: [], state: 'running' });
  vi.advanceTimersByTime(100);
  expect(written()).toContain('▸ Generating the DC/OS configuration  0.1 s');
  watcher.end();
});
