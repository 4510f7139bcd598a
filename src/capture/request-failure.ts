import type { RequestFailure } from "../core/session/sighting.ts";

/**
 * Sorts the browser's word for a failed request. Chrome's words: net/base/net_error_list.h; Firefox's:
 * xpcom/base/ErrorList.py.
 */
export function requestFailure(error: string): RequestFailure {
  if (/BLOCKED|_POLICY|CONTENT_|TRACKING_URI|DISALLOWED/.test(error)) return { kind: "blocked", error };
  if (/ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_ABORT/.test(error)) return { kind: "cancelled", error };
  return { kind: "failed", error };
}
