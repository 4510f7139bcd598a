import type { TabSession } from "../../../src/core/session/tab-session.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import type { PermissionIntent } from "../../../src/store/permission-intent.ts";

/** The builds that can be drawn; if a click grants nothing, the popup says other things than Chrome's. */
export type GalleryBuild = "chrome" | "firefox" | "safari";

/** What the browser would tell a page of the extension; plain data, since it is passed as JSON. */
export interface BrowserState {
  /** Address of the active tab, whose ID is 1. */
  readonly url: string;
  /** Match patterns that the user has granted. */
  readonly granted: readonly string[];
  /** The user's answer to a request for more. */
  readonly allows: boolean;
  /** What the search of the page's frames finds. */
  readonly found: { readonly addresses: readonly string[]; readonly observed: boolean };
  /** What was seen in the tab. */
  readonly session: TabSession | null;
  /** Stored by a popup that Chrome closed for its prompt. */
  readonly intent: PermissionIntent | null;
  readonly watchedSites: readonly string[];
  /** What the user chose in the settings. */
  readonly settings: Partial<Settings>;
  /** What the organization set. */
  readonly policy: Readonly<Record<string, unknown>>;
}

/** One state in which a page of the extension is drawn. */
export interface GalleryState {
  readonly page: "popup" | "settings" | "welcome";
  /** Unique among the states of the page; names its pictures. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly what: string;
  readonly build: GalleryBuild;
  readonly browser: BrowserState;
  /** Typed into a field and submitted once the page is drawn; the selector finds the field. */
  readonly typed?: { readonly field: string; readonly text: string };
}
