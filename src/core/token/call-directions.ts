import type { JsonObject } from "../json/json.ts";
import { claimAt } from "./claim-at.ts";

/** Which directions of calls the voice grant allows; only a boolean `true` allows incoming calls. */
export function callDirections(payload: JsonObject | null): { incoming: boolean; outgoing: boolean } {
  const token = { header: null, payload };
  const app = claimAt(token, "grants.voice.outgoing.application_sid");
  return {
    incoming: claimAt(token, "grants.voice.incoming.allow") === true,
    outgoing: typeof app === "string" && app !== "",
  };
}
