import { expect, test } from "vitest";
import { longestSentence } from "../../../src/core/longest-sentence.ts";
import { judgeSeenToken } from "../../../src/core/session/judge-seen-token.ts";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { payload, token } from "../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";

const SECOND = NOW / 1000;

/** Characters that room is kept for, every second for a while, as long as the verdict stays. */
function room(session: TabSession, seconds: number): readonly number[] {
  const [seen] = session.tokens;
  if (seen === undefined) throw new Error("There is no token.");
  const first = judgeSeenToken(seen, session, NOW);
  const widths: number[] = [];
  for (let passed = 0; passed < seconds; passed++) {
    const now = NOW + passed * 1000;
    const judgement = judgeSeenToken(seen, session, now);
    if (judgement.verdict !== first.verdict) break;
    const width = longestSentence(judgement.sentence).length;
    expect(width).toBeGreaterThanOrEqual(judgement.sentence.length);
    widths.push(width);
  }
  return widths;
}

// Twilio's answer and the expiry lie anywhere within their seconds and minutes.
const MOMENTS = [0, 1, 9, 11, 30, 49, 59].flatMap((second) => [
  [second, 0],
  [second, 400],
  [second, 999],
]);

test.each(MOMENTS)(
  "room for an answer of now is kept from the start: %i s to the minute, %i ms",
  (second, part) => {
    const text = token({ payload: payload({ exp: SECOND + 3540 + second }) });
    const widths = room(sessionAfter(...request("r1", text, { at: NOW + part, status: 200 })), 300);
    expect(widths).toHaveLength(300);
    expect(new Set(widths)).toHaveLength(1);
  },
);

test("room stays the same until the verdict changes", () => {
  const text = token({ payload: payload({ exp: SECOND + 1500 }) });
  const widths = room(sessionAfter(...request("r1", text, { at: NOW + 900, status: 200 })), 1500);
  expect(widths.length).toBeGreaterThan(1400);
  expect(new Set(widths)).toHaveLength(1);
});

test("room for a time that runs away or comes nearer, and for none that stands still", () => {
  expect(longestSentence("The token expired 1 s ago.")).toBe("The token expired 00 min 00 s ago.");
  expect(longestSentence("The token expired 1 h 5 min ago.")).toBe("The token expired 00 min 00 s ago.");
  expect(longestSentence("The token expired 1 day ago.")).toBe("The token expired 00 days 00 h ago.");
  expect(longestSentence("The token is not valid yet: nbf lies 2 days 3 h in the future.")).toBe(
    "The token is not valid yet: nbf lies 00 days 00 h in the future.",
  );
  expect(longestSentence("Nothing is wrong, accepted by Twilio just now, expires in 9 s.")).toBe(
    "Nothing is wrong, accepted by Twilio 00 min 00 s ago, expires in 00 min 00 s.",
  );
  const still = "The token is good for 2 days 1 h; Twilio allows 24 hours at the most.";
  expect(longestSentence(still)).toBe(still);
});
