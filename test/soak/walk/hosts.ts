import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Faults } from './faults.ts';
import type { Ask, Call, Told } from './host.ts';
import type { Walked } from './names.ts';

/** Why a call was not answered. `GONE` where its process ended before it could. */
export interface Refused {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
}
export type Answer<T> = { readonly value: T } | { readonly refused: Refused };

/** An operation that a host runs. */
export interface Running {
  readonly host: Host;
  readonly name: Walked;
  readonly ask: Ask;
  /** Its outcome, or null where its process ended before it. */
  readonly ended: Promise<string | null>;
  /** Resolves when so many steps were told, or it ended. */
  steps(count: number): Promise<void>;
}

/** A process with an engine, as the app or a command line has one. It is started when it is needed. */
export class Host {
  readonly #env: NodeJS.ProcessEnv;
  readonly #faults: Faults;
  readonly #waiting = new Map<number, (told: Told | null) => void>();
  #child: ChildProcess | null = null;
  #ready: Promise<void> = Promise.resolve();
  #calls = 0;

  constructor(env: NodeJS.ProcessEnv, faults: Faults) {
    this.#env = env;
    this.#faults = faults;
  }

  get alive(): boolean {
    return this.#child !== null;
  }

  /** Asks and waits for the one answer. */
  async ask<T>(call: Call): Promise<Answer<T>> {
    return new Promise((resolve) => {
      void this.#send(call, (told) => {
        if (told === null) resolve({ refused: gone });
        else if ('answer' in told) resolve({ value: told.answer as T });
        else if ('refused' in told) resolve({ refused: told.refused });
      });
    });
  }

  /** Begins an operation. */
  async begin(name: Walked, ask: Ask): Promise<Answer<Running>> {
    const ended = Promise.withResolvers<string | null>();
    const listeners = new Set<() => void>();
    let seen = 0;
    return new Promise((resolve) => {
      const steps = (count: number) =>
        new Promise<void>((reached) => {
          const look = () => seen >= count && reached();
          listeners.add(look);
          void ended.promise.then(() => reached());
          look();
        });
      const running: Running = { host: this, name, ask, ended: ended.promise, steps };
      void this.#send(ask, (told) => {
        if (told === null) {
          resolve({ refused: gone });
          ended.resolve(null);
        } else if ('refused' in told) resolve({ refused: told.refused });
        else if ('answer' in told) resolve({ value: running });
        else if ('ended' in told) ended.resolve(told.ended);
        else {
          seen += 1;
          for (const look of listeners) look();
        }
      });
    });
  }

  /** Tells a living process what goes wrong from now on; a new one is born with it. */
  async tellFaults(): Promise<void> {
    if (this.alive) await this.ask({ call: 'faults', faults: this.#faults });
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.#lose(child);
  }

  async #send(call: Call, listen: (told: Told | null) => void): Promise<void> {
    if (this.#child === null) this.#start();
    await this.#ready;
    this.#calls += 1;
    const id = this.#calls;
    this.#waiting.set(id, listen);
    const child = this.#child;
    if (child === null) listen(null);
    else child.send({ id, ...call }, (error) => error !== null && this.#lose(child));
  }

  #start(): void {
    const program = join(import.meta.dirname, 'host.ts');
    const child = spawn(process.execPath, [program], {
      env: { ...this.#env, WALK_FAULTS: JSON.stringify(this.#faults) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    const ready = Promise.withResolvers<void>();
    this.#ready = ready.promise;
    child.on('message', (told: Told) => {
      if (told.id === 0) ready.resolve();
      else this.#waiting.get(told.id)?.(told);
    });
    child.on('exit', () => {
      ready.resolve();
      this.#lose(child);
    });
  }

  #lose(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    for (const listen of this.#waiting.values()) listen(null);
    this.#waiting.clear();
  }
}

const gone: Refused = { code: 'GONE', kind: 'failed', text: 'The process ended.' };
