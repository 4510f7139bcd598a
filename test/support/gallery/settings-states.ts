import { CHROME, SITE, TWILIO } from "./chrome-state.ts";
import type { BrowserState, GalleryState } from "./gallery-state.ts";

const LONG = "a-rather-long-name-of-a-host.events.eu-central-1.contact-center.example";

function state(name: string, what: string, change: Partial<BrowserState>): GalleryState {
  return { page: "settings", name, what, build: "chrome", browser: { ...CHROME, ...change } };
}

/** The settings page in all its states. */
export const settingsStates: readonly GalleryState[] = [
  state("default", "Nothing changed yet", {}),
  state("lists", "Watched sites, and gateway hosts of which one is not allowed", {
    granted: [TWILIO, SITE, "https://events.example.com/*"],
    watchedSites: [SITE, "http://localhost/*", `https://${LONG}/*`],
    settings: { gatewayHosts: ["events.example.com", LONG], keepMinutes: 240, maskValues: true },
  }),
  state("managed", "Everything set by the organisation", {
    policy: {
      theme: "system",
      maskValues: true,
      ticketFormat: "plain",
      keepMinutes: 15,
      gatewayHosts: ["events.example.com"],
      showWelcome: false,
    },
  }),
  {
    ...state("bad-input", "An address where the name of a host belongs", {}),
    typed: { field: "#host", text: "https://events.example.com/v4?token=1" },
  },
];
