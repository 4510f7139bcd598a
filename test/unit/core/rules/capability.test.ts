import { expect, test } from "vitest";
import { ACCOUNT, APP, KEY, NOW } from "../../../support/make-token.ts";
import { found } from "./found.ts";

const say = (id: string, scope: unknown, iss: unknown = ACCOUNT): unknown =>
  found(id, { header: { alg: "HS256", typ: "JWT" }, payload: { scope, iss, exp: NOW + 600, iat: NOW - 60 } });
const IN = "scope:client:incoming?clientName=alice";
const OUT = `scope:client:outgoing?appSid=${APP}`;
const incoming = { capability_incoming: { name: "outside alice" } };

test.each<[id: string, scope: unknown, said: unknown]>([
  ["capability-in-use", IN, ["warning", null, { calls: [incoming] }]],
  [
    "capability-in-use",
    `${IN} ${OUT}`,
    ["warning", null, { calls: [incoming, { capability_outgoing: { app: `sid ${APP}` } }] }],
  ],
  [
    "capability-in-use",
    `${OUT}&clientName=bob`,
    ["warning", null, { calls: [{ capability_outgoing_as: { app: `sid ${APP}`, name: "outside bob" } }] }],
  ],
  [
    "capability-in-use",
    "scope:client:incoming?clientName= scope:client:outgoing?appSid=",
    [
      "warning",
      null,
      {
        calls: [
          { capability_incoming: { name: "term nobody" } },
          { capability_outgoing: { app: "term no_app" } },
        ],
      },
    ],
  ],
  ["capability-in-use", "", ["warning", "nothing", {}]],
  ["capability-scope-unparsable", [IN], ["error", null, {}]],
  ["capability-scope-unparsable", `${IN} nonsense`, ["error", null, {}]],
  ["capability-scope-unparsable", IN, null],
  ["capability-no-scope", "", ["warning", null, {}]],
  ["capability-no-scope", " ", null],
  ["capability-no-incoming", OUT, ["warning", null, {}]],
  ["capability-no-incoming", IN, null],
  ["capability-no-incoming", "", null],
  ["capability-no-outgoing", IN, ["warning", null, {}]],
  ["capability-no-outgoing", "scope:client:outgoing?appSid=", ["warning", null, {}]],
  [
    "capability-no-outgoing",
    "scope:client:outgoing?appSid=my-app",
    ["warning", "app_sid", { app: "sid my-app" }],
  ],
  ["capability-no-outgoing", OUT, null],
  ["capability-no-outgoing", `scope:client:outgoing?appSid=AP${APP.slice(2).toUpperCase()}`, null],
  ["capability-no-outgoing", "", null],
  [
    "capability-clientname-bad",
    "scope:client:incoming?clientName=a%40b",
    ["warning", null, { name: "outside a@b" }],
  ],
  ["capability-clientname-bad", `${OUT}&clientName=a-b`, ["warning", null, { name: "outside a-b" }]],
  [
    "capability-clientname-bad",
    "scope:client:incoming?clientName=john.doe",
    ["warning", null, { name: "outside john.doe" }],
  ],
  [
    "capability-clientname-bad",
    `scope:client:incoming?clientName=a-b ${OUT}&clientName=a%20b`,
    ["error", "forbidden", { name: "outside a b", character: "outside  " }],
  ],
  ["capability-clientname-bad", "scope:client:incoming?clientName=", ["warning", "empty", {}]],
  ["capability-clientname-bad", `${IN} ${OUT}`, null],
])("%s: %j", (id, scope, said) => expect(say(id, scope)).toEqual(said));

test.each<[iss: unknown, isFault: boolean]>([
  [ACCOUNT, false],
  [`AC${ACCOUNT.slice(2).toUpperCase()}`, false],
  [KEY, true],
  [ACCOUNT.slice(0, -1), true],
  [7, true],
])("made by %j, a fault: %s", (iss, isFault) => {
  expect(say("capability-iss-not-account", IN, iss) !== null).toBe(isFault);
});
