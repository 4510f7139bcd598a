const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "h", seconds: 3_600 },
  { unit: "min", seconds: 60 },
  { unit: "s", seconds: 1 },
] as const;

/**
 * A length of time in its two largest units, e.g. `42 min 10 s`, `2 days 3 h`.
 * @param seconds sign and fraction are dropped
 */
export function duration(seconds: number): string {
  let rest = Math.floor(Math.abs(seconds));
  if (!Number.isFinite(rest)) return "for ever";
  const parts: string[] = [];
  for (const { unit, seconds: size } of STEPS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    // Two neighbouring units at the most: "1 day 0 h" says no more than "1 day".
    if (parts.length === 1) return count === 0 ? (parts[0] ?? "") : `${parts[0]} ${count} ${unit}`;
    if (count > 0) parts.push(`${count} ${unit === "day" && count > 1 ? "days" : unit}`);
  }
  return parts[0] ?? "0 s";
}
