import { isJsonObject } from "./is-json-object.ts";
import type { Json, JsonObject } from "./json.ts";
import { type SidForm, sidForm } from "./sid.ts";

/** A claim that must hold a SID, and what its form is. */
export interface SidClaim {
  /** Dotted path. */
  readonly claim: string;
  /** Kind of SID that belongs there. */
  readonly name: string;
  readonly value: string;
  readonly form: SidForm;
}

/** The claims of an access token that must hold a SID, as far as they are text. */
export function readSidClaims(payload: JsonObject, voice: JsonObject | null): SidClaim[] {
  const claims: SidClaim[] = [];
  const add = (claim: string, prefix: string, name: string, value: Json | undefined): void => {
    if (typeof value !== "string" || value.trim() === "") return;
    claims.push({ claim, name, value, form: sidForm(value, prefix) });
  };
  add("iss", "SK", "API Key SID", payload.iss);
  add("sub", "AC", "Account SID", payload.sub);
  if (isJsonObject(voice?.outgoing)) {
    add("grants.voice.outgoing.application_sid", "AP", "TwiML App SID", voice.outgoing.application_sid);
  }
  add("grants.voice.push_credential_sid", "CR", "Push Credential SID", voice?.push_credential_sid);
  return claims;
}
