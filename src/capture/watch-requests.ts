import browser, { type WebRequest } from "webextension-polyfill";
import { readCallFacts } from "../core/session/read-call-facts.ts";
import type { RequestPlace, RequestSighting } from "../core/session/sighting.ts";
import { failureKind } from "../core/twilio/failure-kind.ts";
import { GATEWAY_PATTERNS, gatewayRequest } from "./gateway-request.ts";
import { requestBodyText } from "./request-body.ts";
import { type RequestSource, requestOrigin } from "./request-origin.ts";
import { tokenHeader } from "./token-header.ts";
import { twilioTime } from "./twilio-time.ts";

/** What every `webRequest` event has. */
interface RequestDetails extends RequestSource {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly timeStamp: number;
  readonly tabId: number;
  readonly frameId: number;
}

/** Where the request happened, or null if it is not to be watched (tab -1 means no tab: a worker or an extension). */
function placeOf(details: RequestDetails): RequestPlace | null {
  const gateway = details.tabId < 0 ? null : gatewayRequest(details.url, details.method);
  if (gateway === null) return null;
  const { requestId, tabId, frameId } = details;
  return {
    requestId,
    at: Math.round(details.timeStamp),
    tabId,
    frameId,
    origin: requestOrigin(details),
    ...gateway,
  };
}

/**
 * Watches the Voice SDK's requests to Twilio's event gateway and passes on what it notices; remembers nothing. Call it
 * in the first tick of the background, or the browser will not wake a stopped worker for these events.
 */
export function watchRequests(onSighting: (sighting: RequestSighting) => void): void {
  const filter: WebRequest.RequestFilter = { urls: GATEWAY_PATTERNS };
  const { webRequest } = browser;

  webRequest.onBeforeRequest.addListener(
    (details) => {
      const place = placeOf(details);
      const body = place && requestBodyText(details.requestBody);
      const facts = body ? readCallFacts(body) : null;
      if (place && facts) onSighting({ type: "call", place, facts });
      return undefined;
    },
    filter,
    ["requestBody"],
  );

  webRequest.onBeforeSendHeaders.addListener(
    (details) => {
      const place = placeOf(details);
      if (place) onSighting({ type: "token", place, text: tokenHeader(details.requestHeaders ?? []) });
      return undefined;
    },
    filter,
    ["requestHeaders"],
  );

  webRequest.onCompleted.addListener(
    (details) => {
      const place = placeOf(details);
      if (!place) return;
      const time = twilioTime(details.responseHeaders ?? []);
      onSighting({
        type: "answer",
        place,
        answer: { at: place.at, status: details.statusCode, twilioTime: time },
      });
    },
    filter,
    ["responseHeaders"],
  );

  webRequest.onErrorOccurred.addListener((details) => {
    const place = placeOf(details);
    if (place)
      onSighting({
        type: "failure",
        place,
        failure: { kind: failureKind(details.error), error: details.error },
      });
  }, filter);
}
