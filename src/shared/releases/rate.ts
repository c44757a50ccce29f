/** How fast something goes, and how long it still takes. */
export interface Pace {
  /** Mean of the last seconds, bytes a second. */
  readonly bytesPerSecond: number;
  /** ms; null where it stands still or the whole is not known. */
  readonly remainingMs: number | null;
}

/** How far back the mean goes, ms: long enough to be calm, short enough to follow a change. */
const windowMs = 8_000;

/** Tells rate and remaining time from looks at a growing number. Times are ms of any steady clock. */
export class PaceMeter {
  #looks: { readonly at: number; readonly bytes: number }[] = [];

  /** Notes that `bytes` of `total` (null: not known) are there; a number that falls starts anew. */
  note(at: number, bytes: number, total: number | null): Pace {
    const last = this.#looks.at(-1);
    if (last !== undefined && bytes < last.bytes) this.#looks = [];
    this.#looks.push({ at, bytes });
    // One look before the window is kept, so that there is always something to compare with.
    while ((this.#looks[1]?.at ?? at) < at - windowMs) this.#looks.shift();
    const first = this.#looks[0] ?? { at, bytes };
    const elapsed = at - first.at;
    const bytesPerSecond = elapsed > 0 ? ((bytes - first.bytes) * 1000) / elapsed : 0;
    const left = total === null ? null : Math.max(0, total - bytes);
    const known = left !== null && (bytesPerSecond > 0 || left === 0);
    return {
      bytesPerSecond,
      remainingMs: known ? (left === 0 ? 0 : (left * 1000) / bytesPerSecond) : null,
    };
  }
}
