/** One comparison: ours against something else, or against a bound. */
export interface Row {
  readonly what: string;
  /** Of ours and other; ms unless told. */
  readonly unit?: 'ms' | 'KiB' | 'MiB';
  readonly ours: number;
  readonly other: number;
  readonly otherIs: string;
  /** ours / other where smaller is better. */
  readonly ratio: number;
  readonly wanted: number;
}

/** Time of one run, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
}

interface Comparison {
  readonly what: string;
  readonly otherIs: string;
  /** The ratio ours / other that must not be exceeded. */
  readonly wanted: number;
  readonly runs: number;
  ours(): Promise<number>;
  other(): Promise<number>;
}

/** Runs both in turn, so that a slow moment of the computer falls on both, and compares the medians. */
export async function compare(comparison: Comparison): Promise<Row> {
  const { what, otherIs, wanted, runs } = comparison;
  const ours: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    other.push(await comparison.other());
    ours.push(await comparison.ours());
    console.error(
      `${what}: ${ours.at(-1)?.toFixed(0)} ms, ${otherIs}: ${other.at(-1)?.toFixed(0)} ms`,
    );
  }
  const [mine, theirs] = [median(ours), median(other)];
  return { what, otherIs, wanted, ours: mine, other: theirs, ratio: mine / theirs };
}

/** Holds the median of many runs against a bound, ms. */
export async function bounded(
  what: string,
  boundMs: number,
  runs: number,
  work: () => Promise<unknown>,
): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return within(what, median(times), boundMs);
}

/** Holds one figure against a bound of the same unit. */
export function within(what: string, ours: number, bound: number, unit: Row['unit'] = 'ms'): Row {
  const ratio = ours / bound;
  return { what, unit, ours, other: bound, otherIs: 'the bound', ratio, wanted: 1 };
}

/** The value that so many of the values (0..1) do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, unit = 'ms', ours, other, otherIs, ratio, wanted }) =>
    [
      '',
      what,
      shown(ours, unit),
      `${otherIs}: ${shown(other, unit)}`,
      ratio.toFixed(3),
      `≤ ${wanted}`,
      '',
    ].join(' | '),
  );
  const head = ' | What | Ours | Against | Ratio | Wanted | ';
  return [head, ' |---|---|---|---|---| ', ...lines].map((line) => line.trim()).join('\n');
}

function shown(value: number, unit: NonNullable<Row['unit']>): string {
  if (unit !== 'ms') return `${value.toFixed(1)} ${unit}`;
  return value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${value.toFixed(1)} ms`;
}
