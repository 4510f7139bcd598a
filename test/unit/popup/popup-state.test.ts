import { expect, test } from "vitest";
import { siteOf } from "../../../src/core/settings/site.ts";
import { type Access, watchState } from "../../../src/popup/popup-state.ts";

const site = siteOf("https://app.example.com/");
const all: Access = { twilio: true, granted: true, byClick: true };
const byGrant = { origin: "https://app.example.com", since: 0, by: "grant" } as const;

test.each([
  ["a browser page", null, all, null, { kind: "unwatchable" }],
  [
    "no access to Twilio",
    site,
    { twilio: false, granted: true, byClick: false },
    null,
    { kind: "no-twilio-access" },
  ],
  [
    "no access to Twilio, after a click in Chrome",
    site,
    { ...all, twilio: false },
    null,
    { kind: "watching", site, by: "click" },
  ],
  ["a granted site", site, all, null, { kind: "watching", site, by: "grant" }],
  ["a click in Chrome", site, { ...all, granted: false }, null, { kind: "watching", site, by: "click" }],
  [
    "no grant in Firefox",
    site,
    { ...all, granted: false, byClick: false },
    null,
    { kind: "not-watching", site, takenAway: false },
  ],
  [
    "a grant taken away in Firefox",
    site,
    { ...all, granted: false, byClick: false },
    byGrant,
    { kind: "not-watching", site, takenAway: true },
  ],
  [
    "a grant for the site before this one",
    site,
    { ...all, granted: false, byClick: false },
    { ...byGrant, origin: "https://other.example.com" },
    { kind: "not-watching", site, takenAway: false },
  ],
])("%s", (_, page, access, watch, expected) => {
  expect(watchState(page, access, watch)).toEqual(expected);
});
