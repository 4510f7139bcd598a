import type { OwnPageDriver } from "./own-page-driver.ts";

/** The extension's real popup, opened by the toolbar button. */
export interface PopupDriver extends OwnPageDriver {
  /** The text of a row, by its label; waits until the row is there. */
  row(label: string): Promise<string>;
}
