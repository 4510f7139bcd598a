import { MASKS } from "./ticket-words.ts";
import type { ToldText } from "./told-ticket.ts";

/** Code points after which tickets cut a value, and the length that they tell then. */
const CUT_AT = 200;
const CUT_MARK = /… ?\((\d{1,3}(?:,\d{3})*) characters\)$/;
/** Lengths from which a text of a page may have been cut when it was captured; then `…` stands behind it. */
const CAPTURED = 100;

/**
 * Reads a value as the ticket shows it.
 * @param atEnd it stands at the end of a ticket that breaks off there
 */
export function readToldText(shown: string, atEnd = false): ToldText {
  const mark = CUT_MARK.exec(shown);
  const kept = mark === null ? shown : shown.slice(0, mark.index);
  const length = Number(mark?.[1]?.replaceAll(",", ""));
  const byTicket = length > CUT_AT && Array.from(kept.slice(0, CUT_AT * 2 + 2)).length === CUT_AT;
  const text = byTicket ? kept : shown;
  const masked = MASKS.test(text);
  const byCapture = text.endsWith("…") && (masked || text.length > CAPTURED);
  return { text: byCapture ? text.slice(0, -1) : text, cut: byTicket || byCapture || atEnd, masked };
}

/** The same where there may be none. */
export function readToldTextOrNull(shown: string | undefined, atEnd = false): ToldText | null {
  return shown === undefined || shown === "" ? null : readToldText(shown, atEnd);
}
