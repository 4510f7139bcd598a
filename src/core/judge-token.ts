// Temporary: the rule engine replaces this file.
import type { Evidence } from "./evidence.ts";
import type { Judgement } from "./judgement.ts";
import { readToken } from "./read-token.ts";
export function judgeToken(
  text: string,
  options: { now: number; via: "capture" | "paste"; evidence?: Evidence },
): Judgement {
  const { header, payload } = readToken(text);
  const n = (v: unknown) => (typeof v === "number" ? v : null);
  const expired = typeof payload?.exp === "number" && payload.exp <= options.now;
  return {
    verdict: payload === null ? "not-a-token" : expired ? "invalid" : "valid",
    sentence: expired ? "This token has expired." : "This is a token.",
    findings: [],
    kind: "voice",
    header,
    payload,
    issuedAt: n(payload?.iat),
    notBefore: n(payload?.nbf),
    expiresAt: n(payload?.exp),
  };
}
