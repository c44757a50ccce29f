import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Bytes that wait for the page; with as many again in the stream's own buffer, the machine is paused. */
const capacity = 64 * 1024;

/**
 * Takes a machine's output and hands it on in pieces of at most 64 KiB or so. It takes no more than that
 * before the page has read: a flood is paused at its source, through the ssh channel's window.
 */
export class TerminalScreen extends Writable {
  rows: number;
  columns: number;
  readonly #decoder = new StringDecoder('utf8');
  #text = '';
  #room: (() => void) | null = null;
  #arrived = Promise.withResolvers<void>();

  constructor(columns: number, rows: number) {
    super({ highWaterMark: capacity });
    this.columns = columns;
    this.rows = rows;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#text += this.#decoder.write(chunk);
    if (this.#text.length < capacity) done();
    else this.#room = done;
    this.#arrived.resolve();
  }

  /** Resolves as soon as there is something to take, at once where there is. */
  get arrived(): Promise<void> {
    return this.#text === '' ? this.#arrived.promise : Promise.resolve();
  }

  /** What came since the last time; a character that is cut in two waits for its other half. */
  take(): string {
    const text = this.#text;
    const room = this.#room;
    this.#text = '';
    this.#room = null;
    this.#arrived = Promise.withResolvers();
    room?.();
    return text;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }
}
