import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { RecordedOrder, RequestPlace } from "../../core/session/sighting.ts";
import { TAB_ID_NONE } from "../../core/session/tab-session.ts";
import { hostOf } from "../../core/twilio/hosts.ts";
import type { Exchange } from "../tree/read-exchange.ts";

/** Longer addresses are not looked at to their end. */
const LONGEST_URL = 2000;

/** The place of a recorded request. @param requestId its name within the recording */
export function requestPlace(
  { url, at, headers }: Exchange,
  requestId: string,
  order: RecordedOrder,
): RequestPlace {
  const path = (url ?? "").slice(0, LONGEST_URL).replace(/^\w+:\/\//, "");
  return {
    requestId,
    at,
    tabId: TAB_ID_NONE,
    frameId: 0,
    origin: isJsonObject(headers) && typeof headers.origin === "string" ? headers.origin : null,
    host: hostOf(url),
    endpoint: /\/([^/?#]*)(?:[?#]|$)/.exec(path)?.[1] ?? "",
    order,
  };
}
