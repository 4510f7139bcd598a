import { expect, test } from "vitest";
import { lookForHints, NO_HINTS } from "../../../../src/recording/document/hints.ts";

const ADDRESS = "https://eventgw.twilio.com/v4";

test("a text without any gives none", () => expect(lookForHints("nothing")).toEqual(NO_HINTS));

test("each piece adds what it tells, and takes nothing back", () => {
  const pieces = [
    `refused by connect-src: ${ADDRESS}`,
    `POST ${ADDRESS} net::ERR_BLOCKED_BY_CLIENT`,
    "auth_token=21dea2a94d42374cf0548292775d25fb",
    "nothing",
  ];
  expect(pieces.reduce((known, piece) => lookForHints(piece, known), NO_HINTS)).toEqual({
    policy: true,
    blocked: "net::ERR_BLOCKED_BY_CLIENT",
    secret: true,
  });
});

test("the first reason of a block is kept", () => {
  const first = lookForHints(`${ADDRESS} net::ERR_BLOCKED_BY_ORB`);
  expect(lookForHints(`${ADDRESS} net::ERR_BLOCKED_BY_CLIENT`, first).blocked).toBe(
    "net::ERR_BLOCKED_BY_ORB",
  );
});
