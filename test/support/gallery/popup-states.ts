import type { CallFacts } from "../../../src/core/session/call-facts.ts";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { ACCOUNT, HEADER, NOW as NOW_SECONDS, payload, token, withIdentity } from "../make-token.ts";
import { place } from "../sightings.ts";
import { CHROME, SITE, TWILIO } from "./chrome-state.ts";
import type { BrowserState, GalleryState } from "./gallery-state.ts";
import { ago, connected, ORIGIN, report, signIn, watched } from "./seen.ts";

/** The same, with the site granted and its sign-in watched. */
const GRANTED: BrowserState = {
  ...CHROME,
  granted: [TWILIO, SITE],
  found: { addresses: [], observed: true },
  session: watched("grant"),
  watchedSites: [SITE],
};

function inChrome(name: string, what: string, change: Partial<BrowserState>): GalleryState {
  return { page: "popup", name, what, build: "chrome", browser: { ...CHROME, ...change } };
}

function inFirefox(name: string, what: string, change: Partial<BrowserState>): GalleryState {
  return { ...inChrome(name, what, change), build: "firefox" };
}

function granted(name: string, what: string, session: TabSession): GalleryState {
  return inChrome(name, what, { ...GRANTED, session });
}

const OUTGOING: CallFacts = {
  callSid: "CA8b1f4e27d05c93a6e41b7f2085cd39ae",
  sdkVersion: "2.18.5",
  direction: "OUTGOING",
  gateway: "chunderm",
  region: "us1",
  edge: "ashburn",
};
const FAILED: CallFacts = {
  ...OUTGOING,
  callSid: "CA30d7a95e1b48cf62970e5b8d14ac63f7",
  error: { code: 31005, message: "Error sent from gateway in HANGUP" },
};

const good = token();
const forged = token({ secret: "another secret, which Twilio does not know" });
const expired = token({ payload: payload({ iat: NOW_SECONDS - 5400, exp: NOW_SECONDS - 1800 }) });
const ending = token({ payload: payload({ iat: NOW_SECONDS - 3560, exp: NOW_SECONDS + 40 }) });
const faulty = token({
  header: { alg: "HS256", typ: "JWT" },
  payload: payload({
    iss: ACCOUNT,
    exp: NOW_SECONDS + 200_000,
    grants: { identity: "alice smith", voice: { outgoing: { application_sid: "ACme" } } },
  }),
});
const earlier = token({
  payload: payload({
    iat: NOW_SECONDS - 900,
    exp: NOW_SECONDS + 2700,
    grants: {
      identity: "bob",
      voice: { outgoing: { application_sid: "AP7c31e6b5f0a849d2b86e0f4a95d3c712" } },
    },
  }),
});
const hostile = token({
  header: { ...HEADER, kid: "<script>alert(1)</script>" },
  payload: {
    ...withIdentity(`<img src=x onerror=alert(1)>\u202egnp.exe\u0000 ${"é漢🙂x".repeat(900)}`),
    sub: `AC${"9".repeat(300)}`,
    "<b>claim</b>": { nested: ["</script>", "\u2067right to left\u2069"] },
  },
});

const accepted = signIn(good, ago(48), connected(3588), { type: "ready", after: 1 });

/** The popup in all its states; the tokens are made up. */
export const popupStates: readonly GalleryState[] = [
  inChrome("unwatchable", "A page of the browser itself, where no extension may look", {
    url: "chrome://extensions/",
  }),
  inFirefox("not-watching", "Firefox, the site was never allowed", {}),
  inFirefox("access-taken-away", "The site was allowed once and is no longer", { session: watched("grant") }),
  inFirefox("no-twilio-access", "Access to Twilio's hosts was taken away", { granted: [SITE] }),
  inChrome("withheld", "Chrome keeps Twilio's hosts from the extension until it is clicked", { granted: [] }),
  inChrome("watching-by-click", "Watching since the click, nothing seen yet", { session: watched("click") }),
  granted(
    "watching-by-grant",
    "An allowed site whose sign-in is watched, nothing seen yet",
    watched("grant"),
  ),
  inChrome("denied", "The user answered no when he was asked for the site", {
    session: watched("click"),
    intent: { tabId: 1, origin: ORIGIN, pattern: SITE, reload: false },
  }),
  inChrome("frames", "Frames of other sites, which may hold the softphone", {
    session: watched("click"),
    found: {
      addresses: [
        "https://softphone.vendor.example/widget",
        "https://a-rather-long-name-of-a-host.calls.eu-central-1.contact-center.example/embedded/phone",
        ...["one", "two", "three", "four", "five", "six"].map((name) => `https://${name}.ads.example/`),
      ],
      observed: false,
    },
  }),
  granted(
    "valid",
    "Accepted by Twilio and used in two calls, one of which failed",
    watched("grant", ...accepted, ...report(good, ago(40), FAILED), ...report(good, ago(12), OUTGOING)),
  ),
  granted("valid-by-page", "Accepted, as far as the page itself reports", watched("grant", ...accepted)),
  inChrome("valid-unconfirmed", "Nothing wrong, and no answer of Twilio seen", {
    session: watched("click", { type: "token", place: place(), text: good }),
  }),
  granted(
    "ending",
    "Accepted, but its last minute has begun",
    watched("grant", ...report(ending, ago(5), OUTGOING)),
  ),
  granted(
    "clock-off",
    "Accepted, while the computer's clock is 7 minutes behind Twilio's",
    watched("grant", ...report(good, ago(5), OUTGOING, { twilioAhead: 420 })),
  ),
  granted(
    "refused",
    "Refused at sign-in: signed with another secret (31202)",
    watched(
      "grant",
      ...signIn(forged, ago(4), {
        type: "error",
        code: 31202,
        message: "Access Token signature validation failed",
      }),
    ),
  ),
  granted(
    "expired",
    "Accepted once, expired half an hour ago",
    watched("grant", ...signIn(expired, ago(5300), connected(3500)), ...report(expired, ago(3000), OUTGOING)),
  ),
  inChrome("invalid", "Several faults by the rules alone", {
    session: watched("click", ...report(faulty, ago(9), {}, { status: 403 })),
  }),
  granted(
    "not-a-token",
    'The page signed in with the text "undefined"',
    watched("grant", ...signIn("undefined", ago(2), { type: "error", code: 31204, message: "Invalid JWT" })),
  ),
  granted(
    "several",
    "Three tokens that differ in identity, application and time of issue",
    watched("grant", ...report(earlier, ago(800), FAILED), ...signIn(forged, ago(300)), ...accepted),
  ),
  inChrome("hostile", "Claims that hold markup, marks that turn the text round, and 10 KB of identity", {
    session: watched("click", ...report(hostile, ago(3), { ...OUTGOING, gateway: "<b>gateway</b>\u202e" })),
  }),
  inChrome("lost", "A request that another extension blocked before its token was seen", {
    session: watched("click", {
      type: "failure",
      place: place({ at: ago(3) }),
      failure: { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" },
    }),
  }),
  inChrome("masked", "Accepted, with the values masked for a shared screen", {
    ...GRANTED,
    session: watched("grant", ...accepted, ...report(good, ago(12), OUTGOING)),
    settings: { maskValues: true },
  }),
];
