import "./popup.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { type Site, siteOf } from "../core/site.ts";
import { browserWords } from "../i18n/browser-words.ts";
import { send } from "../messaging/channel.ts";
import { takeCopyWish } from "../store/copy-wish.ts";
import { followSession } from "../store/follow-session.ts";
import { clearIntent, readIntent, writeIntent } from "../store/permission-intent.ts";
import { SettingsStore } from "../store/settings-store.ts";
import { WatchedSites } from "../store/watched-sites.ts";
import { applyTheme } from "../ui/apply-theme.ts";
import { WordsContext } from "../ui/words-context.ts";
import { carryOutWish } from "./carry-out-wish.ts";
import { findFrames } from "./find-frames.ts";
import type { PopupActions, PopupModel } from "./model.ts";
import { Popup } from "./Popup.tsx";
import { uncoveredFrames } from "./uncovered-frames.ts";

const TWILIO = "https://*.twilio.com/*";
/** Milliseconds. */
const LONGEST_PAINT = 1000;
const area = browser.storage.session;
const sites = new WatchedSites(browser.storage.local);
const settingsStore = new SettingsStore(
  browser.storage.local,
  browser.storage.managed,
  browser.storage.onChanged,
);
const words = browserWords();

/** Resolves once the first picture is on the screen; in the end also where the browser paints none, as it is hidden. */
function painted(): Promise<void> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) done();
    }).observe({ type: "paint", buffered: true });
    setTimeout(done, LONGEST_PAINT);
  });
}

/** Opens the popup's views on the active tab and keeps them up to date. */
async function open(root: HTMLElement): Promise<void> {
  document.documentElement.lang = words.language;
  document.title = words.say("app_name");
  const [[tab], { settings }] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    settingsStore.read(),
  ]);
  applyTheme(settings.theme);
  const tabId = tab?.id;
  if (tabId === undefined) return;
  let site = siteOf(tab?.url);
  let model: PopupModel = {
    first: true,
    site,
    access: { twilio: true, granted: false, byClick: __CLICK_GRANTS_CAPTURE__ },
    frames: [],
    denied: null,
    observed: null,
    onList: false,
    session: null,
    settings,
    ticketText: null,
    wish: null,
  };

  const draw = (): void =>
    render(
      <WordsContext.Provider value={words}>
        <Popup model={model} actions={actions} />
      </WordsContext.Provider>,
      root,
    );
  // Nothing is drawn before what is stored was read, or the popup would open empty and jump.
  let ready = false;
  let frame = 0;
  const show = (change: Partial<PopupModel>): void => {
    model = { ...model, ...change };
    // Once a frame: a call can bring more changes than a screen can show.
    if (!ready || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };

  const showList = async (): Promise<void> => {
    const list = await sites.read();
    show({ onList: site !== null && list.includes(site.pattern) });
  };

  const lookAtAccess = async (): Promise<readonly string[]> => {
    const [{ origins = [] }, granted] = await Promise.all([
      browser.permissions.getAll(),
      site !== null && browser.permissions.contains({ origins: [site.pattern] }),
      showList(),
    ]);
    show({ access: { ...model.access, twilio: origins.includes(TWILIO), granted } });
    return origins;
  };

  const look = async (): Promise<void> => {
    const origins = await lookAtAccess();
    if (site === null) return;
    const { granted } = model.access;
    if (granted || model.access.byClick) {
      await send("watching", { tabId, origin: site.origin, by: granted ? "grant" : "click" });
    }
    const { addresses, observed } = await findFrames(tabId);
    show({ frames: uncoveredFrames(addresses, site, origins), observed });
  };

  /** An intent left behind means that Chrome closed the popup for its prompt: no grant, or it is being acted on. */
  const lookAtIntent = async (): Promise<void> => {
    const intent = await readIntent(area);
    if (intent?.tabId !== tabId) return;
    if (await browser.permissions.contains({ origins: [intent.pattern] })) return void send("granted", {});
    await clearIntent(area);
    show({ denied: intent.origin });
  };

  /** Loads what makes ticket texts, since the first picture does not need it, and copies what the menu asked for. */
  const offerTicket = async (): Promise<void> => {
    const { ticketText } = await import("./ticket-text.ts");
    const makeText = ticketText(browser.runtime.getManifest().version, navigator.userAgent);
    show({ ticketText: makeText });
    const wish = await takeCopyWish(area, Date.now());
    if (wish?.tabId !== tabId) return;
    const outcome = await carryOutWish(wish.what, model, makeText, actions.copy);
    show({ wish: outcome });
    draw();
    if (outcome?.done === false) root.querySelector<HTMLElement>(`[data-copy=${wish.what}]`)?.focus();
  };

  const ask = async (origins: string[], denied: string | null): Promise<void> => {
    const allowed = await browser.permissions.request({ origins });
    // Where the site was allowed before there is no event that tells the background.
    if (allowed) await send("granted", {});
    else await clearIntent(area);
    show({ denied: allowed ? null : denied });
    await look();
  };

  const actions: PopupActions = {
    watch: ({ origin, pattern }: Site, { reload } = { reload: false }) => {
      // Not awaited: the browser takes the request only within the click.
      void writeIntent(area, { tabId, origin, pattern, reload });
      void ask([pattern], origin);
    },
    allowTwilio: () => void ask([TWILIO], null),
    observe: () => void send("observe", { tabId }).then(look),
    unwatch: (pattern) => void send("unwatch", { pattern }).then(look),
    clear: () => void send("clear", { tabId }).then(look),
    openSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    copy: (text) => navigator.clipboard.writeText(text),
  };

  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  browser.tabs.onUpdated.addListener(async (id, { status }) => {
    if (id !== tabId || status !== "complete") return;
    // The tab may be on another site by now.
    site = siteOf((await browser.tabs.get(tabId)).url);
    show({ site });
    await look();
  });
  browser.storage.local.onChanged.addListener(() => void showList());
  settingsStore.follow((changed) => {
    applyTheme(changed.settings.theme);
    show({ settings: changed.settings });
  });
  await Promise.all([
    lookAtAccess(),
    lookAtIntent(),
    new Promise<void>((read) => {
      followSession(area, tabId, (session) => {
        show({ session });
        read();
      });
    }),
  ]);
  ready = true;
  draw();
  // The first picture comes first: until it is on the screen it needs the processor, which drawing again and waking
  // the background would take from it.
  await painted();
  show({ first: false });
  // Side by side: looking into the page waits for its frames, which may take long.
  await Promise.all([look().catch(() => undefined), offerTicket()]);
  draw();
  // From here on nothing moves but for what happens in the page.
  root.setAttribute("aria-busy", "false");
}

const root = document.getElementById("app");
if (root) void open(root);
