import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { captureOutput, splitLines } from './output.ts';
import { redact } from './redact.ts';
import type { RunOptions } from './runner.ts';

/** How much of each output is kept for the caller, in bytes; lines are told beyond it. */
const KEPT_OUTPUT = 16 * 1024 * 1024;
const LAST_LINES = 20;
/** After the program's end its output is read on in rounds (ms) while something it left holds the pipe. */
const DRAIN_ROUND_MS = 500;
const DRAIN_ROUNDS_MOST = 20;

type Streams = { readonly stdout: Readable; readonly stderr: Readable };

/**
 * Reads what a child prints: whole for its caller, line by line (redacted) for who watches. `stop` is
 * told what `onLine` throws.
 */
export function readOutput(child: Streams, options: RunOptions, stop: (error: unknown) => void) {
  const lastLines: string[] = [];
  const take = (stream: 'stdout' | 'stderr') => {
    const capture = captureOutput(KEPT_OUTPUT);
    const lines = splitLines((line) => {
      const shown = redact(line, options.secrets);
      lastLines.push(shown);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      try {
        options.onLine?.(shown, stream);
      } catch (error) {
        stop(error);
      }
    });
    child[stream].on('data', (chunk: Uint8Array) => {
      capture.add(chunk);
      lines.write(chunk);
    });
    const closed = new Promise<void>((resolve) => {
      if (child[stream].closed) resolve();
      child[stream].once('close', resolve);
      // A stream that broke is as good as closed; the exit code tells the outcome.
      child[stream].once('error', () => resolve());
    });
    return { capture, lines, closed };
  };
  const out = take('stdout');
  const err = take('stderr');

  return {
    // A daemon that the program left behind may hold the pipe for ever: what is still on its way is
    // read until a round brings nothing (the first one may only have been a busy computer).
    async finished(): Promise<void> {
      const stopWaiting = new AbortController();
      const closed = Promise.all([out.closed, err.closed]).then(() => stopWaiting.abort());
      for (let round = 1, seen = -1; round <= DRAIN_ROUNDS_MOST; round++) {
        const late = pause(DRAIN_ROUND_MS, undefined, { signal: stopWaiting.signal });
        await Promise.race([closed, late.catch(() => {})]);
        const now = out.capture.seen + err.capture.seen;
        if (stopWaiting.signal.aborted || (round > 1 && now === seen)) break;
        seen = now;
      }
      stopWaiting.abort();
      child.stdout.destroy();
      child.stderr.destroy();
      out.lines.end();
      err.lines.end();
    },
    result: () => ({ stdout: out.capture.text(), stderr: err.capture.text(), lastLines }),
  };
}
