import type { JsonObject } from "../core/json/json.ts";
import { tokenFacts } from "../core/token/token-facts.ts";
import type { TokenKind } from "../core/token/token-kind.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { englishWords } from "../words/english-words.ts";
import type { TicketClaim } from "./ticket.ts";

const KINDS: Readonly<Record<TokenKind, string>> = {
  voice: "Twilio access token with a voice grant",
  access: "Twilio access token without a voice grant",
  capability: "Twilio capability token, of the 1.x SDK",
  "taskrouter-capability": "Twilio TaskRouter capability token",
  scoped: "Twilio scoped token",
  "request-validation": "Twilio request-validation token",
  jwe: "encrypted token (JWE)",
  foreign: "token of another service",
  none: "no token",
};

const ours = (label: string, value: string): TicketClaim => ({ label, value, quoted: false });

/**
 * The rows of the claims table.
 * @param judgement for the kind and times; its header and payload are not used
 * @param header cleaned, like `payload`; null if it cannot be read
 * @param show makes a text from the token safe to show
 * @param nowSeconds Unix seconds
 */
export function ticketClaims(
  { kind, issuedAt, notBefore, expiresAt }: Judgement,
  header: JsonObject | null,
  payload: JsonObject | null,
  show: (text: string) => string,
  nowSeconds: number,
): readonly TicketClaim[] {
  const first = ours("Kind of token", KINDS[kind]);
  if (payload === null && header === null) return [first, ours("Claims", "cannot be read")];
  const row = (label: string, value: string | null, absent: string): TicketClaim =>
    value === null ? ours(label, absent) : { label, value: show(value), quoted: true };
  const facts = tokenFacts({ kind, header, payload });
  const region = row("Region", facts.region, "us1 (default)");
  if (payload === null) return [first, region, ours("Claims", "cannot be read")];
  const time = (label: string, seconds: number | null): TicketClaim =>
    ours(
      label,
      seconds === null
        ? "not stated"
        : `${englishWords.utc(seconds * 1000)}, ${englishWords.away(seconds - nowSeconds)}`,
    );
  const isCapability = kind === "capability";
  return [
    first,
    row("Identity", facts.identity, "missing"),
    row("Account SID", facts.account, "missing"),
    row("API key SID", facts.api_key, isCapability ? "none (capability tokens have none)" : "missing"),
    row("TwiML App SID", facts.app, "none"),
    row("Push credential SID", facts.push, "none"),
    ours(
      "Incoming calls",
      facts.incoming ? "allowed" : facts.incomingByPush ? "by push only" : "not allowed",
    ),
    ours("Outgoing calls", facts.outgoing ? "allowed" : "not allowed"),
    region,
    time("Issued", issuedAt),
    time("Not before", notBefore),
    time("Expires", expiresAt),
  ];
}
