/** A call of Electron, with what of its arguments can be told to another process. */
export interface Call {
  readonly what: string;
  readonly args: readonly unknown[];
}

export const calls: Call[] = [];

export function record(what: string, ...args: readonly unknown[]): void {
  calls.push({ what, args: args.map(plain) });
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value) ?? '"[function]"');
}

/** An event that a listener can refuse. */
export class Preventable {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
