import type { Sessions } from "../core/session/tab-session.ts";
import type { Handlers } from "../messaging/contract.ts";
import { changeSession } from "./change-session.ts";
import { observeNow, type SiteWatch } from "./site-watch.ts";

/** Applies a change of the sessions, with all that follows from it. */
type Update = (change: (sessions: Sessions) => Sessions | Promise<Sessions>) => Promise<void>;

/** What each message from our pages does. */
export function messageHandlers(
  update: Update,
  clear: (tabId: number) => Promise<void>,
  watch: SiteWatch,
  carryOutIntent: () => Promise<void>,
): Handlers {
  return {
    clear: async ({ tabId }) => {
      await clear(tabId);
      return null;
    },
    watching: async ({ tabId, origin, by }) => {
      await update((sessions) =>
        changeSession(sessions, tabId, (session) => {
          const known = session.watch?.origin === origin && session.watch.by === by;
          return known ? session : { ...session, watch: { origin, by, since: Date.now() } };
        }),
      );
      return null;
    },
    granted: async () => {
      await carryOutIntent();
      return null;
    },
    observe: async ({ tabId }) => {
      await observeNow(tabId);
      return null;
    },
    unwatch: async ({ pattern }) => {
      await watch.remove(pattern);
      return null;
    },
  };
}
