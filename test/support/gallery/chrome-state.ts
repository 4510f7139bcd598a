import type { BrowserState } from "./gallery-state.ts";
import { ORIGIN } from "./seen.ts";

/** Match patterns of Twilio's hosts and of the page's site. */
export const TWILIO = "https://*.twilio.com/*";
export const SITE = `${ORIGIN}/*`;

/** Chrome right after the installation, with an app's page in front and nothing seen. */
export const CHROME: BrowserState = {
  url: `${ORIGIN}/softphone`,
  granted: [TWILIO],
  allows: false,
  found: { addresses: [], observed: false },
  session: null,
  intent: null,
  watchedSites: [],
  settings: {},
  policy: {},
};
