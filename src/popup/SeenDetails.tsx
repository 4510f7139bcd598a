import type { JSX } from "preact";
import type { CallFacts } from "../core/session/call-facts.ts";
import { sdkVersionOf } from "../core/session/sdk-version-of.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import { clockTime } from "../ui/clock-time.ts";
import { LongText } from "../ui/LongText.tsx";

/** How often a token was seen, and where it went. */
function travels({ count, host, signalingHost }: SeenToken): JSX.Element {
  return (
    <>
      {signalingHost === null ? null : (
        <>
          , sent to <span class="mono">{signalingHost}</span>
        </>
      )}
      {host === null || count === 0 ? null : (
        <>
          , {count} {count === 1 ? "request" : "requests"} to <span class="mono">{host}</span>
        </>
      )}
    </>
  );
}

function Call({ call }: { readonly call: CallFacts }): JSX.Element {
  const sid = call.callSid ?? call.tempCallSid;
  const facts = [
    call.direction?.toLowerCase(),
    call.edge && `edge ${call.edge}`,
    call.region && `region ${call.region}`,
    call.gateway && `gateway ${call.gateway}`,
  ].filter(Boolean);
  return (
    <li>
      {sid === undefined ? <span class="quiet">no call SID yet</span> : <LongText value={sid} max={60} />}
      {facts.length === 0 ? null : (
        <p class="facts">
          <LongText value={facts.join(", ")} />
        </p>
      )}
      {call.error === undefined ? null : (
        <p class="bad">
          SDK error {call.error.code ?? "without a code"}: <LongText value={call.error.message} />
        </p>
      )}
    </li>
  );
}

/** Where and when a token was seen, what Twilio answered, and the calls it was used for. */
export function SeenDetails({ token }: { readonly token: SeenToken }): JSX.Element {
  const sdk = sdkVersionOf(token);
  return (
    <>
      <dl class="claims">
        <div data-claim="Seen on">
          <dt>Seen on</dt>
          <dd>
            <span class="mono">{token.origin ?? "an unknown page"}</span>
            {token.frameId === 0 ? "" : " (in a frame)"}
            {travels(token)}
          </dd>
        </div>
        <div data-claim="First seen">
          <dt>First seen</dt>
          <dd>{clockTime(token.firstSeen)}</dd>
        </div>
        <div data-claim="Last seen">
          <dt>Last seen</dt>
          <dd>{clockTime(token.lastSeen)}</dd>
        </div>
        <div data-claim="SDK version">
          <dt>SDK version</dt>
          <dd>{sdk === undefined ? <span class="quiet">not told</span> : <LongText value={sdk} />}</dd>
        </div>
      </dl>
      {token.calls.length === 0 ? null : (
        <section aria-labelledby="calls-title">
          <h2 id="calls-title">
            {token.calls.length === 1 ? "Call" : `${token.calls.length} calls, newest first`}
          </h2>
          <ul class="calls">
            {token.calls.map((call, index) => (
              <Call key={call.callSid ?? call.tempCallSid ?? index} call={call} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
