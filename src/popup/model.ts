import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Site } from "../core/settings/site.ts";
import type { Access } from "./popup-state.ts";

/**
 * Makes the ticket text of a token.
 * @param now Unix milliseconds
 */
export type TicketText = (
  token: SeenToken,
  session: TabSession,
  now: number,
  options: { readonly format: Settings["ticketFormat"]; readonly live: boolean },
) => string;

/** All that the popup shows, apart from the time. */
export interface PopupModel {
  /** The first picture: of a token only what fits on it is drawn, so that it comes sooner. */
  readonly first: boolean;
  /** The active tab's site; null where it cannot be watched. */
  readonly site: Site | null;
  readonly access: Access;
  /** Sites of frames in the page that are not watched yet. */
  readonly frames: readonly Site[];
  /** Origin that the user was asked about last and did not allow, or null. */
  readonly denied: string | null;
  /** The sign-in is watched in the page as it is loaded now; null until that is known. */
  readonly observed: boolean | null;
  /** The site is on the list of those that are watched for good. */
  readonly onList: boolean;
  readonly session: TabSession | null;
  readonly settings: Pick<Settings, "maskValues" | "ticketFormat">;
  /** Null until it is loaded, which is after the first picture. */
  readonly ticketText: TicketText | null;
  /** What the menu of the toolbar button asked to be copied, and what became of it. */
  readonly copyRequest: { readonly what: "ticket" | "token"; readonly done: boolean } | null;
}

/** What the user can do in the popup. */
export interface PopupActions {
  /** Asks for a site for good. Has to be called within the click, or the browser refuses. */
  readonly watch: (site: Site, options?: { readonly reload: boolean }) => void;
  /** Watches the sign-in in the page as it is, from now on. */
  readonly observe: () => void;
  /** Takes a site off the list of watched sites. */
  readonly unwatch: (pattern: string) => void;
  /** Asks for Twilio's hosts again. The same holds. */
  readonly allowTwilio: () => void;
  readonly clear: () => void;
  readonly openSettings: () => void;
  readonly copy: (text: string) => Promise<void>;
}
