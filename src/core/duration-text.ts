const UNITS = [
  { seconds: 86_400, name: "day" },
  { seconds: 3_600, name: "hour" },
  { seconds: 60, name: "minute" },
  { seconds: 1, name: "second" },
] as const;

/**
 * A span of time in words, in its largest unit and, where that is a small number, the next one.
 *
 * @param seconds The span; its sign is ignored.
 * @returns E.g. `42 minutes`, `1 hour 5 minutes`, `7 days`.
 */
export function durationText(seconds: number): string {
  const total = Math.round(Math.abs(seconds));
  const at = UNITS.findIndex((unit) => total >= unit.seconds);
  const unit = UNITS[at === -1 ? 3 : at] ?? UNITS[3];
  const next = UNITS[at + 1];
  const count = Math.floor(total / unit.seconds);
  const rest = next && count < 10 ? Math.floor((total - count * unit.seconds) / next.seconds) : 0;
  const main = `${count} ${unit.name}${count === 1 ? "" : "s"}`;
  return next && rest > 0 ? `${main} ${rest} ${next.name}${rest === 1 ? "" : "s"}` : main;
}
