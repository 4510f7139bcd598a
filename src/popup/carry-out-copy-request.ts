import type { PopupActions, PopupModel, TicketText } from "./model.ts";

/**
 * Copies what was requested in the menu of the toolbar button, from the newest token of the tab.
 * @param nowMs Unix milliseconds
 * @returns what was requested and whether the browser allowed the copy; null if there is nothing to copy
 */
export async function carryOutCopyRequest(
  what: "ticket" | "token",
  { session, settings }: Pick<PopupModel, "session" | "settings">,
  ticketText: TicketText,
  copy: PopupActions["copy"],
  nowMs: number,
): Promise<PopupModel["copyRequest"]> {
  const token = session?.tokens[0];
  if (session === null || token === undefined) return null;
  const options = { format: settings.ticketFormat, live: false };
  try {
    await copy(what === "token" ? token.text : ticketText(token, session, nowMs, options));
    return { what, done: true };
  } catch {
    // Some browsers require a click in the popup itself.
    return { what, done: false };
  }
}
