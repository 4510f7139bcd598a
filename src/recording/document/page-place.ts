import type { PagePlace } from "../../core/session/sighting.ts";
import { TAB_ID_NONE } from "../../core/session/tab-session.ts";

/** Where something was seen in a recording. @param at Unix milliseconds; null if the recording doesn't say */
export function pagePlace(at: number | null, host: string | null): PagePlace {
  return { at, tabId: TAB_ID_NONE, frameId: 0, origin: null, host };
}
