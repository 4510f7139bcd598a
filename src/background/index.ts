import browser from "webextension-polyfill";
import { watchPages } from "../capture/watch-pages.ts";
import { watchRequests } from "../capture/watch-requests.ts";
import { dropTabs } from "../core/session/drop-tabs.ts";
import { fold } from "../core/session/fold.ts";
import type { Sessions } from "../core/session/tab-session.ts";
import { handle } from "../messaging/channel.ts";
import { SessionStore } from "../store/session-store.ts";
import { SettingsStore } from "../store/settings-store.ts";
import { WatchedSites } from "../store/watched-sites.ts";
import { acceptsHost } from "./accepts-host.ts";
import { changeSession } from "./change-session.ts";
import { followDeadlines, keepDeadlines } from "./deadlines.ts";
import { followGrants } from "./grants.ts";
import { messageHandlers } from "./handlers.ts";
import { offerMenu } from "./menu.ts";
import { SiteWatch } from "./site-watch.ts";
import { forgetClosedTabs } from "./tab-lifecycle.ts";
import { keepPainted, paintChanges } from "./toolbar.ts";
import { unlessStopped } from "./unless-stopped.ts";
import { welcomeOnce } from "./welcome.ts";

// Everything below runs in the first tick: a stopped worker is woken only for listeners that are registered then.
const { session, local, managed, onChanged } = browser.storage;
const store = new SessionStore(session);
const settings = new SettingsStore(local, managed, onChanged);
const watch = new SiteWatch(new WatchedSites(local), settings);

async function update(change: (sessions: Sessions) => Sessions | Promise<Sessions>): Promise<void> {
  const done = await store.update(change);
  if (done.before === done.after) return;
  const { settings: chosen } = await settings.read();
  await Promise.all([paintChanges(done, chosen), followDeadlines(done.after, chosen)]);
}

function clear(tabId: number): Promise<void> {
  return update((sessions) => dropTabs(sessions, (known) => known.tabId === tabId));
}

watchRequests((sighting) => {
  const { tabId, host } = sighting.place;
  unlessStopped(
    update(async (sessions) => {
      const isHeard = host !== null && (await acceptsHost(host, settings));
      return isHeard ? changeSession(sessions, tabId, (known) => fold(known, sighting)) : sessions;
    }),
  );
});
watchPages((sighting) => {
  const { tabId, origin } = sighting.place;
  unlessStopped(
    update(async (sessions) => {
      const isHeard = origin !== null && (await watch.hears(origin, sessions.get(tabId)?.watch));
      return isHeard ? changeSession(sessions, tabId, (known) => fold(known, sighting)) : sessions;
    }),
  );
});
const carryOutIntent = followGrants(session, watch, update);
handle(messageHandlers(update, clear, watch, carryOutIntent));
forgetClosedTabs(store);
keepPainted(store, settings);
keepDeadlines(store, settings);
offerMenu(session, clear);
unlessStopped(welcomeOnce(local, session, settings));
