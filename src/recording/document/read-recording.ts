import type { Json } from "../../core/json/json.ts";
import { parseJson } from "../../core/json/parse-json.ts";
import { peelToken } from "../../core/token/peel-token.ts";
import { readToken } from "../../core/token/read-token.ts";
import { PieceReader } from "./piece-reader.ts";
import { TextReader } from "./read-text.ts";
import { Recording } from "./recording.ts";

/** Longest text that is looked at as one decorated token. A real one has under 2,000 characters. */
const LONGEST_TOKEN = 100_000;

/**
 * Reads a text of any form: a token, a log, a HAR file, whatever people record or paste.
 * @param via `capture` where the text records what a browser sent, `paste` where a person put it there
 * @param parsed the tree that the text is in another notation than JSON, see `readNotation`
 */
export function readRecording(text: string, via: "capture" | "paste", parsed?: Json): Recording {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const recording = new Recording();
  recording.lookForHints(trimmed);
  const reader = new TextReader(recording, via);
  if (parsed !== undefined) reader.readTree(parsed);
  else if (/^[{[]\s*["{[]/.test(trimmed) && parseJson(trimmed) === undefined && !isLines(trimmed))
    readBroken(trimmed, recording, reader);
  else reader.readDocument(trimmed);
  return isOneToken(trimmed, via, recording) ? onlyToken(trimmed, via) : recording;
}

/** Whether a text is JSON line by line: the lines are of one recording, and messages on them of one socket. */
function isLines(text: string): boolean {
  const end = text.indexOf("\n");
  return end > 0 && parseJson(text.slice(0, end)) !== undefined;
}

/** Reads several JSON documents in a row, or one that is cut or malformed, as far as it goes. */
function readBroken(text: string, recording: Recording, reader: TextReader): void {
  const pieces = new PieceReader(recording, reader);
  pieces.push(text);
  pieces.end();
}

/** A text that is one token with something around it: what surrounds it is to be told, so it is read as it stands. */
function isOneToken(text: string, via: "capture" | "paste", recording: Recording): boolean {
  const { tokens, strays } = recording.session;
  if (recording.restErrors.length > 0 || recording.tickets.length > 0) return false;
  if (recording.isCapture || tokens.length > 1 || text.length > LONGEST_TOKEN) return false;
  if (strays.length > 0 || tokens.some(({ logLines }) => logLines.length > 0)) return false;
  const [found] = tokens;
  if (found === undefined) return via === "capture" || readToken(text).isJwt;
  // The text tells more than the token.
  if (found.host !== null) return false;
  const whole = readToken(text);
  return whole.isJwt && peelToken(found.text).core === whole.core;
}

function onlyToken(text: string, via: "capture" | "paste"): Recording {
  const recording = new Recording();
  recording.lookForHints(text);
  if (readToken(text).isJwt) recording.mention(text, { sent: via === "capture" });
  return recording;
}
