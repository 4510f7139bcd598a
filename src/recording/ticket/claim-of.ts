import type { TokenKind } from "../../core/token/token-kind.ts";
import type { MarkedLine } from "./marked-line.ts";
import { readToldText } from "./read-told-text.ts";
import { readUtc, UTC } from "./read-utc.ts";
import { ABSENT_WORDS, CAPABILITY_CLAIMS, CLAIM_LABELS } from "./ticket-words.ts";
import type { ToldClaim } from "./told-ticket.ts";

const MOMENT = new RegExp(`^${UTC}`);
const EMPTY = "(empty)";

/** Where a row's claim stands in the payload, or in the header. */
function pathOf(label: string, kind: TokenKind | null): string {
  return (kind === "capability" ? CAPABILITY_CLAIMS[label] : undefined) ?? CLAIM_LABELS[label] ?? label;
}

/**
 * A row of the claims table as a claim.
 * @param line the value, without its markup
 * @param atEnd the ticket breaks off behind it
 */
export function claimOf(label: string, line: MarkedLine, kind: TokenKind | null, atEnd: boolean): ToldClaim {
  const path = pathOf(label, kind);
  const shown = line.whole();
  const absent = ABSENT_WORDS[label];
  if (absent === undefined) {
    const milliseconds = readUtc(MOMENT.exec(shown)?.[0]);
    const seconds = milliseconds === null ? null : milliseconds / 1000;
    return { path, value: readToldText(shown.trimEnd(), atEnd), quoted: false, seconds };
  }
  // A value that is like these words stands in code, where there is any markup.
  const isOurs = line.text === shown && absent.includes(shown.trimEnd());
  const isEmpty = line.text === EMPTY;
  return { path, value: readToldText(isEmpty ? "" : shown, atEnd), quoted: !isOurs, seconds: null };
}
