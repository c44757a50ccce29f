import { Writable } from 'node:stream';
import { lineSplitter } from '../ssh/lines.ts';

/** Bytes that wait for the reader; with as many in the stream's own buffer, the machine is paused. */
const capacity = 256 * 1024;

/**
 * Takes a program's output and hands it on as whole lines. It takes no more than some hundred KiB
 * before they are read: a flood is paused at its source, through the ssh channel's window.
 */
export class TextSink extends Writable {
  readonly #splitter = lineSplitter((line) => this.#lines.push(line));
  #lines: string[] = [];
  #waiting = 0;
  #room: (() => void) | null = null;
  #discarding = false;
  #arrived = Promise.withResolvers<void>();

  constructor() {
    super({ highWaterMark: capacity });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (!this.#discarding) {
      this.#splitter.write(chunk);
      this.#waiting += chunk.length;
    }
    if (this.#waiting < capacity) done();
    else this.#room = done;
    if (this.#lines.length > 0 || this.#room !== null) this.#arrived.resolve();
  }

  /** Resolves as soon as there are lines to take, at once where there are. */
  get arrived(): Promise<void> {
    return this.#arrived.promise;
  }

  /** The lines that came since the last time; a line without its end waits for it. */
  take(): readonly string[] {
    const lines = this.#lines;
    this.#lines = [];
    this.#waiting = 0;
    this.#arrived = Promise.withResolvers();
    const room = this.#room;
    this.#room = null;
    room?.();
    return lines;
  }

  /** The last line, where the output ended within it. */
  rest(): readonly string[] {
    this.#splitter.end();
    return this.take();
  }

  /** From now on everything is taken and thrown away, so that its writer can come to its end. */
  discard(): void {
    this.#discarding = true;
    this.take();
  }
}
