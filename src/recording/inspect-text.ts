import type { Json } from "../core/json/json.ts";
import { readRecording } from "./document/read-recording.ts";
import type { InspectOptions } from "./inspect-options.ts";
import { type Inspection, inspectRecording } from "./inspect-recording.ts";

/**
 * Finds every token in a text of any form (a bare token, a token server's answer, cURL, HAR, socket messages, a
 * log), judges each with what the text tells around it, and sums up. Never throws; linear time.
 *
 * @param text Anything that a person pastes or a browser captures.
 * @param parsed The tree that the text is in another notation than JSON, see `readNotation`.
 */
export function inspectText(text: string, options: InspectOptions, parsed?: Json): Inspection {
  return inspectRecording(readRecording(text, options.via, parsed), options, text);
}
