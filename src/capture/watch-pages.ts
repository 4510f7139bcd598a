import browser, { type Runtime } from "webextension-polyfill";
import type { PageSighting } from "../core/session/sighting.ts";
import { readPageMessage } from "./read-page-message.ts";

/** Chrome and Firefox name the sender's origin; the polyfill's types do not have it yet. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

function originOf({ origin, url }: Sender): string | null {
  const named = origin ?? (url !== undefined && URL.canParse(url) ? new URL(url).origin : "null");
  return named === "null" ? null : named;
}

/**
 * Takes the messages of the bridges in watched pages and passes on what they report; remembers nothing. Call it in the
 * first tick of the background.
 */
export function watchPages(onSighting: (sighting: PageSighting) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tabId = sender.tab?.id;
    const origin = originOf(sender);
    if (tabId === undefined || origin === null || typeof message !== "object" || message === null) return;
    const { name, payload } = message as { readonly name?: unknown; readonly payload?: unknown };
    if (name !== "page" || typeof payload !== "string") return;
    const where = { at: Date.now(), tabId, frameId: sender.frameId ?? 0, origin };
    const sighting = readPageMessage(payload, where);
    if (sighting !== null) onSighting(sighting);
  });
}
