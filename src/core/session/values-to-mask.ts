import { CLAIM_NAMES } from "../token/named-claims.ts";
import { tokenFacts } from "../token/token-facts.ts";
import type { Judgement } from "../verdict/judgement.ts";
import type { SeenToken } from "./tab-session.ts";

/** All values to mask wherever they appear: those of the claims, and those in Twilio's answers. */
export function valuesToMask(
  { calls, signaling }: Pick<SeenToken, "calls" | "signaling">,
  judgement: Judgement,
): readonly string[] {
  const facts = tokenFacts(judgement);
  // Regions identify no one.
  const claims = CLAIM_NAMES.filter((name) => name !== "region").map((name) => facts[name]);
  const answers = signaling.map(({ identity }) => identity);
  const calledBy = calls.flatMap(({ callSid, tempCallSid }) => [callSid, tempCallSid]);
  return [...new Set([...claims, ...answers, ...calledBy])].filter((name): name is string => !!name);
}
