import type { JsonObject } from "../../core/json/json.ts";
import { readHeader } from "./read-headers.ts";

/** Name of the token header where a server logs it as a field of its own. */
const LOGGED_HEADER = /^(?:\$?http_|headers?[._]|req(?:uest)?[._-](?:headers?[._])?)?x[-_]twilio[-_]token$/i;

/** Names of the host that a request went to, beside its header. */
const LOGGED_HOST = /^(?:\$?http_|headers?[._]|req(?:uest)?[._-](?:headers?[._])?)?(?:host|:?authority)$/i;

/** The token header in a record of an access log, or in headers alone, and the host; undefined where it has none. */
export function loggedHeader(value: JsonObject): JsonObject | undefined {
  const named = (pattern: RegExp): string | null => {
    const name = Object.keys(value).find((key) => pattern.test(key));
    const text = readHeader(name === undefined ? undefined : { name: value[name] }, "name");
    return text === "" || text === "-" ? null : text;
  };
  const text = named(LOGGED_HEADER);
  return text === null ? undefined : { "x-twilio-token": text, host: named(LOGGED_HOST) };
}
