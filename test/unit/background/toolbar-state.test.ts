import { expect, test } from "vitest";
import { toolbarState } from "../../../src/background/toolbar-state.ts";
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

test.each([
  ["nothing seen", undefined, ""],
  ["a session without a token", sessionAfter(), ""],
  ["a good token", sessionAfter(...request("r1", token(NOW / 1000 + 1800), { status: 200 })), "✓"],
  ["a token about to expire", sessionAfter(...request("r1", token(NOW / 1000 + 30))), "!"],
  ["an expired token", sessionAfter(...request("r1", token(NOW / 1000 - 600))), "exp"],
  ["no token at all", sessionAfter(...request("r1", "undefined")), "✕"],
  [
    "a token that Twilio refused",
    sessionAfter(...request("r1", token(NOW / 1000 + 1800), { status: 403 })),
    "✕",
  ],
])("%s", (_, session, glyph) => {
  const state = toolbarState(session, NOW);
  expect(state, state.title).toMatchObject({ glyph });
  expect(state.title).toMatch(/^Token Lens: \S.{10}/);
});
