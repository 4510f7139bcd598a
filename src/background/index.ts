import browser from "webextension-polyfill";
import { watchPages } from "../capture/watch-pages.ts";
import { watchRequests } from "../capture/watch-requests.ts";
import { fold } from "../core/session/fold.ts";
import type { Sessions } from "../core/session/tab-session.ts";
import { handle } from "../messaging/channel.ts";
import { SessionStore } from "../store/session-store.ts";
import { WatchedSites } from "../store/watched-sites.ts";
import { changeSession } from "./change-session.ts";
import { followDeadlines, keepDeadlines } from "./deadlines.ts";
import { followGrants } from "./grants.ts";
import { messageHandlers } from "./handlers.ts";
import { SiteWatch } from "./site-watch.ts";
import { forgetClosedTabs } from "./tab-lifecycle.ts";
import { paintChanges, repaintOnNavigation } from "./toolbar.ts";

// Everything below runs in the first tick: a stopped worker is woken only for listeners that are registered then.
const store = new SessionStore(browser.storage.session);
const watch = new SiteWatch(new WatchedSites(browser.storage.local));

async function update(change: (sessions: Sessions) => Sessions | Promise<Sessions>): Promise<void> {
  const done = await store.update(change);
  await Promise.all([paintChanges(done), followDeadlines(done)]);
}

watchRequests((sighting) => {
  const { tabId } = sighting.place;
  void update((sessions) => changeSession(sessions, tabId, (session) => fold(session, sighting)));
});
watchPages((sighting) => {
  const { tabId, origin } = sighting.place;
  void update(async (sessions) => {
    const isHeard = await watch.hears(origin, sessions.get(tabId)?.watch);
    return isHeard ? changeSession(sessions, tabId, (session) => fold(session, sighting)) : sessions;
  });
});
const carryOutIntent = followGrants(browser.storage.session, watch, update);
handle(messageHandlers(update, watch, carryOutIntent));
forgetClosedTabs(store);
repaintOnNavigation(store);
keepDeadlines(store);
