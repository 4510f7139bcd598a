import { render } from "preact";
import browser from "webextension-polyfill";
import { SettingsStore } from "../store/settings-store.ts";
import { noteWelcomed } from "../store/welcome-flag.ts";
import { applyTheme } from "../ui/apply-theme.ts";
import { WordsContext } from "../ui/words-context.ts";
import { browserWords } from "../words/browser-words.ts";
import { Welcome } from "./Welcome.tsx";

const words = browserWords();

/** Draws the first steps. */
async function open(root: HTMLElement): Promise<void> {
  const { local, session, managed, onChanged } = browser.storage;
  const [{ settings }, commands] = await Promise.all([
    new SettingsStore(local, managed, onChanged).read(),
    browser.commands.getAll(),
  ]);
  document.documentElement.lang = words.language;
  document.title = words.say("welcome_page_title", words.say("app_short_name"));
  applyTheme(settings.theme);
  render(
    <WordsContext.Provider value={words}>
      <Welcome
        byClick={__CLICK_GRANTS_CAPTURE__}
        shortcut={commands.find(({ name }) => name === "_execute_action")?.shortcut ?? ""}
        version={browser.runtime.getManifest().version}
        now={Date.now()}
        openSettings={() => void browser.runtime.openOptionsPage()}
      />
    </WordsContext.Provider>,
    root,
  );
  await noteWelcomed(local, session);
  root.setAttribute("aria-busy", "false");
}

const root = document.getElementById("app");
if (root) void open(root);
