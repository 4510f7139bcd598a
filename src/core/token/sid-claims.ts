import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { type SidForm, sidForm } from "../twilio/sid.ts";

/** A claim that must hold a SID, and what its form is. */
export interface SidClaim {
  /** Dotted path. */
  readonly claim: string;
  /** Prefix of the kind of SID that belongs there. */
  readonly prefix: string;
  readonly value: string;
  readonly form: SidForm;
}

/** The claims of an access token that must hold a SID, as far as they are text. */
export function readSidClaims(payload: JsonObject, voice: JsonObject | null): SidClaim[] {
  const claims: SidClaim[] = [];
  const add = (claim: string, prefix: string, value: Json | undefined): void => {
    if (typeof value !== "string" || value.trim() === "") return;
    claims.push({ claim, prefix, value, form: sidForm(value, prefix) });
  };
  add("iss", "SK", payload.iss);
  add("sub", "AC", payload.sub);
  if (isJsonObject(voice?.outgoing)) {
    add("grants.voice.outgoing.application_sid", "AP", voice.outgoing.application_sid);
  }
  add("grants.voice.push_credential_sid", "CR", voice?.push_credential_sid);
  return claims;
}
