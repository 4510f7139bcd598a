import type { OwnPageDriver } from "./own-page-driver.ts";

/** A page of the extension in a tab. */
export interface TabDriver extends OwnPageDriver {
  /** Reloads the page, and waits until it is drawn. */
  reload(): Promise<void>;
}
