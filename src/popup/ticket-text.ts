import { browserName } from "../ticket/browser-name.ts";
import { makeTicket } from "../ticket/make-ticket.ts";
import { renderTicket } from "../ticket/render-ticket.ts";
import type { TicketText } from "./model.ts";

/**
 * Creates ticket texts that name this browser and this version of the extension. A separate module, so that it loads
 * after the popup's first paint.
 */
export function ticketText(version: string, userAgent: string): TicketText {
  const browser = browserName(userAgent);
  return (token, session, nowMs, { format, live }) =>
    renderTicket(makeTicket(token, session, { nowMs, browser, version }, { live }), format);
}
