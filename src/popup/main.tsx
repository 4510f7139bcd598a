import { render } from "preact";
import browser from "webextension-polyfill";
import { type Site, siteOf } from "../core/site.ts";
import { send } from "../messaging/channel.ts";
import { followSession } from "../store/follow-session.ts";
import { clearIntent, readIntent, writeIntent } from "../store/permission-intent.ts";
import { findFrames } from "./find-frames.ts";
import type { PopupActions, PopupModel } from "./model.ts";
import { Popup } from "./Popup.tsx";
import { uncoveredFrames } from "./uncovered-frames.ts";

const TWILIO = "https://*.twilio.com/*";
const area = browser.storage.session;

/** Opens the popup's views on the active tab and keeps them up to date. */
async function open(root: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const site = siteOf(tab?.url);
  let model: PopupModel = {
    site,
    access: { twilio: true, granted: false, byClick: __CLICK_GRANTS_CAPTURE__ },
    frames: [],
    denied: null,
    session: null,
  };

  const show = (change: Partial<PopupModel>): void => {
    model = { ...model, ...change };
    render(<Popup model={model} actions={actions} />, root);
  };

  const look = async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    const twilio = origins.includes(TWILIO);
    const granted = site !== null && (await browser.permissions.contains({ origins: [site.pattern] }));
    show({ access: { ...model.access, twilio, granted } });
    if (site === null) return;
    if (granted || model.access.byClick) {
      await send("watching", { tabId, origin: site.origin, by: granted ? "grant" : "click" });
    }
    show({ frames: uncoveredFrames(await findFrames(tabId), site, origins) });
  };

  const ask = async (origins: string[], denied: string | null): Promise<void> => {
    const allowed = await browser.permissions.request({ origins });
    if (!allowed) await clearIntent(area);
    show({ denied: allowed ? null : denied });
  };

  const actions: PopupActions = {
    watch: ({ origin, pattern }: Site) => {
      // Not awaited: the browser takes the request only within the click.
      void writeIntent(area, { tabId, origin });
      void ask([pattern], origin);
    },
    allowTwilio: () => void ask([TWILIO], null),
    clear: () => void send("clear", { tabId }).then(look),
    copy: (text) => navigator.clipboard.writeText(text),
  };

  // An intent left behind means that Chrome closed the popup for its prompt and no grant came.
  const intent = await readIntent(area);
  if (intent?.tabId === tabId) {
    await clearIntent(area);
    show({ denied: intent.origin });
  }
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  followSession(area, tabId, (session) => show({ session }));
  await look();
}

const root = document.getElementById("app");
if (root) void open(root);
