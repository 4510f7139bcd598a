import type { RequestFailure } from "../core/session/sighting.ts";

/**
 * Sorts the browser's word for a failed request. Chrome's words: net/base/net_error_list.h; Firefox's:
 * xpcom/base/ErrorList.py. Of these NS_ERROR_ABORT is what Firefox gives when an extension cancels or blocks a request
 * (WebRequest.sys.mjs, ExtensionDNR.sys.mjs), NS_BINDING_ABORTED when the page does or goes away.
 */
export function requestFailure(error: string): RequestFailure {
  if (/BLOCKED|_POLICY|CONTENT_|TRACKING_URI|DISALLOWED|NS_ERROR_ABORT/.test(error))
    return { kind: "blocked", error };
  if (/ERR_ABORTED|NS_BINDING_ABORTED/.test(error)) return { kind: "cancelled", error };
  return { kind: "failed", error };
}
