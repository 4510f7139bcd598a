const UNITS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

/** How many of one unit. */
export interface DurationPart {
  readonly count: number;
  readonly unit: (typeof UNITS)[number]["unit"];
}

/**
 * A duration in its two largest units. Adjacent units only: "1 day 0 h" says no more than "1 day", and "1 day 5 s" says
 * more than anyone wants to know.
 * @param seconds sign and fraction are dropped
 * @returns one or two parts; none if the duration is not finite
 */
export function durationParts(seconds: number): readonly DurationPart[] {
  let rest = Math.floor(Math.abs(seconds));
  if (!Number.isFinite(rest)) return [];
  const parts: DurationPart[] = [];
  for (const { unit, seconds: size } of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (parts.length === 1 && count === 0) break;
    if (count > 0 || (unit === "second" && parts.length === 0)) parts.push({ count, unit });
    if (parts.length === 2) break;
  }
  return parts;
}
