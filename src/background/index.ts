import browser from "webextension-polyfill";
import { watchRequests } from "../capture/watch-requests.ts";
import { fold } from "../core/session/fold.ts";
import type { Sessions } from "../core/session/tab-session.ts";
import { handle } from "../messaging/channel.ts";
import { SessionStore } from "../store/session-store.ts";
import { changeSession } from "./change-session.ts";
import { followDeadlines, keepDeadlines } from "./deadlines.ts";
import { followGrants } from "./grants.ts";
import { messageHandlers } from "./handlers.ts";
import { forgetClosedTabs } from "./tab-lifecycle.ts";
import { paintChanges, repaintOnNavigation } from "./toolbar.ts";

// Everything below runs in the first tick: a stopped worker is woken only for listeners that are registered then.
const store = new SessionStore(browser.storage.session);

async function update(change: (sessions: Sessions) => Sessions | Promise<Sessions>): Promise<void> {
  const done = await store.update(change);
  await Promise.all([paintChanges(done), followDeadlines(done)]);
}

watchRequests((sighting) => {
  const { tabId } = sighting.place;
  void update((sessions) => changeSession(sessions, tabId, (session) => fold(session, sighting)));
});
handle(messageHandlers(update));
followGrants(browser.storage.session, update);
forgetClosedTabs(store);
repaintOnNavigation(store);
keepDeadlines(store);
