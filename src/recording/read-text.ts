import type { Json } from "../core/json/json.ts";
import { type Decoration, peelToken } from "../core/token/peel-token.ts";
import { readToken } from "../core/token/read-token.ts";
import { findTokens } from "./find-tokens.ts";
import { readCommands } from "./read-commands.ts";
import { readJsonCapture } from "./read-json-capture.ts";
import { TokenLog } from "./token-log.ts";

/** Longest text that is looked at as one decorated token. A real one has under 2,000 characters. */
const LONGEST_TOKEN = 100_000;

/** What may be between the parts of one token, so that they are found apart. */
const WHOLE: readonly Decoration[] = ["space-inside", "url-encoded", "backslashes"];

/** Reads a text of any form, and notes the tokens in it and what it tells of them. */
export function readText(text: string, via: "capture" | "paste"): TokenLog {
  const log = new TokenLog();
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const json = parse(trimmed);
  if (json !== undefined) readJsonCapture(json, log);
  else if (/x-twilio-token/i.test(trimmed)) readCommands(trimmed, via, log);
  if (log.isCapture) return log;
  if (json === undefined) readMessages(trimmed, log);
  if (log.isCapture && log.tokens.length > 0) return log;
  return addLoose(trimmed, json, via, log);
}

function parse(text: string): Json | undefined {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Socket messages line by line, perhaps with an arrow or a time before each, as consoles and logs write them. */
function readMessages(text: string, log: TokenLog): void {
  if (!/"(?:payload|type)"/.test(text)) return;
  const messages = text.split("\n").flatMap((line) => {
    const at = line.indexOf("{");
    const value = at < 0 ? undefined : parse(line.slice(at).trim().replace(/[,;]$/, ""));
    return value === undefined ? [] : [value];
  });
  if (messages.length > 0) readJsonCapture(messages, log);
}

/** A text that is no capture: one token with something around it, or a text that mentions some. */
function addLoose(text: string, json: Json | undefined, via: "capture" | "paste", log: TokenLog): TokenLog {
  const found = json === undefined ? findTokens(text) : log.tokens.map((token) => token.text);
  const whole = text.length <= LONGEST_TOKEN ? readToken(text) : null;
  const isDecorated =
    !found.some(isWhole) &&
    WHOLE.some((decoration) => whole?.decorations.has(decoration)) &&
    whole?.payload != null;
  if (whole !== null && (found.length <= 1 || isDecorated)) {
    const isToken =
      whole.isJwt && (found.length === 0 || isDecorated || peelToken(found[0] ?? "").core === whole.core);
    if (isToken || (via === "capture" && found.length === 0)) {
      const only = new TokenLog();
      if (whole.isJwt) only.add(text, { standalone: true, sent: via === "capture" });
      only.strayAnswers.push(...log.strayAnswers);
      return only;
    }
  }
  for (const token of found) log.add(token, { standalone: true });
  return attachStray(log);
}

function isWhole(text: string): boolean {
  const { header, payload, parts } = readToken(text);
  return header !== null && payload !== null && parts.length === 3;
}

/** Answers in a text with one token belong to that token. */
function attachStray(log: TokenLog): TokenLog {
  const [only, ...others] = log.tokens;
  if (only && others.length === 0) only.answers.push(...log.strayAnswers.splice(0));
  return log;
}
