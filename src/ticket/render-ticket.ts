import type { Json } from "../core/json/json.ts";
import { layOutTicket } from "./lay-out-ticket.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import { renderPlain } from "./render-plain.ts";
import type { Ticket } from "./ticket.ts";
import { visibleJson } from "./visible-json.ts";

export type TicketFormat = "markdown" | "plain" | "json";

/** A ticket as text: Markdown for trackers, plain text for emails, JSON for programs. */
export function renderTicket(ticket: Ticket, format: TicketFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdown(layOutTicket(ticket));
    case "plain":
      return renderPlain(layOutTicket(ticket));
    case "json":
      // A ticket is plain data; only its type does not say so, because it is an interface.
      return `${visibleJson(ticket as unknown as Json)}\n`;
  }
}
