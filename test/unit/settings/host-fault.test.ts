import { expect, test } from "vitest";
import { gatewayHost, MAX_GATEWAY_HOSTS } from "../../../src/core/settings/settings.ts";
import { hostFault } from "../../../src/settings/host-fault.ts";

test.each([
  ["", "settings_host_empty"],
  ["   ", "settings_host_empty"],
  ["https://events.example.com", "settings_host_address"],
  ["events.example.com/v4", "settings_host_address"],
  ["events.example.com:8443", "settings_host_address"],
  ["me@example.com", "settings_host_address"],
  ["EventGW.twilio.com", "settings_host_twilio"],
  ["localhost", "settings_host_bad"],
  ["events example.com", "settings_host_bad"],
  ["10.0.0.1", "settings_host_bad"],
  ["*.example.com", "settings_host_bad"],
  ["known.example.com", "settings_host_known"],
  [" Known.Example.com ", "settings_host_known"],
])("%j: %s", (typed, fault) => {
  expect(hostFault(typed, ["known.example.com"])).toBe(fault);
});

test.each(["events.example.com", " Events.Example.com ", "xn--bcher-kva.example"])("%j is good", (typed) => {
  expect(hostFault(typed, ["known.example.com"])).toBeNull();
  expect(gatewayHost(typed)).not.toBeNull();
});

test("a full list takes no more", () => {
  const full = Array.from({ length: MAX_GATEWAY_HOSTS }, (_, index) => `h${index}.example.com`);
  expect(hostFault("events.example.com", full)).toBe("settings_host_many");
  expect(hostFault("events.example.com", full.slice(1))).toBeNull();
});
