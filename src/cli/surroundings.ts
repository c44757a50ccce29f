import type { Readable, Writable } from 'node:stream';
import type { Engine } from '../engine/index.ts';
import type { Problem } from '../shared/problem.ts';

export type Input = Readable & {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
};
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What the command line lives in; the tests put a small world of their own here. */
export interface Surroundings {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Loads and opens the engine; only commands that need one pay for it. */
  openEngine(onNotice: (problem: Problem) => void): Promise<Engine>;
  /** Calls back at every request to end (Ctrl-C, SIGTERM, a closed terminal) until it is told to stop. */
  onInterrupt(listener: () => void): () => void;
}

const interruptSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The real world: this process, its streams and signals. */
export function processSurroundings(): Surroundings {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    openEngine: async (onNotice) => {
      const { createEngine } = await import('../engine/index.ts');
      return createEngine({ env: process.env, onNotice });
    },
    onInterrupt: (listener) => {
      for (const signal of interruptSignals) process.on(signal, listener);
      return () => {
        for (const signal of interruptSignals) process.off(signal, listener);
      };
    },
  };
}
