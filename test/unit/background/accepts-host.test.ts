import { expect, test } from "vitest";
import { acceptsHost } from "../../../src/background/accepts-host.ts";
import { SettingsStore } from "../../../src/store/settings-store.ts";
import { FakeArea } from "../../support/fake-area.ts";

const settings = new SettingsStore(new FakeArea(), new FakeArea());
await settings.change(() => ({ gatewayHosts: ["events.example.com", "mcs.us1.twilio.com"] }));

test.each([
  ["eventgw.us1.twilio.com", true],
  ["events.example.com", true],
  ["other.example.com", false],
  ["sub.events.example.com", false],
  // The header goes to Twilio's other products too, whatever the settings say.
  ["mcs.us1.twilio.com", false],
])("%s: %s", async (host, heard) => {
  expect(await acceptsHost(host, settings)).toBe(heard);
});
