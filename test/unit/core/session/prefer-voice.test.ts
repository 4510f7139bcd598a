import { expect, test } from "vitest";
import { preferVoice } from "../../../../src/core/session/prefer-voice.ts";

const [GATEWAY, SIGNALING, SYNC] = [
  "eventgw.us1.twilio.com",
  "voice-js.roaming.twilio.com",
  "cds.us1.twilio.com",
];

test.each<[old: string | null, next: string | null, host: string | null]>([
  [null, null, null],
  [SYNC, null, SYNC],
  [null, SYNC, SYNC],
  [SYNC, SIGNALING, SIGNALING],
  [SIGNALING, SYNC, SIGNALING],
  [SIGNALING, GATEWAY, GATEWAY],
  [GATEWAY, SIGNALING, GATEWAY],
  [GATEWAY, "eventgw.ie1.twilio.com", "eventgw.ie1.twilio.com"],
  ["app.example.com", GATEWAY, GATEWAY],
])("of %s and %s: %s", (old, next, host) => expect(preferVoice(old, next)).toBe(host));
