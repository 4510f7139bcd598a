/** Why a request failed: stopped by an extension or a policy, given up by the page, or lost by the network. */
export type FailureKind = "blocked" | "cancelled" | "failed";

/**
 * Sorts the browser's word for a failed request. Chrome's words: net/base/net_error_list.h, and `(blocked:csp)` in its
 * developer tools; Firefox's: xpcom/base/ErrorList.py. Of these NS_ERROR_ABORT is what Firefox gives when an extension
 * cancels or blocks a request (WebRequest.sys.mjs, ExtensionDNR.sys.mjs), NS_BINDING_ABORTED when the page does or
 * goes away.
 */
export function failureKind(error: string): FailureKind {
  if (/BLOCKED|blocked|\bCSP\b|_POLICY|CONTENT_|TRACKING|DISALLOWED|NS_ERROR_ABORT/.test(error))
    return "blocked";
  return /ERR_ABORTED|NS_BINDING_ABORTED/.test(error) ? "cancelled" : "failed";
}
