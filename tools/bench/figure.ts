/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it ought to be, for people to compare. */
  readonly aim?: string;
  /** What a reader must know to understand it. */
  readonly note?: string;
  /** True for one that is only written to the file, since the table would grow too long. */
  readonly fileOnly?: boolean;
}

/** The value that a share of the measurements does not exceed. @param percent 0 to 100 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[index] ?? Number.NaN;
}

/** Middle value of some measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Milliseconds that an action takes: the median of some rounds, after one to warm up. */
export function timed(rounds: number, action: () => void): number {
  action();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return median(times);
}
