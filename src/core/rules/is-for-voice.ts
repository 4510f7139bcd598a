import { nearestGrant } from "../twilio/grant-names.ts";
import type { RuleInput } from "./rule-input.ts";

/**
 * Whether Voice's own rules apply to an access token: it has a grant for Voice, be it with a wrong name, or for no
 * product at all, and no request shows that it went to another product.
 */
export function isForVoice({
  payload,
  grants,
  forVoice,
}: Pick<RuleInput, "payload" | "grants" | "forVoice">): boolean {
  if (!forVoice) return false;
  const products = Object.keys(grants ?? {}).filter((key) => key !== "identity");
  const isVoice = (key: string): boolean => /voice/i.test(key) || nearestGrant(key) === "voice";
  return products.length === 0 || products.some(isVoice) || Object.hasOwn(payload, "voice");
}
