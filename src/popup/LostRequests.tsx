import type { JSX } from "preact";
import type { LostRequest } from "../core/session/tab-session.ts";
import { clockTime } from "../ui/clock-time.ts";

const WHY = {
  blocked: "was blocked before it left the browser, by another extension or a policy. Allow it there",
  cancelled: "was cancelled before it was sent, mostly because the page was left",
  failed: "failed before it was sent",
} as const;

/** Requests to Twilio that ended before their token was seen. */
export function LostRequests({ lost }: { readonly lost: readonly LostRequest[] }): JSX.Element | null {
  const newest = lost[0];
  if (newest === undefined) return null;
  return (
    <section class="notice warn" data-notice="lost">
      <p>
        A request to <span class="mono">{newest.host}</span> {WHY[newest.failure.kind]} (
        <span class="mono">{newest.failure.error}</span>).
      </p>
      <p class="quiet">
        {lost.length > 1 ? `The newest of ${lost.length}. ` : ""}
        {clockTime(newest.at)}
      </p>
    </section>
  );
}
