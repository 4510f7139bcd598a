import browser from "webextension-polyfill";
import type { Sessions } from "../core/session/tab-session.ts";
import { siteOf } from "../core/site.ts";
import { clearIntent, readIntent } from "../store/permission-intent.ts";
import type { SessionArea } from "../store/session-area.ts";
import { changeSession } from "./change-session.ts";

/**
 * Acts on a grant: Chrome closes the popup when it asks, so what the user wanted waits in session storage and is
 * carried out here.
 */
export function followGrants(
  area: SessionArea,
  update: (change: (sessions: Sessions) => Promise<Sessions>) => Promise<void>,
): void {
  browser.permissions.onAdded.addListener(async ({ origins }) => {
    const intent = await readIntent(area);
    const site = siteOf(intent?.origin);
    if (intent === null || site === null || !origins?.includes(site.pattern)) return;
    await clearIntent(area);
    await update((sessions) =>
      changeSession(sessions, intent.tabId, (session) => ({
        ...session,
        watch: { origin: site.origin, by: "grant", since: Date.now() },
      })),
    );
  });
}
