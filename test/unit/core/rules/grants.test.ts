import { expect, test } from "vitest";
import { payload, SERVICE, VOICE } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const say = (id: string, claims: object): unknown => found(id, { payload: payload(claims as never) });
const granted = (grants: object): object => ({ grants: { identity: "alice", ...grants } });
const error = (variant: string | null = null, values: object = {}): unknown => ["error", variant, values];
const warning = (variant: string | null = null, values: object = {}): unknown => ["warning", variant, values];

test.each<[id: string, claims: object, said: unknown]>([
  [
    "grant-at-top-level",
    { grants: undefined, voice: VOICE, video: {} },
    error(null, { products: ["name voice", "name video"] }),
  ],
  ["grant-at-top-level", { voice: "yes", identity: {} }, null],
  ["grants-missing", { grants: undefined }, error()],
  ["grants-missing", { grants: null }, error()],
  ["grants-missing", { grants: "" }, null],
  ["grants-missing", { grants: undefined, voice: VOICE }, null],
  ["grants-is-array", { grants: [] }, error()],
  ["grants-is-string", { grants: "" }, error()],
  ["grants-is-string", { grants: 7 }, error()],
  ["grants-is-string", { grants: null }, null],
  ["grants-empty", { grants: {} }, error()],
  ["grants-empty", granted({}), error()],
  ["grants-empty", { ...granted({}), voice: VOICE }, null],
  ["grants-empty", granted({ other: {} }), null],
  ["voice-grant-missing", granted({ video: {} }), error("others", { products: ["outside video"] })],
  ["voice-grant-missing", granted({ voice: null }), error()],
  [
    "voice-grant-missing",
    granted({ voice: null, video: {} }),
    error("others", { products: ["outside video"] }),
  ],
  ["voice-grant-missing", granted({ voice: "yes" }), null],
  ["voice-grant-missing", granted({}), null],
  ["grant-unknown-key", granted({ voice: VOICE, region: "a", twr: "b", rtc: {} }), null],
  [
    "grant-at-top-level",
    { ...granted({ chat: {} }), voice: VOICE },
    warning(null, { products: ["name voice"] }),
  ],
  ["grant-unknown-key", granted({ voice: VOICE, zebra: {} }), warning(null, { grant: "outside zebra" })],
  [
    "grant-unknown-key",
    granted({ Voice_Grant: {} }),
    warning("likely", { grant: "outside Voice_Grant", meant: "name voice" }),
  ],
  [
    "grant-legacy-key",
    granted({ ip_messaging: {} }),
    warning(null, { grant: "name ip_messaging", today: "name chat" }),
  ],
  ["grant-legacy-key", granted({ voice: VOICE, toString: {} }), null],
  ["chat-service-missing", granted({ chat: {} }), error()],
  ["chat-service-missing", granted({ chat: { service_sid: "" } }), error()],
  ["chat-service-missing", granted({ chat: { service_sid: "x" } }), error("wrong_form")],
  ["chat-service-missing", granted({ chat: { service_sid: "default" } }), error("wrong_form")],
  ["chat-service-missing", granted({ voice: VOICE, chat: {} }), warning()],
  ["chat-service-missing", granted({ chat: { service_sid: SERVICE } }), null],
  ["chat-service-missing", granted({ chat: "yes" }), null],
  ["sync-service-missing", granted({ data_sync: { service_sid: null } }), error("wrong_form")],
  ["sync-service-missing", granted({ data_sync: { service_sid: "default" } }), null],
  ["sync-service-missing", granted({ data_sync: { service_sid: SERVICE } }), null],
])("%s: %j", (id, claims, said) => expect(say(id, claims)).toEqual(said));

const claimsOf = (id: string, claims: object): (readonly [unknown, unknown])[] =>
  allFound(id, { payload: payload(claims as never) }).map(({ claim, variant }) => [claim, variant] as const);

test("each grant that is no object is told", () => {
  const claims = granted({ voice: VOICE, video: [], chat: "x", task_router: null, player: 7 });
  expect(claimsOf("grant-is-array", claims)).toEqual([
    ["grants.video", null],
    ["grants.chat", "scalar"],
    ["grants.player", "scalar"],
  ]);
});

test.each(Object.getOwnPropertyNames(Object.prototype))("a grant named %s is not known", (name) => {
  const grants = `{"identity":"a","voice":{},"${name}":{}}`;
  const body = JSON.stringify(payload({ grants: "?" })).replace('"?"', grants);
  expect(allFound("grant-unknown-key", { payload: body }).map(({ claim }) => claim)).toEqual([
    `grants.${name}`,
  ]);
});

test("a service SID is a must where another product than Voice was asked", () => {
  const judged = {
    payload: payload(granted({ voice: VOICE, chat: {} }) as never),
    evidence: { host: "tsock.us1.twilio.com" },
  };
  expect(found("chat-service-missing", judged)).toEqual(error());
});

test("the first five unknown grants are told", () => {
  const claims = granted({ voice: VOICE, z1: 1, z2: 1, z3: 1, z4: 1, z5: 1, z6: 1 });
  expect(claimsOf("grant-unknown-key", claims).map(([claim]) => claim)).toEqual(
    ["z1", "z2", "z3", "z4", "z5"].map((key) => `grants.${key}`),
  );
});

test("the names of other grants are cut after eight", () => {
  const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`g${at}`, {}]));
  const eight = Object.fromEntries(Object.entries(nine).slice(0, 8));
  const names = Array.from({ length: 8 }, (_, at) => `outside g${at}`);
  expect(say("voice-grant-missing", granted(nine))).toEqual(
    error("others", { products: [...names, "name …"] }),
  );
  expect(say("voice-grant-missing", granted(eight))).toEqual(error("others", { products: names }));
});

test("a grant at the top is what the finding is about", () => {
  expect(claimsOf("grant-at-top-level", { grants: undefined, video: {} })).toEqual([["video", null]]);
});
