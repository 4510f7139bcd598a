import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Site } from "../core/settings/site.ts";
import type { Access } from "./popup-state.ts";

/**
 * Creates the ticket text of a token.
 * @param nowMs Unix milliseconds
 */
export type TicketText = (
  token: SeenToken,
  session: TabSession,
  nowMs: number,
  options: { readonly format: Settings["ticketFormat"]; readonly live: boolean },
) => string;

/** Everything that the popup shows, apart from the time. */
export interface PopupModel {
  /** True for the first paint: it draws only the part of a token that fits on the screen, so that it appears sooner. */
  readonly first: boolean;
  /** The active tab's site; null if it cannot be watched. */
  readonly site: Site | null;
  readonly access: Access;
  /** Sites of frames in the page that are not watched yet. */
  readonly frames: readonly Site[];
  /** The last origin that the user was asked about and did not allow, or null. */
  readonly denied: string | null;
  /** True if the sign-in is watched in the page as it is loaded now; null until that is known. */
  readonly observed: boolean | null;
  /** True if the site is on the list of permanently watched sites. */
  readonly onList: boolean;
  readonly session: TabSession | null;
  readonly settings: Pick<Settings, "maskValues" | "ticketFormat">;
  /** Null until it is loaded, which is after the first paint. */
  readonly ticketText: TicketText | null;
  /** What was requested in the menu of the toolbar button to be copied, and the outcome. */
  readonly copyRequest: { readonly what: "ticket" | "token"; readonly done: boolean } | null;
}

/** What the user can do in the popup. */
export interface PopupActions {
  /** Asks for permanent access to a site. Must be called within the click, or the browser refuses. */
  readonly watch: (site: Site, options?: { readonly reload: boolean }) => void;
  /** Watches the sign-in in the page as it is, from now on. */
  readonly observe: () => void;
  /** Removes a site from the list of watched sites. */
  readonly unwatch: (pattern: string) => void;
  /** Asks for access to Twilio's hosts again. Must also be called within the click. */
  readonly allowTwilio: () => void;
  readonly clear: () => void;
  readonly openSettings: () => void;
  readonly copy: (text: string) => Promise<void>;
}
