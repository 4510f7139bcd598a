import { expect, test } from "vitest";
import { standingSentence } from "../../../src/core/standing-sentence.ts";

test.each([
  [
    "Nothing is wrong with this Voice token for alice, accepted by Twilio just now, expires in 59 min 41 s.",
    "Nothing is wrong with this Voice token for alice, accepted by Twilio, expires at 12:05.",
  ],
  [
    "Nothing is wrong, accepted by Twilio 1 min 2 s ago as the page reports, expires in 1 h.",
    "Nothing is wrong, accepted by Twilio as the page reports, expires at 12:05.",
  ],
  ["The token expired 2 days 3 h ago.", "The token expired at 12:05."],
  ["The token has just expired, 4 s ago; Twilio may.", "The token has just expired, at 12:05; Twilio may."],
  [
    "The token expires in 40 s, and no newer one was seen.",
    "The token expires at 12:05, and no newer one was seen.",
  ],
])("no time of it counts: %s", (counting, standing) => {
  expect(standingSentence(counting, "12:05")).toBe(standing);
});

test.each([
  "The token is good for 2 days 1 h; Twilio allows 24 hours at the most.",
  "The token lives only 5 s.",
  "undefined expires in 5 parts",
])("what stands still is left as it is: %s", (sentence) => {
  expect(standingSentence(sentence, "12:05")).toBe(sentence);
});
