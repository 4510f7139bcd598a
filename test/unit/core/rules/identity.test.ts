import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { KEY, NOW, payload, token, VOICE, withIdentity } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

type Said = readonly [severity: string, variant: string | null, values: object] | null;
const named = (identity: unknown): object => withIdentity(identity);

test.each<[id: string, identity: unknown, said: Said]>([
  ["identity-not-string", 42, ["warning", "number", { number: "outside 42" }]],
  ["identity-not-string", true, ["warning", null, {}]],
  ["identity-not-string", ["alice"], ["warning", null, {}]],
  ["identity-not-string", null, null],
  ["identity-missing", null, ["error", null, {}]],
  ["identity-missing", "", ["error", null, {}]],
  ["identity-missing", 0, null],
  ["identity-missing", " ", null],
  ["identity-literal-value", "undefined", ["warning", null, { identity: "outside undefined" }]],
  [
    "identity-literal-value",
    "[object Object]",
    ["warning", "object", { identity: "outside [object Object]" }],
  ],
  ["identity-whitespace-ends", "alice\t", ["error", null, { identity: "outside alice\t" }]],
  ["identity-whitespace-ends", " alice", ["error", null, { identity: "outside  alice" }]],
  ["identity-whitespace-ends", "a lice", null],
  ["identity-chars-forbidden", "front desk", ["error", "space", { identity: "outside front desk" }]],
  [
    "identity-chars-forbidden",
    "a\tb",
    ["error", null, { identity: "outside a\tb", character: "outside \t" }],
  ],
  ["identity-chars-forbidden", "a[b", ["error", null, { identity: "outside a[b", character: "outside [" }]],
  ["identity-chars-forbidden", " alice#", null],
  ["identity-chars-forbidden", "a-b", null],
  ["identity-chars-nonword", "a-b", ["warning", null, { identity: "outside a-b" }]],
  ["identity-chars-nonword", "a#b", null],
  ["identity-chars-nonword", "a_B9", null],
  ["identity-too-long", "a".repeat(121), null],
  ["identity-too-long", "a".repeat(122), ["warning", "for_sdk", { length: 122, limit: 121 }]],
  ["identity-too-long", "a".repeat(256), ["warning", "for_sdk", { length: 256, limit: 121 }]],
  ["identity-too-long", "a".repeat(257), ["error", null, { length: 257, limit: 256 }]],
  ["identity-reserved-us-sid", "private", ["warning", null, {}]],
  ["identity-reserved-us-sid", "unique", ["warning", null, {}]],
  ["identity-reserved-us-sid", `xUS${KEY.slice(2)}`, null],
  ["identity-reserved-us-sid", `US${KEY.slice(2)}0`, null],
  ["identity-reserved-us-sid", "my_system", null],
  ["identity-pii", "alice@example.com", ["info", null, {}]],
  ["identity-pii", "15551234567", ["info", null, {}]],
  ["identity-pii", "+155512345", null],
  ["identity-pii", "5551234567", ["info", null, {}]],
  ["identity-pii", "1234567890123456", null],
  ["identity-pii", "a15551234567", null],
  ["identity-pii", "a@b@example.com", null],
  ["identity-pii", "alice@example", null],
  ["identity-pii", "alice@example.c", null],
  ["identity-shared-by-chance", "TEST", ["info", null, { identity: "outside TEST" }]],
  ["identity-shared-by-chance", "user_name", ["info", null, { identity: "outside user_name" }]],
  ["identity-shared-by-chance", "username", ["info", null, { identity: "outside username" }]],
  ["identity-shared-by-chance", "identity", ["info", null, { identity: "outside identity" }]],
  ["identity-shared-by-chance", "tester", null],
])("%s: %j", (id, identity, said) => {
  expect(found(id, { payload: named(identity) })).toEqual(said);
});

