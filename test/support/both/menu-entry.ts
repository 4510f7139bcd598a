/** An entry in the menu of the toolbar button. */
export type MenuEntry = "Copy ticket text" | "Copy token" | "Clear this tab" | "Settings";
