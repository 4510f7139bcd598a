import { expect, test } from "vitest";
import { evidenceOf } from "../../../../src/core/session/evidence-of.ts";
import type { Sighting } from "../../../../src/core/session/sighting.ts";
import { NOW, place, sessionAfter } from "../../../support/sightings.ts";

/** A request to a host, and its answer. */
function request(host: string, status: number): Sighting[] {
  const where = place({ requestId: `to ${host}`, host });
  return [
    { type: "token", place: where, text: "some-token" },
    { type: "answer", place: where, answer: { at: NOW, status, twilioTime: NOW + 90_000 } },
  ];
}

function evidence(...sightings: Sighting[]): ReturnType<typeof evidenceOf> {
  const session = sessionAfter(...sightings);
  const [token] = session.tokens;
  if (token === undefined) throw new Error("No token was noted.");
  return evidenceOf(token, session);
}

test.each([200, 401, 500])(
  "what an app's own host answers (%i) is not Twilio's word, nor its clock",
  (status) => {
    const told = evidence(...request("events.example.com", status));
    expect(told.answers).toEqual([]);
    expect(told).not.toHaveProperty("clockOffset");
    // It would else be said that the token went to another product than Voice.
    expect(told).not.toHaveProperty("host");
    expect(told.sentAtMs).toBe(NOW);
  },
);

test("what Twilio answers beside it is", () => {
  const told = evidence(...request("eventgw.us1.twilio.com", 200), ...request("events.example.com", 401));
  expect(told.answers).toMatchObject([{ from: "event-gateway", status: 200 }]);
  expect(told.clockOffset).toBe(90);
});
