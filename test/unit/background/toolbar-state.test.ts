import { expect, test } from "vitest";
import { toolbarState } from "../../../src/background/toolbar-state.ts";
import { englishWords } from "../../../src/words/english-words.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

const hex = "6f1d2c0b9e8a47530d94e1b7a2c5f683";

function token(exp: number): string {
  const grants = {
    identity: "alice",
    voice: { incoming: { allow: true }, outgoing: { application_sid: `AP${hex}` } },
  };
  const payload = {
    jti: `SK${hex}-${exp - 3600}`,
    iss: `SK${hex}`,
    sub: `AC${hex}`,
    iat: exp - 3600,
    exp,
    grants,
  };
  const signature = Buffer.alloc(32, 7).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" })}.${part(payload)}.${signature}`;
}

const good = sessionAfter(...request("r1", token(NOW / 1000 + 1800), { status: 200 }));
const refused = sessionAfter(...request("r1", token(NOW / 1000 + 1800), { status: 403 }));

test.each([
  ["nothing seen", undefined, "", "nothing seen on this page yet"],
  ["a session without a token", sessionAfter(), "", "nothing seen on this page yet"],
  ["a good token", good, "✓", "valid. Nothing is wrong with this Voice token for alice, accepted by Twilio"],
  ["a token about to expire", sessionAfter(...request("r1", token(NOW / 1000 + 30))), "!", "warning. "],
  ["an expired token", sessionAfter(...request("r1", token(NOW / 1000 - 600))), "exp", "expired. "],
  ["no token at all", sessionAfter(...request("r1", "undefined")), "✕", "rejected. "],
  ["a token that Twilio refused", refused, "✕", "refused by Twilio. "],
])("%s", (_, session, glyph, words) => {
  const state = toolbarState(session, null, englishWords, NOW, false);
  expect(state, state.title).toMatchObject({ glyph });
  expect(state.title).toContain(`Token Lens: ${words}`);
  expect(state.title).toMatch(/^Token Lens: \S.{10}/);
});

test("the title of a token says the same for as long as nothing changes", () => {
  const title = (session: typeof good, now: number): string =>
    toolbarState(session, null, englishWords, now, false).title;
  expect(title(good, NOW + 900_000)).toBe(title(good, NOW));
  expect(title(good, NOW)).toMatch(
    /accepted by Twilio at \d+:\d\d:\d\d [AP]M, expires at \d+:\d\d:\d\d [AP]M\.$/,
  );
  const ended = sessionAfter(...request("r1", token(NOW / 1000 - 600)));
  expect(title(ended, NOW + 900_000)).toBe(title(ended, NOW));
});

test.each([
  [
    "to Twilio's hosts",
    { kind: "no-twilio" },
    "access to twilio.com was removed, so no token can be seen. Click to allow it again.",
  ],
  [
    "to the site",
    { kind: "no-site", origin: "https://app.example.com" },
    "access to https://app.example.com was removed, so nothing more is seen there",
  ],
] as const)(
  "where the access %s was taken away, that goes before what was seen",
  (_, accessProblem, words) => {
    for (const session of [undefined, good])
      expect(toolbarState(session, accessProblem, englishWords, NOW, false)).toMatchObject({
        glyph: "off",
        title: `Token Lens: ${words}`,
      });
  },
);

test("no glyph is longer than the badge", () => {
  for (const key of ["toolbar_glyph_expired", "toolbar_glyph_off"] as const)
    expect(englishWords.say(key)).toMatch(/^.{1,4}$/);
});

test("with values masked the title names nobody", () => {
  const { title } = toolbarState(good, null, englishWords, NOW, true);
  expect(title).toContain("Nothing is wrong with this Voice token");
  expect(title).not.toContain("alice");
});
