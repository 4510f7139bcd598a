import { duration } from "../duration.ts";

/** How far a moment is from now, e.g. `in 42 min 10 s`, `5 min ago`, `now`. Both in the same unit of seconds. */
export function howFar(time: number, now: number): string {
  const away = time - now;
  if (Math.abs(away) < 1) return "now";
  return away > 0 ? `in ${duration(away)}` : `${duration(away)} ago`;
}
