import type { Watch } from "../core/session/tab-session.ts";
import type { Site } from "../core/settings/site.ts";

/** What the browser lets the extension see of the active tab. */
export interface Access {
  /** Access to Twilio's hosts, without which nothing is seen anywhere. */
  readonly twilio: boolean;
  /** Access to the page's site was given for good. */
  readonly granted: boolean;
  /** Opening the popup is enough to watch the page until it is left (Chrome's activeTab). */
  readonly byClick: boolean;
}

/** What the popup has to say about watching, apart from what was seen. */
export type WatchState =
  | { readonly kind: "unwatchable" }
  | { readonly kind: "no-twilio-access" }
  | { readonly kind: "not-watching"; readonly site: Site; readonly takenAway: boolean }
  | { readonly kind: "watching"; readonly site: Site; readonly by: Watch["by"] };

/**
 * Derives the state of watching.
 * @param site the page's site, or null where it cannot be watched
 * @param watch how the tab was watched so far
 */
export function watchState(site: Site | null, access: Access, watch: Watch | null): WatchState {
  if (site === null) return { kind: "unwatchable" };
  // Chrome: where the user withholds Twilio's hosts, a click still lets this tab's requests to them be seen.
  if (!access.twilio)
    return access.byClick ? { kind: "watching", site, by: "click" } : { kind: "no-twilio-access" };
  if (access.granted) return { kind: "watching", site, by: "grant" };
  if (access.byClick) return { kind: "watching", site, by: "click" };
  const takenAway = watch?.by === "grant" && watch.origin === site.origin;
  return { kind: "not-watching", site, takenAway };
}
