import { accepted, expired, GATEWAY, refused, SIGNALING, unanswered } from "./exchange.ts";
import type { Differences, Recording } from "./recording.ts";

const PLAYWRIGHT = "Playwright 1.65.1, Chromium 156";
const CHROMIUM = "Chromium 156, Voice SDK 2.18.5";
const DRIVER = "ChromeDriver 156, Voice SDK 2.18.5";
const FIREFOX = "Firefox 153.7.0 ESR, Voice SDK 2.18.5";
const DEVTOOLS = "DevTools of Chromium 156";

const FIREFOX_TOOLS = "DevTools of Firefox 153.7.0 ESR";
const OLD = "Playwright 1.65.1, Chromium 156, twilio-client 1.15.1";
const OLDER = "Playwright 1.65.1, Chromium 156, Voice SDK 2.1.2";
const OLD_HOSTS = ["eventgw.twilio.com", GATEWAY, "chunderw-vpc-gll.twilio.com"];

const both = [GATEWAY, SIGNALING];
const signedIn: Differences = { via: "capture", hosts: both, edges: ["ashburn"], sdkVersion: "2.18.5" };
const signInRefused: Differences = {
  via: "capture",
  hosts: both,
  codes: [31202, 20107],
  sdkVersion: "2.18.5",
};
/** The protocols show no body of an answer unless it is asked for. */
const withoutBodies: Differences = { ...signInRefused, codes: [31202] };
const signInExpired: Differences = { ...signInRefused, codes: [20104, 31205] };
const noFrames: Differences = { via: "capture", sdkVersion: "2.18.5" };
/** BiDi shows no bodies of requests, and no frames. */
const bidi: Differences = { via: "capture" };
const console: Differences = { hosts: [], sdkVersion: "2.18.5" };
const allCopied: Differences = { tokens: ["good", "wrongSecret"], sdkVersion: "2.18.5" };
const copied: Differences = { sdkVersion: "2.18.5" };

