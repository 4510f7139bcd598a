import { type DurationPart, durationParts } from "./duration-parts.ts";

const SHORT: Readonly<Record<DurationPart["unit"], string>> = {
  day: "day",
  hour: "h",
  minute: "min",
  second: "s",
};

/**
 * A length of time in its two largest units, e.g. `42 min 10 s`, `2 days 3 h`.
 * @param seconds sign and fraction are dropped
 */
export function duration(seconds: number): string {
  const parts = durationParts(seconds).map(({ count, unit }) =>
    unit === "day" && count > 1 ? `${count} days` : `${count} ${SHORT[unit]}`,
  );
  return parts.length === 0 ? "for ever" : parts.join(" ");
}
