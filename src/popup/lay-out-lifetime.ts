/** A stretch of the bar, as shares of its width: 0 is its left end, 1 its right end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where everything is on the bar of a token's lifetime. */
export interface Lifetime {
  /** From issue to expiry. */
  readonly own: Stretch;
  readonly now: number;
  /** The tab's other tokens whose lifetimes overlap this one's, longest overlap first. */
  readonly others: readonly Stretch[];
  readonly calls: readonly number[];
}

/** When a token was issued and when it expires: Unix seconds, or null if it does not say. */
export interface Life {
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
}

/** More would look like a pattern and inform nobody. */
const OTHERS_SHOWN = 4;
/** How far past its end the bar may reach to show how long ago that was, as a share of the life. */
const PAST_END = 0.5;

/**
 * Lays out the bar of a token's lifetime.
 * @param calls when calls began, Unix milliseconds
 * @param nowMs Unix milliseconds
 * @returns null if the token does not say when it is valid
 */
export function layOutLifetime(
  { issuedAt, expiresAt }: Life,
  others: readonly Life[],
  calls: readonly number[],
  nowMs: number,
): Lifetime | null {
  if (issuedAt === null || expiresAt === null || expiresAt <= issuedAt) return null;
  const life = expiresAt - issuedAt;
  const seconds = nowMs / 1000;
  const start = Math.max(Math.min(issuedAt, seconds), issuedAt - life * PAST_END);
  const end = Math.min(Math.max(expiresAt, seconds), expiresAt + life * PAST_END);
  const share = (at: number): number => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const stretch = (from: number, to: number): Stretch => ({ from: share(from), to: share(to) });
  const beside = others
    .flatMap(({ issuedAt: from, expiresAt: to }) =>
      from === null || to === null || to <= start || from >= end ? [] : [stretch(from, to)],
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return {
    own: stretch(issuedAt, expiresAt),
    now: share(seconds),
    others: beside.slice(0, OTHERS_SHOWN),
    calls: calls.map((at) => share(at / 1000)),
  };
}
