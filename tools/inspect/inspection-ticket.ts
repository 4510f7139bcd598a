import packageJson from "../../package.json" with { type: "json" };
import type { Inspection } from "../../src/recording/inspect-recording.ts";
import { makeTicket } from "../../src/ticket/make-ticket.ts";
import { renderTicket, type TicketFormat } from "../../src/ticket/render-ticket.ts";

/**
 * The support ticket of the newest token, as the popup creates it, without the signature.
 * @param now moment of the judgment, in Unix seconds
 */
export function inspectionTicket({ tokens, session }: Inspection, now: number, format: TicketFormat): string {
  const token = tokens.find(({ kind }) => kind === "voice") ?? tokens[0];
  if (token === undefined) return "There is no token in it, so there is no ticket.";
  const { seen, evidence } = token;
  const context = {
    nowMs: now * 1000,
    browser: "a recording",
    version: packageJson.version,
    more: { signature: evidence.signature, newer: [] },
  };
  return renderTicket(makeTicket(seen, session, context, { live: false }), format).trimEnd();
}
