import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { makeTicket } from "../../../src/ticket/make-ticket.ts";
import { renderTicket, type TicketFormat } from "../../../src/ticket/render-ticket.ts";
import type { Ticket } from "../../../src/ticket/ticket.ts";
import { NOW } from "../../support/sightings.ts";

export const FORMATS: readonly TicketFormat[] = ["markdown", "plain", "json"];

/** The ticket of a session's newest token, half a minute after the sightings. */
export function ticketOf(session: TabSession, live = false, now = NOW + 30_000): Ticket {
  const [token] = session.tokens;
  if (token === undefined) throw new Error("The session has no token.");
  return makeTicket(
    token,
    session,
    { nowMs: now, browser: "Chrome 156 on Windows", version: "0.1.0" },
    { live },
  );
}

/** All that someone could read in a ticket: its text in each format, and what its base64 decodes to. */
export function readableIn(ticket: Ticket): string {
  const texts = [JSON.stringify(ticket), ...FORMATS.map((format) => renderTicket(ticket, format))];
  const decoded = texts.flatMap((text) =>
    (text.match(/[\w+/=-]{12,}/g) ?? []).map((run) => Buffer.from(run, "base64url").toString()),
  );
  return [...texts, ...decoded].join("\n");
}
