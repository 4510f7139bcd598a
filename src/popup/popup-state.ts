import type { Watch } from "../core/session/tab-session.ts";
import type { Site } from "../core/settings/site.ts";

/** What the browser lets the extension see in the active tab. */
export interface Access {
  /** Access to Twilio's hosts; without it nothing is seen anywhere. */
  readonly twilio: boolean;
  /** Permanent access to the page's site. */
  readonly granted: boolean;
  /** True if opening the popup is enough to watch the page until the user leaves it (Chrome's activeTab). */
  readonly byClick: boolean;
}

/** What the popup says about watching, apart from what was seen. */
export type WatchState =
  | { readonly kind: "unwatchable" }
  | { readonly kind: "no-twilio-access" }
  | { readonly kind: "not-watching"; readonly site: Site; readonly takenAway: boolean }
  | { readonly kind: "watching"; readonly site: Site; readonly by: Watch["by"] };

/**
 * Derives the state of watching.
 * @param site the page's site, or null if it cannot be watched
 * @param watch how the tab was watched so far
 */
export function watchState(site: Site | null, access: Access, watch: Watch | null): WatchState {
  if (site === null) return { kind: "unwatchable" };
  // Chrome: if the user withholds access to Twilio's hosts, a click still shows this tab's requests to them.
  if (!access.twilio)
    return access.byClick ? { kind: "watching", site, by: "click" } : { kind: "no-twilio-access" };
  if (access.granted) return { kind: "watching", site, by: "grant" };
  if (access.byClick) return { kind: "watching", site, by: "click" };
  const takenAway = watch?.by === "grant" && watch.origin === site.origin;
  return { kind: "not-watching", site, takenAway };
}
