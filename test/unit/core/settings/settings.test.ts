import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, effectiveSettings, gatewayHost } from "../../../../src/core/settings/settings.ts";

test("nothing stored and no policy give the defaults", () => {
  expect(effectiveSettings(undefined, {})).toEqual({ settings: DEFAULT_SETTINGS, managed: [] });
});

test("policy is above the user's choice, and only what is set by policy is managed", () => {
  const { settings, managed } = effectiveSettings(
    { theme: "light", maskValues: false, keepMinutes: 5 },
    { maskValues: true, gatewayHosts: ["Events.Example.com"] },
  );
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    theme: "light",
    keepMinutes: 5,
    maskValues: true,
    gatewayHosts: ["events.example.com"],
  });
  expect(managed.toSorted()).toEqual(["gatewayHosts", "maskValues"]);
});

test.each([
  ["theme", "pink"],
  ["maskValues", "yes"],
  ["ticketFormat", "html"],
  ["keepMinutes", -1],
  ["keepMinutes", 1441],
  ["keepMinutes", "60"],
  ["gatewayHosts", "events.example.com"],
  ["showWelcome", 0],
])("a bad %s (%j) counts as not set, whoever set it", (key, value) => {
  expect(effectiveSettings({ [key]: value }, { [key]: value })).toEqual({
    settings: DEFAULT_SETTINGS,
    managed: [],
  });
});

test.each([null, "text", 7, []])("what was stored as %j loses nothing", (stored) => {
  expect(effectiveSettings(stored, stored).settings).toEqual(DEFAULT_SETTINGS);
});

test.each(["events.example.com", " Events.Example.COM ", "a-b.c1.io"])("%j is a host", (host) => {
  expect(gatewayHost(host)).toBe(host.trim().toLowerCase());
});

test.each([
  "",
  "localhost",
  "https://events.example.com",
  "events.example.com:8443",
  "events.example.com/path",
  "*.example.com",
  // Twilio's own: its gateways are watched anyway, and the token to its other products is none of ours.
  "twilio.com",
  "eventgw.us1.twilio.com",
  "mcs.us1.twilio.com",
  "10.0.0.1",
  "-a.example.com",
  "a..b",
  `${"a".repeat(64)}.com`,
  7,
  null,
])("%j is no host", (host) => {
  expect(gatewayHost(host)).toBeNull();
});
