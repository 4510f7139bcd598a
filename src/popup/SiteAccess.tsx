import type { JSX } from "preact";
import { Mono } from "../ui/Mono.tsx";
import { Rich } from "../ui/Rich.tsx";
import { useWords } from "../ui/words-context.ts";
import type { MessageKey } from "../words/message-key.ts";
import { FrameOffers } from "./FrameOffers.tsx";
import type { PopupActions, PopupModel } from "./model.ts";
import type { WatchState } from "./popup-state.ts";
import { SignInOffer } from "./SignInOffer.tsx";

interface Props {
  readonly model: PopupModel;
  readonly state: WatchState;
  /** True if a token was seen, so that watching needs no long explanation. */
  readonly seen: boolean;
  readonly actions: PopupActions;
}

function watchLine(state: WatchState): MessageKey {
  switch (state.kind) {
    case "watching":
      return state.by === "grant" ? "access_always" : "access_tab";
    case "not-watching":
      return state.takenAway ? "access_taken_away" : "access_none";
    case "no-twilio-access":
      return "access_no_twilio";
    case "unwatchable":
      return "access_unwatchable";
  }
}

/** What can be done about watching the tab once a token was seen, or beside what the empty state offers. */
function Offers({ model, state, seen, actions }: Props): JSX.Element | null {
  const words = useWords();
  const allow = (
    <button type="button" onClick={actions.allowTwilio}>
      {words.say("access_allow_twilio")}
    </button>
  );
  if (state.kind === "no-twilio-access") return seen ? <p>{allow}</p> : null;
  if (state.kind === "not-watching") {
    if (!seen) return null;
    return (
      <p>
        <button type="button" onClick={() => actions.watch(state.site)}>
          {words.say("watch_site")}
        </button>
      </p>
    );
  }
  if (state.kind !== "watching") return null;
  return (
    <>
      {model.access.twilio ? null : (
        <p class="notice" data-notice="withheld">
          {words.say("access_withheld")} {allow}
        </p>
      )}
      {state.by === "click" && model.access.twilio ? (
        <p>
          <button type="button" onClick={() => actions.watch(state.site)}>
            {words.say("watch_always")}
          </button>
          <span class="quiet below">
            <Rich message="watch_always_why" parts={[<Mono key="site" text={state.site.origin} />]} />
          </span>
        </p>
      ) : null}
      {seen && model.observed === false ? <SignInOffer state={state} main={false} actions={actions} /> : null}
    </>
  );
}

/** What is watched in this tab, and what else can be watched: each offer says which site and why. */
export function SiteAccess({ model, state, seen, actions }: Props): JSX.Element {
  const words = useWords();
  const { denied, frames, site } = model;
  return (
    <footer>
      {denied === null ? null : (
        <p role="status" class="notice" data-notice="denied">
          <Rich message="access_denied" parts={[<Mono key="site" text={denied} />]} />
        </p>
      )}
      {seen || state.kind === "watching" ? (
        <p class="quiet">
          {words.say(watchLine(state))}{" "}
          {model.onList && site !== null ? (
            <button type="button" class="link" onClick={() => actions.unwatch(site.pattern)}>
              {words.say("watch_stop")}
            </button>
          ) : null}
        </p>
      ) : null}
      <Offers model={model} state={state} seen={seen} actions={actions} />
      {state.kind === "no-twilio-access" ? null : <FrameOffers frames={frames} actions={actions} />}
    </footer>
  );
}
