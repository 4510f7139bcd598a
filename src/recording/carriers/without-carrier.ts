import { withoutHexDump } from "./hex-dump.ts";
import { decodeMail } from "./mail.ts";

/**
 * A text as it was before a tool or a mail program carried it away: what a dump shows as bytes, and what mail encodes,
 * as text. Any other text stays as it is. The time is linear.
 */
export function withoutCarrier(text: string): string {
  return decodeMail(withoutHexDump(text));
}
