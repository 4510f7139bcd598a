import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { sidForm } from "../twilio/sid.ts";
import type { RuleInput } from "./rule-input.ts";

/** What the rules on the voice grant look at. */
export interface PickedVoice {
  readonly voice: JsonObject;
  readonly via: RuleInput["via"];
  /** `outgoing` where it is an object. */
  readonly outgoing: JsonObject | null;
  /** `outgoing.application_sid`, unless it is missing or empty. */
  readonly appSid: Json | null;
  /** The grant says that calls come in over the socket, as browsers receive them. */
  readonly canReceive: boolean;
  /** The grant has a push credential, by which mobile apps receive calls. */
  readonly canPush: boolean;
}

/** True for a claim that is missing, null or an empty string. */
export function isEmptyClaim(claim: Json | undefined): boolean {
  return claim === undefined || claim === null || claim === "";
}

/** Takes the voice grant apart; null where there is none, or where another product than Voice was asked. */
export function pickVoice({ voice, via, forVoice }: RuleInput): PickedVoice | null {
  if (voice === null || !forVoice) return null;
  const outgoing = isJsonObject(voice.outgoing) ? voice.outgoing : null;
  const sid = outgoing?.application_sid;
  const push = voice.push_credential_sid;
  return {
    voice,
    via,
    outgoing,
    appSid: sid === undefined || isEmptyClaim(sid) || sid === false ? null : sid,
    canReceive: isJsonObject(voice.incoming) && voice.incoming.allow === true,
    canPush: typeof push === "string" && ["good", "uppercase"].includes(sidForm(push, "CR")),
  };
}
