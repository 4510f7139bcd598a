import { render } from "preact";
import browser from "webextension-polyfill";
import { DEFAULT_SETTINGS, type Settings as Values } from "../core/settings/settings.ts";
import { hostPattern } from "../core/settings/site.ts";
import { send } from "../messaging/channel.ts";
import { SettingsStore } from "../store/settings-store.ts";
import { WatchedSites } from "../store/watched-sites.ts";
import { applyTheme } from "../ui/apply-theme.ts";
import { WordsContext } from "../ui/words-context.ts";
import { browserWords } from "../words/browser-words.ts";
import type { SettingsActions, SettingsModel } from "./model.ts";
import { Settings } from "./Settings.tsx";

const words = browserWords();
const { local, managed: policy, onChanged } = browser.storage;
const store = new SettingsStore(local, policy, onChanged);
const sites = new WatchedSites(local);

/** Opens the browser's own page for shortcuts; Safari has none that an extension could open. */
function shortcutPage(): (() => void) | null {
  if (browser.commands.openShortcutSettings !== undefined)
    return () => void browser.commands.openShortcutSettings();
  if (location.protocol !== "chrome-extension:") return null;
  return () => void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "";
}

/** Draws the settings and keeps them up to date with what changes elsewhere. */
async function open(root: HTMLElement): Promise<void> {
  let model: SettingsModel = {
    settings: DEFAULT_SETTINGS,
    managed: [],
    allowedHosts: [],
    watchedSites: [],
    shortcut: "",
    version: browser.runtime.getManifest().version,
    saved: null,
  };

  const show = (change: Partial<SettingsModel>): void => {
    model = { ...model, ...change };
    applyTheme(model.settings.theme);
    render(
      <WordsContext.Provider value={words}>
        <Settings model={model} actions={actions} />
      </WordsContext.Provider>,
      root,
    );
  };

  /** Changes that are not stored yet: shown anyway, or a control would jump back while another one is stored. */
  const unsaved = new Set<Partial<Values>>();
  let turns = 0;
  const look = async (): Promise<void> => {
    turns += 1;
    const turn = turns;
    const [{ settings, managed }, watchedSites, shortcut] = await Promise.all([
      store.read(),
      sites.read(),
      readShortcut(),
    ]);
    const isAllowed = await Promise.all(
      settings.gatewayHosts.map((host) => browser.permissions.contains({ origins: [hostPattern(host)] })),
    );
    const allowedHosts = settings.gatewayHosts.filter((_host, index) => isAllowed[index]);
    // A look that took longer than a later one would show outdated values.
    if (turn !== turns) return;
    const shown = Object.assign({}, settings, ...unsaved);
    show({ settings: shown, managed, allowedHosts, watchedSites, shortcut });
  };

  /** Says how a change ended, and shows what is in force now. */
  const conclude = async (change: Promise<unknown>): Promise<void> => {
    const ok = await change.then(
      () => true,
      () => false,
    );
    await look();
    show({ saved: { ok, count: (model.saved?.count ?? 0) + 1 } });
  };
  /** Shows a change at once, and applies it to what is stored when its turn comes: two quick ones both survive. */
  const change = (choose: (settings: Values) => Partial<Values>): Promise<void> => {
    const shown = choose(model.settings);
    unsaved.add(shown);
    show({ settings: { ...model.settings, ...shown } });
    return conclude(store.change(choose).finally(() => unsaved.delete(shown)));
  };
  const ask = (host: string): void =>
    void browser.permissions.request({ origins: [hostPattern(host)] }).then(look, look);

  const actions: SettingsActions = {
    change: (chosen) => void change(() => chosen),
    addHost: (host) => {
      // Not awaited, since the browser accepts the request only within the click. Stored first, so that the background
      // knows what the grant is for when it arrives.
      void change(({ gatewayHosts }) => ({ gatewayHosts: [...gatewayHosts, host] }));
      ask(host);
    },
    allowHost: ask,
    removeHost: (host) => {
      const isWatched = model.watchedSites.includes(hostPattern(host));
      void change(({ gatewayHosts }) => ({ gatewayHosts: gatewayHosts.filter((other) => other !== host) }))
        // The browser may keep the access for another reason, which does no harm.
        .then(() => (isWatched ? false : browser.permissions.remove({ origins: [hostPattern(host)] })))
        .catch(() => undefined);
    },
    unwatch: (pattern) => void conclude(send("unwatch", { pattern })),
    changeShortcut: shortcutPage(),
  };

  document.documentElement.lang = words.language;
  document.title = words.say("settings_page_title", words.say("app_short_name"));
  sites.follow(() => void look());
  store.follow(() => void look());
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  // The keys are changed on a browser page; coming back from there is the only sign of it that every browser gives.
  addEventListener("focus", () => void look());
  await look();
  root.setAttribute("aria-busy", "false");
}

const root = document.getElementById("app");
if (root) void open(root);
