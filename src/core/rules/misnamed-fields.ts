import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";

/** A field of a voice grant, and the one that was meant. */
export interface MisnamedField {
  /** Path within the voice grant. */
  readonly field: string;
  readonly right: string;
}

const APP_SID = "outgoing.application_sid";

/** Names of the libraries' options that were written into the token as they are, and the right ones. */
const IN_GRANT: Readonly<Record<string, string>> = {
  applicationSid: APP_SID,
  outgoingApplicationSid: APP_SID,
  outgoing_application_sid: APP_SID,
  application_sid: APP_SID,
  application_id: APP_SID,
  app_sid: APP_SID,
  appSid: APP_SID,
  incomingAllow: "incoming.allow",
  incoming_allow: "incoming.allow",
  pushCredentialSid: "push_credential_sid",
  endpointId: "endpoint_id",
  outgoingApplicationParams: "outgoing.params",
};
/** Wrong names of `application_sid` inside `outgoing`, where that name itself is right. */
const IN_OUTGOING = [
  "applicationSid",
  "outgoingApplicationSid",
  "outgoing_application_sid",
  "application_id",
  "app_sid",
  "appSid",
];

/** The fields of a voice grant that Twilio ignores, since they have the names of the libraries' options. */
export function misnamedFields(voice: JsonObject): readonly MisnamedField[] {
  const { outgoing } = voice;
  const inside = isJsonObject(outgoing) ? IN_OUTGOING.filter((name) => name in outgoing) : [];
  return [
    ...Object.keys(voice).flatMap((field) => {
      const right = Object.hasOwn(IN_GRANT, field) ? IN_GRANT[field] : undefined;
      return right === undefined ? [] : [{ field, right }];
    }),
    ...inside.map((name) => ({ field: `outgoing.${name}`, right: APP_SID })),
  ];
}