test.each<[title: string, id: string, claims: object, said: Said]>([
  [
    "without one, by the Node library",
    "identity-object-dropped",
    { grants: { voice: VOICE } },
    ["error", null, {}],
  ],
  [
    "an empty one was not dropped",
    "identity-object-dropped",
    { grants: { voice: VOICE, identity: "" } },
    null,
  ],
  ["nor one that is null", "identity-object-dropped", { grants: { voice: VOICE, identity: null } }, null],
  [
    "nor by a library that writes no iat",
    "identity-object-dropped",
    { iat: undefined, grants: { voice: VOICE } },
    null,
  ],
  ["nor by one with another jti", "identity-object-dropped", { jti: "a", grants: { voice: VOICE } }, null],
  ["there it is missing", "identity-missing", { jti: "a", grants: { voice: VOICE } }, ["error", null, {}]],
  ["video needs one", "identity-missing", { jti: "a", grants: { video: {} } }, ["error", null, {}]],
  ["chat needs one", "identity-missing", { jti: "a", grants: { chat: {} } }, ["error", null, {}]],
  ["sync needs one", "identity-missing", { jti: "a", grants: { data_sync: {} } }, ["error", null, {}]],
  ["so did rtc", "identity-missing", { jti: "a", grants: { rtc: {} } }, ["error", null, {}]],
  [
    "so did ip_messaging",
    "identity-missing",
    { jti: "a", grants: { ip_messaging: {} } },
    ["error", null, {}],
  ],
  ["TaskRouter does not", "identity-missing", { jti: "a", grants: { task_router: {} } }, null],
  [
    "one at the top is in the wrong place",
    "identity-top-level",
    { identity: "a", grants: {} },
    ["error", null, {}],
  ],
  ["and then none is missing", "identity-missing", { identity: "a", grants: { voice: VOICE } }, null],
  [
    "one in each place does no harm",
    "identity-top-level",
    { identity: "a", grants: { identity: "a", voice: VOICE } },
    null,
  ],
])("%s", (_title, id, claims, said) => {
  expect(found(id, { payload: payload(claims as never) })).toEqual(said);
});

test.each<[id: string, identity: string, severity: string]>([
  ["identity-chars-forbidden", "a#b", "warning"],
  ["identity-literal-value", "null", "warning"],
  ["identity-missing", "", "info"],
  ["identity-pii", "a@example.com", "info"],
])("once Twilio has accepted the token, %s of %j is: %s", (id, identity, severity) => {
  const evidence = { answers: [{ from: "signaling", type: "connected", atMs: NOW * 1000 }] } as const;
  expect(allFound(id, { payload: named(identity), evidence })[0]?.severity).toBe(severity);
});

const chat = { service_sid: "IS1b755cf70ad93cbb17c0113ecafcd811" };
const VOICE_RULES = [
  "identity-whitespace-ends",
  "identity-chars-forbidden",
  "identity-chars-nonword",
  "identity-too-long",
];

/** Texts of any characters; the library's own strings of this sort take long to make. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xd7ff }), { maxLength: 300 })
  .map((codes) => String.fromCharCode(...codes));

test("any identity is good for a token that is not for Voice", () => {
  const products = fc.constantFrom({ chat }, { video: {} }, { data_sync: chat, task_router: {} });
  fc.assert(
    fc.property(anyText, products, (identity, grants) => {
      const text = token({ payload: payload({ grants: { identity, ...grants } }) });
      const { findings } = judgeToken(text, { nowSeconds: NOW, via: "capture" });
      expect(findings.filter(({ id }) => VOICE_RULES.includes(id))).toEqual([]);
      const told = findings.filter(({ id }) => id.startsWith("identity-")).flatMap(({ codes }) => codes);
      expect(told).not.toContain(31105);
    }),
  );
});

test("nor does it matter to a request to another product what Voice allows", () => {
  const judged = { payload: named("front desk"), evidence: { host: "tsock.us1.twilio.com" } };
  for (const id of VOICE_RULES) expect(found(id, judged), id).toBeNull();
});

test.each([
  ["voice beside chat", { chat, voice: VOICE }],
  ["an old name of the grant", { programmable_voice: VOICE }],
  ["a wrong name of the grant", { chat, Voice_Grant: VOICE }],
  ["no grant at all", {}],
])("Voice's rules apply to a token with %s", (_title, grants) => {
  const judged = { payload: payload({ grants: { identity: "front desk", ...grants } }) };
  expect(found("identity-chars-forbidden", judged)).toEqual([
    "error",
    "space",
    { identity: "outside front desk" },
  ]);
});

test("Voice's rules apply to a token whose voice grant stands beside the others", () => {
  const judged = { payload: payload({ grants: { identity: "a b", chat }, voice: VOICE }) };
  expect(found("identity-chars-forbidden", judged)).not.toBeNull();
});
