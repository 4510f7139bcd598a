import { findJsonTickets } from "./find-json-tickets.ts";
import { findRegions } from "./find-regions.ts";
import { readTextTicket } from "./read-text-ticket.ts";
import { splitSource } from "./split-source.ts";
import type { ToldTicket } from "./told-ticket.ts";

/**
 * Reads the tickets again that this tool made (`src/ticket`), in Markdown, plain text and JSON, also quoted, indented,
 * escaped, rendered and copied, in the markup of Jira or Slack, or cut. Never throws; linear time.
 * @param text Any text, such as a ticket, a mail or a chat
 * @returns in the order of the text; `ToldTicket` says what of it becomes which sighting
 */
export function readTickets(text: string): readonly ToldTicket[] {
  // Each ticket says one of these, however little of it is left.
  if (!/judged at|token-lens-ticket|answers|claims|token lens for|client/i.test(text)) return [];
  const lines = splitSource(text);
  const told = findRegions(lines).map(readTextTicket);
  return [...told.filter((ticket) => ticket !== null), ...findJsonTickets(lines)].sort(
    (a, b) => a.start - b.start,
  );
}
