import { expect, test } from "vitest";
import { siteOf } from "../../../../src/core/settings/site.ts";

test.each([
  ["https://app.example.com/x?y#z", "https://app.example.com", "https://app.example.com/*"],
  ["https://app.example.com:8443/", "https://app.example.com:8443", "https://app.example.com/*"],
  ["http://localhost:3000/phone", "http://localhost:3000", "http://localhost/*"],
  ["http://127.0.0.1/", "http://127.0.0.1", "http://127.0.0.1/*"],
])("%s is a site", (url, origin, pattern) => {
  expect(siteOf(url)).toEqual({ origin, pattern });
});

test.each([
  undefined,
  "",
  "about:blank",
  "chrome://extensions/",
  "moz-extension://x/y.html",
  "file:///tmp/a.html",
  "https://chromewebstore.google.com/detail/x",
  "https://addons.mozilla.org/",
  "not an address",
])("%s cannot be watched", (url) => {
  expect(siteOf(url)).toBeNull();
});
