import type { JSX } from "preact";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { visibleText } from "../core/visible-text.ts";
import { claimRows } from "./claim-rows.ts";

interface Props {
  readonly session: TabSession;
  /** Id of the token that is shown. */
  readonly shown: number;
  /** Unix milliseconds. */
  readonly now: number;
  readonly onChoose: (id: number) => void;
}

function label(token: SeenToken, session: TabSession, now: number): { who: string; what: string } {
  const { header, payload, verdict } = judgeSeenToken(token, session, now);
  const identity = claimRows(header, payload).find(({ path }) => path === "grants.identity")?.value;
  const words = { valid: "good", warning: "needs a look", invalid: "not good", "not-a-token": "not a token" };
  return { who: identity == null ? "no identity" : visibleText(identity, 30), what: words[verdict] };
}

/** The tokens of the tab, newest first, to choose from. */
export function TokenSwitcher({ session, shown, now, onChoose }: Props): JSX.Element {
  return (
    <section aria-labelledby="tokens-title">
      <h2 id="tokens-title">{session.tokens.length} tokens in this tab</h2>
      <ul class="tokens">
        {session.tokens.map((token, index) => {
          const { who, what } = label(token, session, now);
          return (
            <li key={token.id}>
              <button type="button" aria-pressed={token.id === shown} onClick={() => onChoose(token.id)}>
                <b>{who}</b> · {what} · seen {new Date(token.firstSeen).toLocaleTimeString()}
                {index === 0 ? " · newest" : ""}
                <span class="quiet mono"> {token.origin ?? "unknown page"}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
