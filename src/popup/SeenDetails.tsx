import type { JSX } from "preact";
import { sdkVersionOf } from "../core/session/sdk-version-of.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import { LongText } from "../ui/LongText.tsx";
import { Mono } from "../ui/Mono.tsx";
import { useWords } from "../ui/words-context.ts";
import { ClaimRow } from "./ClaimRow.tsx";

/** Where and when a token was seen, and by which SDK it was sent. */
export function SeenDetails({ token }: { readonly token: SeenToken }): JSX.Element {
  const words = useWords();
  const { origin, frameId, signalingHost, host, count, firstSeen, lastSeen } = token;
  const sdk = sdkVersionOf(token);
  const travels = [
    ...(signalingHost === null ? [] : [words.say("seen_sent_to", signalingHost)]),
    ...(host === null || count === 0 ? [] : [words.count("seen_requests", count, host)]),
  ];
  return (
    <section aria-labelledby="seen-title">
      <h2 id="seen-title">{words.say("seen_title")}</h2>
      <dl class="claims">
        <ClaimRow name="seen_on" label={words.say("seen_on")} wide>
          {origin === null ? words.say("seen_unknown_page") : <Mono text={origin} />}
          {frameId === 0 ? "" : ` ${words.say("seen_in_frame")}`}
          {travels.length === 0 ? null : <p class="quiet">{words.list(travels)}</p>}
        </ClaimRow>
        {firstSeen === null ? null : (
          <ClaimRow name="first_seen" label={words.say("seen_first")}>
            {words.clock(firstSeen)}
            <span class="utc">{words.utc(firstSeen)}</span>
          </ClaimRow>
        )}
        {lastSeen === null ? null : (
          <ClaimRow name="last_seen" label={words.say("seen_last")}>
            {words.clock(lastSeen)}
            <span class="utc">{words.utc(lastSeen)}</span>
          </ClaimRow>
        )}
        <ClaimRow name="sdk" label={words.say("seen_sdk")}>
          {sdk === undefined ? (
            <span class="quiet">{words.say("seen_not_told")}</span>
          ) : (
            <LongText value={sdk} />
          )}
        </ClaimRow>
      </dl>
    </section>
  );
}
