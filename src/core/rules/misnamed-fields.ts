import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";

/** A field of a voice grant, and the one that was meant. */
export interface MisnamedField {
  /** Path within the voice grant, as the token writes it. */
  readonly field: string;
  /** Path within the voice grant that Twilio reads. */
  readonly right: string;
}

const APP_SID = "outgoing.application_sid";
const PARAMS = "outgoing.params";
const ALLOW = "incoming.allow";
/** Longest name that is compared. */
const LONGEST = 60;

/** Names of an app's SID that were meant as `application_sid`, without case, underscores and dashes. */
const APP_NAMES: readonly (readonly [string, string])[] = [
  ["applicationsid", APP_SID],
  ["applicationid", APP_SID],
  ["appsid", APP_SID],
  ["outgoingapplicationsid", APP_SID],
  ["outgoingappsid", APP_SID],
  ["twimlappsid", APP_SID],
  ["twimlapplicationsid", APP_SID],
  ["outgoingapplicationparams", PARAMS],
  ["outgoingparams", PARAMS],
  ["applicationparams", PARAMS],
  ["appparams", PARAMS],
];
/** Names that mean nothing else, wherever they stand. */
const RIGHT: ReadonlySet<string> = new Set(["incoming", "outgoing", "allow"]);
/** Names of options of Twilio's libraries and the like that were written into the token as they are. */
const IN_GRANT: ReadonlyMap<string, string> = new Map([
  ...APP_NAMES,
  ["incomingallow", ALLOW],
  ["allowincoming", ALLOW],
  ["incomingallowed", ALLOW],
  ["pushcredentialsid", "push_credential_sid"],
  ["endpointid", "endpoint_id"],
]);
const IN_OUTGOING: ReadonlyMap<string, string> = new Map(APP_NAMES);
const IN_INCOMING: ReadonlyMap<string, string> = new Map([
  ["allowed", ALLOW],
  ["incomingallow", ALLOW],
  ["allowincoming", ALLOW],
]);

/** The fields of one object within the grant that have another name than Twilio's, told by its path and a dot. */
function misnamedIn(
  json: Json | undefined,
  names: ReadonlyMap<string, string>,
  path: string,
): readonly MisnamedField[] {
  if (!isJsonObject(json)) return [];
  const misnamed: MisnamedField[] = [];
  for (const key of Object.keys(json)) {
    if (RIGHT.has(key) || key.length > LONGEST) continue;
    const field = path + key;
    const right = names.get(key.toLowerCase().replace(/[_-]/g, ""));
    if (right !== undefined && right !== field) misnamed.push({ field, right });
  }
  return misnamed;
}

/** The fields of a voice grant that Twilio ignores, since they have the names of the libraries' options. */
export function misnamedFields(voice: JsonObject): readonly MisnamedField[] {
  return [
    ...misnamedIn(voice, IN_GRANT, ""),
    ...misnamedIn(voice.outgoing, IN_OUTGOING, "outgoing."),
    ...misnamedIn(voice.incoming, IN_INCOMING, "incoming."),
  ];
}
