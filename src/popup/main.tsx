import "./popup.css";
import browser from "webextension-polyfill";
import { send } from "../messaging/channel.ts";
import { takeCopyRequest } from "../store/copy-request.ts";
import { followSession } from "../store/follow-session.ts";
import { permissionIntent } from "../store/permission-intent.ts";
import { SettingsStore } from "../store/settings-store.ts";
import { WatchedSites } from "../store/watched-sites.ts";
import { browserWords } from "../words/browser-words.ts";
import { findFrames } from "./find-frames.ts";
import { openPopup } from "./open-popup.ts";
import { PopupScreen } from "./popup-screen.tsx";

const { session, local, managed, onChanged } = browser.storage;
const words = browserWords();
document.documentElement.lang = words.language;
document.title = words.say("app_name");

const root = document.getElementById("app");
if (root)
  void openPopup({
    byClick: __CLICK_GRANTS_CAPTURE__,
    tabs: browser.tabs,
    permissions: browser.permissions,
    sites: new WatchedSites(local),
    settings: new SettingsStore(local, managed, onChanged),
    intent: permissionIntent(session),
    background: {
      watching: (tabId, origin, by) => send("watching", { tabId, origin, by }),
      granted: () => send("granted", {}),
      observe: (tabId) => send("observe", { tabId }),
      unwatch: (pattern) => send("unwatch", { pattern }),
      clear: (tabId) => send("clear", { tabId }),
    },
    screen: new PopupScreen(root, words),
    followSession: (tabId, onSession) => followSession(session, tabId, onSession),
    takeCopyRequest: (now) => takeCopyRequest(session, now),
    findFrames,
    loadTicketText: async () => {
      const { ticketText } = await import("./ticket-text.ts");
      return ticketText(browser.runtime.getManifest().version, navigator.userAgent);
    },
    openSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    copy: (text) => navigator.clipboard.writeText(text),
    now: () => Date.now(),
  });
