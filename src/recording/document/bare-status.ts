import type { Sighting } from "../../core/session/sighting.ts";

/** Status of a refusal by the event gateway whose body isn't told; null for anything else. */
export function bareStatus(sighting: Sighting): number | null {
  if (sighting.type !== "answer" && sighting.type !== "log-line") return null;
  const { code, status } = sighting.type === "answer" ? sighting.answer : sighting.line;
  return code === undefined && status !== undefined && status >= 400 ? status : null;
}
