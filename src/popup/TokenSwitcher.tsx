import type { JSX } from "preact";
import type { SeenToken } from "../core/session/tab-session.ts";
import { tokenDifferences } from "../core/session/token-differences.ts";
import { tokenFacts } from "../core/token/token-facts.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { useMask } from "../ui/mask-context.ts";
import { VERDICT_MARKS } from "../ui/verdict-mark.ts";
import { useWords } from "../ui/words-context.ts";
import { showOutside } from "../words/show-outside.ts";
import type { Words } from "../words/words.ts";

/** A token of the tab with its judgment. */
export interface JudgedToken {
  readonly token: SeenToken;
  readonly judgement: Judgement;
}

interface Props {
  /** Newest first. */
  readonly tokens: readonly JudgedToken[];
  readonly shown: JudgedToken;
  readonly onChoose: (id: number) => void;
}

/** How a token differs from the one shown, in words. */
function differences(token: Judgement, shown: Judgement, words: Words): readonly string[] {
  const { claims, grants, issuedAfter, unreadable } = tokenDifferences(token, shown);
  if (unreadable) return [words.say("differs_unreadable")];
  const said = claims.map((name) => words.say(`differs_${name}`));
  if (grants) said.push(words.say("differs_grants"));
  if (said.length === 0) said.push(words.say("differs_nothing"));
  if (issuedAfter !== null && issuedAfter !== 0) {
    const length = words.duration(issuedAfter);
    said.push(words.say(issuedAfter > 0 ? "differs_later" : "differs_earlier", length));
  }
  return said;
}

/** The tokens of the tab, newest first, to choose from; each says how it differs from the one shown. */
export function TokenSwitcher({ tokens, shown, onChoose }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  return (
    <section aria-labelledby="tokens-title">
      <h2 id="tokens-title">{words.count("tokens_title", tokens.length)}</h2>
      <ul class="tokens">
        {tokens.map(({ token, judgement }, index) => {
          const { word, glyph, tone } = VERDICT_MARKS[judgement.verdict];
          const { identity } = tokenFacts(judgement);
          const isShown = token.id === shown.token.id;
          const facts = [
            ...(index === 0 ? [words.say("tokens_newest")] : []),
            ...(token.firstSeen === null ? [] : [words.say("tokens_seen", words.clock(token.firstSeen))]),
          ];
          return (
            <li key={token.id}>
              <button type="button" aria-pressed={isShown} onClick={() => onChoose(token.id)}>
                <span class={`glyph ${tone}`} role="img" aria-label={words.say(word)}>
                  {glyph}
                </span>
                <span>
                  <b translate={identity !== null ? false : undefined}>
                    {identity === null
                      ? words.say("identity_none")
                      : showOutside({ kind: "outside", text: identity, max: 30 }, mask)}
                  </b>{" "}
                  <span class="quiet">{words.list(facts)}</span>
                  <span class="differences">
                    {isShown
                      ? words.say("tokens_shown")
                      : words.list(differences(judgement, shown.judgement, words))}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