/** What browsers and their drivers record: tools/recordings/chromium.ts, chromedriver.mjs, devtools.ts, firefox.ts. */
export const BROWSERS: readonly Recording[] = [
  accepted("playwright/full-accepted.har", PLAYWRIGHT, "recordHar full; a call by the SDK", signedIn),
  refused(
    "playwright/full-refused.har",
    PLAYWRIGHT,
    "recordHar full; sign-in, and a post by fetch",
    signInRefused,
  ),
  accepted("playwright/minimal-accepted.har", PLAYWRIGHT, "recordHar minimal; a call by the SDK", signedIn),
  refused(
    "playwright/minimal-refused.har",
    PLAYWRIGHT,
    "recordHar minimal; sign-in, and a post",
    signInRefused,
  ),
  expired(
    "playwright/full-expired.har",
    PLAYWRIGHT,
    "recordHar full; sign-in, and a post by fetch",
    signInExpired,
  ),
  expired(
    "playwright/minimal-expired.har",
    PLAYWRIGHT,
    "recordHar minimal; sign-in, and a post",
    signInExpired,
  ),

  accepted("playwright/sdk-1.15-accepted.har", OLD, "recordHar minimal; XHR", {
    via: "capture",
    hosts: OLD_HOSTS,
  }),
  refused("playwright/sdk-1.15-refused.har", OLD, "recordHar minimal; a call with the refused token", {
    via: "capture",
    hosts: OLD_HOSTS,
    codes: [31202, 20107],
  }),
  accepted("playwright/sdk-2.1-accepted.har", OLDER, "recordHar minimal; XHR", {
    via: "capture",
    hosts: OLD_HOSTS,
  }),
  refused("playwright/sdk-2.1-refused.har", OLDER, "recordHar minimal; nothing is posted", {
    via: "capture",
    hosts: OLD_HOSTS,
    codes: [31202],
  }),
  accepted("chromium-net-log/accepted.json", OLD, "--log-net-log, the events of a post and of a socket", {
    via: "capture",
    hosts: OLD_HOSTS,
  }),

  accepted("cdp/network-accepted.ndjson", CHROMIUM, "events of the DevTools protocol, one a line", signedIn),
  refused(
    "cdp/network-refused.ndjson",
    CHROMIUM,
    "events of the DevTools protocol, one a line",
    withoutBodies,
  ),
  expired(
    "cdp/network-expired.ndjson",
    CHROMIUM,
    "events of the DevTools protocol, one a line",
    signInExpired,
  ),
  accepted("chromedriver/performance-accepted.json", DRIVER, "performance log: JSON in JSON", signedIn),
  refused("chromedriver/performance-refused.json", DRIVER, "performance log: JSON in JSON", withoutBodies),

  accepted("devtools/sensitive-accepted.har", DEVTOOLS, "Save all as HAR (with sensitive data)", signedIn),
  refused("devtools/sensitive-refused.har", DEVTOOLS, "Save all as HAR (with sensitive data)", signInRefused),
  unanswered("devtools/curl-bash-refused.txt", DEVTOOLS, "Copy as cURL (bash)", copied),
  unanswered("devtools/curl-cmd-refused.txt", DEVTOOLS, "Copy as cURL (cmd): caret escapes", copied),
  unanswered("devtools/fetch-refused.txt", DEVTOOLS, "Copy as fetch", copied),
  unanswered("devtools/fetch-node-refused.txt", DEVTOOLS, "Copy as fetch (Node.js)", copied),
  unanswered("devtools/powershell-refused.txt", DEVTOOLS, "Copy as PowerShell: backtick escapes", copied),

  accepted("firefox-devtools/accepted.har", FIREFOX_TOOLS, "Copy All As HAR: no frames of sockets", noFrames),
  refused("firefox-devtools/refused.har", FIREFOX_TOOLS, "Copy All As HAR: no frames of sockets", noFrames),
  unanswered("firefox-devtools/curl-posix-refused.txt", FIREFOX_TOOLS, "Copy as cURL (POSIX)", copied),
  unanswered("firefox-devtools/curl-windows-refused.txt", FIREFOX_TOOLS, "Copy as cURL (Windows)", copied),

  accepted("bidi/network-accepted.ndjson", FIREFOX, "WebDriver BiDi network events, one a line", bidi),
  refused("bidi/network-refused.ndjson", FIREFOX, "the same, and the answer's body by network.getData", bidi),

  accepted("chromium-console/text-accepted.txt", CHROMIUM, "texts of the console at logLevel 1", console),
  refused("chromium-console/text-refused.txt", CHROMIUM, "texts of the console at logLevel 1", {
    ...console,
    codes: [31202],
  }),
  accepted(
    "chromium-console/saved-accepted.log",
    CHROMIUM,
    "those texts as lines of Save as…: file:line text",
    console,
  ),
  refused(
    "chromium-console/saved-refused.log",
    CHROMIUM,
    "those texts as lines of Save as…: file:line text",
    {
      ...console,
      codes: [31202],
    },
  ),
  accepted(
    "firefox-console/exported-accepted.txt",
    FIREFOX,
    "log.entryAdded as lines of Export messages",
    console,
  ),
  refused("firefox-console/exported-refused.txt", FIREFOX, "log.entryAdded as lines of Export messages", {
    ...console,
    codes: [31202],
  }),
  refused(
    "chromium-console/sdk-1.15-refused.txt",
    OLD,
    "texts of the console, debug: true; no token in them",
    {
      tokens: [],
      verdict: "not-a-token",
      codes: [31202, 20107],
    },
  ),
  refused(
    "chromium-console/sdk-2.1-refused.txt",
    OLDER,
    "texts of the console, logLevel 1; no token in them",
    {
      tokens: [],
      verdict: "not-a-token",
      codes: [53000],
    },
  ),
  expired("chromium-console/text-expired.txt", CHROMIUM, "texts of the console at logLevel 1", console),
  expired("chromium-console/saved-expired.log", CHROMIUM, "those texts as lines of Save as…", console),
  accepted("playwright/edge-dublin.har", PLAYWRIGHT, "recordHar minimal; Device with edge: dublin", {
    via: "capture",
    hosts: [GATEWAY, "voice-js.dublin.twilio.com"],
    edges: ["dublin"],
    sdkVersion: "2.18.5",
  }),
  accepted("playwright/blocked.har", PLAYWRIGHT, "recordHar full; posts aborted as blocked by the client", {
    via: "capture",
    hosts: both,
    edges: ["ashburn"],
    accept: ["warning"],
    sdkVersion: "2.18.5",
  }),
  unanswered("devtools/all-curl-bash-both.txt", DEVTOOLS, "Copy all as cURL (bash)", allCopied),
  unanswered("devtools/all-curl-cmd-both.txt", DEVTOOLS, "Copy all as cURL (cmd)", allCopied),
  unanswered("devtools/all-fetch-both.txt", DEVTOOLS, "Copy all as fetch", allCopied),
  unanswered("devtools/all-powershell-both.txt", DEVTOOLS, "Copy all as PowerShell", allCopied),
];
