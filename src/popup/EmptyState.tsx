import type { ComponentChildren, JSX } from "preact";
import { Mono } from "../ui/Mono.tsx";
import { Rich } from "../ui/Rich.tsx";
import { useWords } from "../ui/words-context.ts";
import type { MessageKey } from "../words/message-key.ts";
import type { PopupActions } from "./model.ts";
import type { WatchState } from "./popup-state.ts";
import { SignInOffer } from "./SignInOffer.tsx";

interface Props {
  readonly state: WatchState;
  /** True if the sign-in is watched in the page as it is loaded now; null until that is known. */
  readonly observed: boolean | null;
  readonly actions: PopupActions;
}

interface FrameProps {
  readonly state: WatchState;
  readonly title: MessageKey;
  readonly children: ComponentChildren;
}

function Frame({ state, title, children }: FrameProps): JSX.Element {
  const words = useWords();
  return (
    <section class="empty" data-state={state.kind}>
      <h1>{words.say(title)}</h1>
      {children}
    </section>
  );
}

function Site({ origin }: { readonly origin: string }): JSX.Element {
  return (
    <b class="mono" translate={false}>
      {origin}
    </b>
  );
}

/** What to check if a call is up and nothing was seen: each of these was found in practice. */
function StillNothing({ actions }: { readonly actions: PopupActions }): JSX.Element {
  const words = useWords();
  return (
    <details class="more">
      <summary>{words.say("empty_still_title")}</summary>
      <ul class="hints">
        <li>{words.say("empty_still_late")}</li>
        <li>{words.say("empty_still_frame")}</li>
        <li>
          <Rich
            message="empty_still_off"
            parts={[
              <Mono key="option" text="publishEvents: false" />,
              <Mono key="host" text="eventgw.us1.twilio.com" />,
            ]}
          />
        </li>
        <li>
          {words.say("empty_still_proxy")}{" "}
          <button type="button" class="link" onClick={actions.openSettings}>
            {words.say("actions_settings")}
          </button>
        </li>
      </ul>
    </details>
  );
}

/** Nothing was seen in this tab: says why, and the one thing to do. */
export function EmptyState({ state, observed, actions }: Props): JSX.Element {
  const words = useWords();
  switch (state.kind) {
    case "unwatchable":
      return (
        <Frame state={state} title="empty_unwatchable_title">
          <p>{words.say("empty_unwatchable_text")}</p>
        </Frame>
      );
    case "no-twilio-access":
      return (
        <Frame state={state} title="empty_no_twilio_title">
          <p>{words.say("empty_no_twilio_text")}</p>
          <button type="button" class="primary" onClick={actions.allowTwilio}>
            {words.say("access_allow_twilio")}
          </button>
        </Frame>
      );
    case "not-watching":
      return (
        <Frame state={state} title={state.takenAway ? "empty_taken_away_title" : "empty_not_watching_title"}>
          <p>
            <Rich
              message="empty_not_watching_text"
              parts={[<Site key="site" origin={state.site.origin} />]}
            />
          </p>
          <div class="actions">
            <button type="button" class="primary" onClick={() => actions.watch(state.site)}>
              {words.say("watch_site")}
            </button>
            <button type="button" onClick={() => actions.watch(state.site, { reload: true })}>
              {words.say("watch_reload")}
            </button>
          </div>
        </Frame>
      );
    case "watching":
      return (
        <Frame state={state} title="empty_watching_title">
          <p>
            <Rich
              message={observed ? "empty_watching_sign_in_text" : "empty_watching_text"}
              parts={[<Site key="site" origin={state.site.origin} />]}
            />
          </p>
          {observed === false ? <SignInOffer state={state} main actions={actions} /> : null}
          <StillNothing actions={actions} />
        </Frame>
      );
  }
}
