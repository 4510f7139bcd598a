import { expect, test } from "vitest";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import { changeToken, noteToken, type TokenPlace } from "../../../../src/core/session/note-token.ts";
import { newTabSession, type TabSession } from "../../../../src/core/session/tab-session.ts";
import { NOW } from "../../../support/sightings.ts";

const place = (change: Partial<TokenPlace> = {}): TokenPlace => ({
  at: NOW,
  origin: "https://app.example.com",
  frameId: 0,
  seenBy: "browser",
  sent: true,
  standalone: true,
  ...change,
});
const elsewhere = { at: NOW + 9, origin: "https://other.example.com", frameId: 7 };

function note(session: TabSession, text: string, where = place(), length = text.length) {
  return noteToken(session, { text, length }, where);
}
const empty = newTabSession(1, false);

test("a new token has nothing but its place", () => {
  const { session, id } = note(empty, "aaa", place({ seenBy: "page", frameId: 3 }), 5);
  expect(id).toBe(1);
  expect(session).toEqual({
    ...empty,
    nextId: 2,
    tokens: [
      {
        id: 1,
        text: "aaa",
        length: 5,
        firstSeen: NOW,
        lastSeen: NOW,
        count: 0,
        seenBy: "page",
        sent: true,
        standalone: true,
        origin: "https://app.example.com",
        frameId: 3,
        host: null,
        signalingHost: null,
        sdkVersion: null,
        signaling: [],
        replies: [],
        logLines: [],
        calls: [],
        requests: [],
      },
    ],
  });
});

test("later tokens have higher IDs and stand in front; text and length tell them apart", () => {
  const one = note(empty, "aaa").session;
  const two = note(one, "bbb");
  const three = note(two.session, "aaa", place(), 9);
  expect([two.id, three.id]).toEqual([2, 3]);
  expect(three.session.tokens.map(({ id, text, length }) => [id, text, length])).toEqual([
    [3, "aaa", 9],
    [2, "bbb", 3],
    [1, "aaa", 3],
  ]);
});

test.each([
  ["browser", "browser", { ...elsewhere, seenBy: "browser" }],
  ["page", "browser", { ...elsewhere, seenBy: "browser" }],
  ["page", "page", { ...elsewhere, seenBy: "page" }],
  ["browser", "page", { origin: "https://app.example.com", frameId: 0, seenBy: "browser" }],
] as const)("of a token seen by %s, then by %s", (first, second, { origin, frameId, seenBy }) => {
  const before = note(note(empty, "aaa", place({ seenBy: first })).session, "bbb").session;
  const { session, id } = note(before, "aaa", place({ ...elsewhere, seenBy: second }));
  expect(id).toBe(1);
  expect(session.nextId).toBe(3);
  expect(session.tokens[1]).toMatchObject({ origin, frameId, seenBy, firstSeen: NOW, lastSeen: NOW + 9 });
  expect(session.tokens[0]).toBe(before.tokens[0]);
});

test("there are never too many tokens", () => {
  let session = empty;
  for (let i = 0; i <= LIMITS.tokensPerTab; i++)
    session = note(session, `t${i}`, place({ at: NOW + i })).session;
  expect(session.tokens).toHaveLength(LIMITS.tokensPerTab);
  expect(session.tokens.at(-1)?.text).toBe("t1");
});

test("one token is changed, the others stay the same objects", () => {
  const { session } = note(note(empty, "aaa").session, "bbb");
  const changed = changeToken(session, 1, (token) => ({ ...token, count: 5 }));
  expect(changed.tokens.map(({ count }) => count)).toEqual([0, 5]);
  expect(changed.tokens[0]).toBe(session.tokens[0]);
});
