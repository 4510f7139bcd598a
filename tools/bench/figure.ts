/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should be, for people to compare. */
  readonly aim?: string;
  /** What readers must know to understand it. */
  readonly note?: string;
  /** True if it is only written to the file, since the table would grow too long. */
  readonly fileOnly?: boolean;
}

/** The value that a given percentage of the measurements does not exceed. @param percent 0 to 100 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[index] ?? Number.NaN;
}

/** Middle value of some measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Milliseconds that an action takes: the median of several rounds, after a warm-up round. */
export function timed(rounds: number, action: () => void): number {
  action();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return median(times);
}
