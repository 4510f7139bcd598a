import { claimText } from "../token/claim-text.ts";
import type { ClaimName } from "../token/named-claims.ts";
import { type DecodedToken, tokenFacts } from "../token/token-facts.ts";
import type { SeenToken } from "./tab-session.ts";

/** Another place that holds a claim's value, and whether it is the same there. */
export type Comparison =
  | { readonly place: "twilio" | "token-id"; readonly same: true }
  | { readonly place: "twilio" | "token-id"; readonly same: false; readonly value: string }
  /** `count`: in how many of the tab's other tokens it is the same, or in how many it differs. */
  | { readonly place: "others"; readonly same: boolean; readonly count: number };

/** Twilio's home region if a token names none. */
const DEFAULT_REGION = "us1";

function claimValue(token: DecodedToken, name: ClaimName): string | null {
  return tokenFacts(token)[name] ?? (name === "region" ? DEFAULT_REGION : null);
}

/** What Twilio answered at sign-in for a claim. */
function twilioSays(name: ClaimName, { signaling }: Pick<SeenToken, "signaling">): string | undefined {
  const connected = signaling.find(({ type }) => type === "connected");
  if (name === "identity") return connected?.identity;
  return name === "region" ? connected?.home : undefined;
}

/** The issuer in the `jti` that Twilio's libraries create: `<issuer>-<seconds>`. */
function tokenIdSays(name: ClaimName, token: DecodedToken): string | undefined {
  return name === "api_key"
    ? /^(.+)-\d+$/.exec(claimText(token, "jti")?.slice(0, 200) ?? "")?.[1]
    : undefined;
}

/**
 * Says where else the value of a claim appears, and whether it is the same there.
 * @param token the token that is shown, decoded
 * @param seen what was seen of it
 * @param others the tab's other tokens, decoded
 */
export function compareClaim(
  name: ClaimName,
  token: DecodedToken,
  seen: Pick<SeenToken, "signaling">,
  others: readonly DecodedToken[],
): readonly Comparison[] {
  const own = claimValue(token, name);
  const compared: Comparison[] = [];
  const add = (place: "twilio" | "token-id", value: string | undefined): void => {
    if (value === undefined || own === null) return;
    compared.push(value === own ? { place, same: true } : { place, same: false, value });
  };
  add("twilio", twilioSays(name, seen));
  add("token-id", tokenIdSays(name, token));
  // If no token names a region, both merely have the same default.
  const told = name !== "region" || [token, ...others].some((each) => tokenFacts(each).region !== null);
  const readable = others.filter(({ payload }) => payload !== null);
  if (told && readable.length > 0) {
    const different = readable.filter((other) => claimValue(other, name) !== own).length;
    if (different > 0) compared.push({ place: "others", same: false, count: different });
    else if (own !== null) compared.push({ place: "others", same: true, count: readable.length });
  }
  return compared;
}
