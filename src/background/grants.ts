import browser from "webextension-polyfill";
import type { Sessions } from "../core/session/tab-session.ts";
import { permissionIntent } from "../store/permission-intent.ts";
import { SerialQueue } from "../store/serial-queue.ts";
import type { StorageArea } from "../store/storage-area.ts";
import { changeSession } from "./change-session.ts";
import type { SiteWatch } from "./site-watch.ts";
import { unlessStopped } from "./unless-stopped.ts";

/**
 * Acts on grants: Chrome closes the popup when it asks, so what the user wanted waits in session storage and is
 * carried out here.
 * @returns carries out what waits, if the browser allows it by now: for grants without an event, because the site was
 * allowed before
 */
export function followGrants(
  area: StorageArea,
  watch: SiteWatch,
  update: (change: (sessions: Sessions) => Promise<Sessions>) => Promise<void>,
): () => Promise<void> {
  // One after the other: the event and the popup may both report the same grant.
  const queue = new SerialQueue();
  const intent = permissionIntent(area);

  async function carryOut(): Promise<void> {
    const waiting = await intent.get();
    if (waiting === null || !(await browser.permissions.contains({ origins: [waiting.pattern] }))) return;
    const { tabId, origin, pattern, reload } = waiting;
    await watch.add([pattern]);
    await update((sessions) =>
      changeSession(sessions, tabId, (session) => ({
        ...session,
        watch: { origin, by: "grant", since: Date.now() },
      })),
    );
    // Last, so that a background stopped halfway does it again.
    await intent.remove();
    if (reload) await browser.tabs.reload(tabId);
  }

  const next = (): Promise<void> => queue.run(carryOut);
  const takeGranted = async (origins: readonly string[]): Promise<void> => {
    await next();
    await watch.addGranted(origins);
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => unlessStopped(takeGranted(origins)));
  browser.permissions.onRemoved.addListener(() => unlessStopped(watch.sync()));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // An update drops the registered scripts; after the first installation there are none yet.
    if (reason !== "install") unlessStopped(watch.sync());
  });
  browser.runtime.onStartup.addListener(() => unlessStopped(watch.sync()));
  return next;
}
