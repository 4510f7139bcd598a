import { expect, test } from "vitest";
import { nearestGrant } from "../../../../src/core/twilio/grant-names.ts";

test.each([
  ["voice_grant", "voice"],
  ["VoiceGrant", "voice"],
  ["client", "voice"],
  ["Calls", "voice"],
  ["phone-call", "voice"],
  ["rooms", "video"],
  ["Conversations Room", "video"],
  ["conversations", "chat"],
  ["messaging", "chat"],
  ["Data Sync", "data_sync"],
  ["sync", "data_sync"],
  ["Task-Router", "task_router"],
  ["user_name", "identity"],
  ["i d_e-n tity", "identity"],
])("%s was probably meant to be %s", (key, grant) => {
  expect(nearestGrant(key)).toBe(grant);
});

test.each(["", "foo", "my_voice", "x-sync", "a task", `${" ".repeat(60)}voice`])(
  "what %j was meant to be is not known",
  (key) => {
    expect(nearestGrant(key)).toBeNull();
  },
);
