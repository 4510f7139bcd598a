import type { JSX } from "preact";
import { siteOf } from "../core/settings/site.ts";
import type { PopupActions, PopupModel } from "../popup/model.ts";
import { Popup } from "../popup/Popup.tsx";
import { useWords, WordsContext } from "../ui/words-context.ts";
import { demoSession } from "./demo-session.ts";
import { Picture } from "./Picture.tsx";

const ORIGIN = "https://softphone.example.com";

interface Props {
  /** True if one press of the toolbar button is enough to watch a tab, as in Chrome. */
  readonly byClick: boolean;
  /** Keys that open the popup, as set in the browser; empty if there are none. */
  readonly shortcut: string;
  readonly version: string;
  /** Unix milliseconds: when the page was opened. */
  readonly now: number;
  readonly openSettings: () => void;
}

/** Pictures do nothing. */
const ACTIONS: PopupActions = {
  watch: () => undefined,
  observe: () => undefined,
  unwatch: () => undefined,
  allowTwilio: () => undefined,
  clear: () => undefined,
  openSettings: () => undefined,
  copy: async () => undefined,
};

function demoModel(byClick: boolean, change: Partial<PopupModel>): PopupModel {
  return {
    first: false,
    site: siteOf(ORIGIN),
    access: { twilio: true, granted: false, byClick },
    frames: [],
    denied: null,
    observed: null,
    onList: false,
    session: null,
    settings: { maskValues: false, ticketFormat: "markdown" },
    // Only makes the button look as if it could be pressed.
    ticketText: () => "",
    copyRequest: null,
    ...change,
  };
}

/** The two steps from installation to an answer. Asks nothing of the user. */
export function Welcome({ byClick, shortcut, version, now, openSettings }: Props): JSX.Element {
  const words = useWords();
  const popup = (model: PopupModel): JSX.Element => (
    <WordsContext.Provider value={words}>
      <Popup model={model} actions={ACTIONS} />
    </WordsContext.Provider>
  );
  const firstStep = byClick
    ? words.say("welcome_step_one_click")
    : words.say("welcome_step_one_ask", words.say("watch_site"));
  return (
    <>
      <header>
        <h1>{words.say("welcome_title")}</h1>
        <p>{words.say("welcome_lead")}</p>
      </header>
      <ol class="steps">
        <li>
          <div>
            <h2>{words.say("welcome_step_one")}</h2>
            <p>{firstStep}</p>
            <p class="quiet">
              {words.say("welcome_pin")} {shortcut === "" ? "" : words.say("welcome_shortcut", shortcut)}
            </p>
          </div>
          <Picture text={words.say("welcome_picture_one")}>{popup(demoModel(byClick, {}))}</Picture>
        </li>
        <li>
          <div>
            <h2>{words.say("welcome_step_two")}</h2>
            <p>{words.say("welcome_step_two_text", words.say("actions_copy_ticket"))}</p>
          </div>
          <Picture text={words.say("welcome_picture_two")}>
            {popup(demoModel(byClick, { observed: true, session: demoSession(ORIGIN, now) }))}
          </Picture>
        </li>
      </ol>
      <section aria-labelledby="promises-title">
        <h2 id="promises-title">{words.say("welcome_promises")}</h2>
        <ul class="promises">
          <li>{words.say("welcome_promise_leave")}</li>
          <li>{words.say("welcome_promise_memory")}</li>
          <li>{words.say("welcome_promise_ask")}</li>
        </ul>
      </section>
      <footer>
        <button type="button" onClick={openSettings}>
          {words.say("welcome_settings")}
        </button>
        <span class="quiet">{words.say("welcome_about", words.say("app_name"), version)}</span>
      </footer>
    </>
  );
}
