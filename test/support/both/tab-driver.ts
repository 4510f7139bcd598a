import type { OwnPageDriver } from "./own-page-driver.ts";

/** A page of the extension in a tab. */
export interface TabDriver extends OwnPageDriver {
  /** Loads the page anew, and waits until it is drawn. */
  reload(): Promise<void>;
}
