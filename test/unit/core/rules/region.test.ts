import { expect, test } from "vitest";
import type { Evidence, TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import { HEADER, NOW, payload, VOICE } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const connected = (home: string): TwilioAnswer => ({
  from: "signaling",
  type: "connected",
  atMs: NOW * 1000,
  home,
});
const say = (id: string, twr: unknown, evidence: Partial<Evidence> = {}, claims: object = {}): unknown =>
  found(id, { header: { ...HEADER, twr }, payload: payload(claims as never), evidence });

test.each<[id: string, twr: unknown, said: unknown]>([
  ["twr-is-edge-name", "Dublin", ["warning", null, { edge: "outside Dublin" }]],
  ["twr-is-edge-name", "frankfurt-ix", ["warning", null, { edge: "outside frankfurt-ix" }]],
  ["twr-is-edge-name", "ie1", null],
  ["twr-is-edge-name", 7, null],
  ["twr-unknown", "us2", ["warning", null, { region: 'outside "us2"' }]],
  ["twr-unknown", 7, ["warning", null, { region: "outside 7" }]],
  ["twr-unknown", null, ["warning", null, { region: "outside null" }]],
  ["twr-unknown", "US1", ["warning", null, { region: 'outside "US1"' }]],
  ["twr-unknown", "us1", null],
  ["twr-unknown", undefined, null],
])("%s: %j", (id, twr, said) => expect(say(id, twr)).toEqual(said));

test.each<[claims: object, claim: string | undefined]>([
  [{ twr: "ie1" }, "twr"],
  [{ region: "ie1" }, "region"],
  [{ grants: { identity: "a", voice: VOICE, region: "ie1" } }, "grants.region"],
  [{ grants: { identity: "a", voice: VOICE, twr: "ie1" } }, "grants.twr"],
  [{ twr: "us1" }, undefined],
  [{ twr: "US1" }, undefined],
  [{ twr: "" }, undefined],
  [{ region: "IE1" }, "region"],
  [{ region: "EMEA" }, undefined],
  [{ region: "dublin" }, undefined],
  [{ twr: "sg1" }, undefined],
  [{ region: "constructor" }, undefined],
  [{ twr: 7 }, undefined],
  [{ twr: "us1", region: "au1" }, "region"],
])("a region in the payload: %j", (claims, claim) => {
  expect(allFound("twr-in-payload", { payload: payload(claims as never) })[0]?.claim).toBe(claim);
});

test("a region in the payload proves no refusal", () => {
  expect(say("twr-in-payload", undefined, {}, { region: "IE1" })).toEqual([
    "info",
    null,
    { region: "name ie1" },
  ]);
});

test("a region in the header makes one in the payload harmless", () => {
  expect(say("twr-in-payload", "ie1", {}, { twr: "ie1" })).toBeNull();
});

test.each<[twr: unknown, grants: object, said: unknown]>([
  ["ie1", { video: {} }, ["error", null, {}]],
  ["ie1", { video: {}, voice: VOICE }, ["warning", null, {}]],
  ["us1", { video: {} }, null],
  [undefined, { video: {} }, null],
  ["ie1", { video: [] }, null],
])("video and the region %s: %j", (twr, grants, said) => {
  expect(say("twr-with-video-grant", twr, {}, { grants: { identity: "a", ...grants } })).toEqual(said);
});

test.each<[twr: unknown, sdkVersion: string | undefined, said: unknown]>([
  ["ie1", "2.0.1", ["warning", null, { version: "outside 2.0.1", region: "name ie1" }]],
  ["AU1", "1.14.0", ["warning", null, { version: "outside 1.14.0", region: "name au1" }]],
  ["ie1", "2.1.0", null],
  ["ie1", undefined, null],
  ["us1", "2.0.1", null],
  [undefined, "2.0.1", null],
])("an SDK that knows no regions: %s, %s", (twr, sdkVersion, said) => {
  expect(say("twr-needs-sdk-2-1", twr, sdkVersion === undefined ? {} : { sdkVersion })).toEqual(said);
});

test.each<[title: string, twr: unknown, evidence: Partial<Evidence>, said: unknown]>([
  [
    "none in the token",
    undefined,
    { host: "eventgw.ie1.twilio.com" },
    ["warning", "unnamed", { served: "outside ie1" }],
  ],
  [
    "another in the token",
    "au1",
    { host: "eventgw.ie1.twilio.com" },
    ["warning", null, { served: "outside ie1", region: "outside au1" }],
  ],
  ["the same in capitals", "IE1", { host: "eventgw.ie1.twilio.com" }, null],
  ["none in the token, and the usual one", undefined, { host: "eventgw.us1.twilio.com" }, null],
  ["the socket tells it, in capitals", undefined, { answers: [connected("US1")] }, null],
  [
    "the socket's last word counts, and more than the host's name",
    undefined,
    { host: "eventgw.us1.twilio.com", answers: [connected("us1"), connected("au1")] },
    ["warning", "unnamed", { served: "outside au1" }],
  ],
  [
    "an empty word of the socket's tells nothing",
    undefined,
    { host: "eventgw.ie1.twilio.com", answers: [connected("")] },
    ["warning", "unnamed", { served: "outside ie1" }],
  ],
  ["nothing tells it", "au1", {}, null],
])("served from another region: %s", (_title, twr, evidence, said) => {
  expect(say("home-differs", twr, evidence)).toEqual(said);
});

test.each<[twr: unknown, edge: string | undefined, said: unknown]>([
  ["ie1", "ashburn", ["info", null, { region: "name ie1", nearest: "name dublin", edge: "name ashburn" }]],
  ["au1", "dublin", ["info", null, { region: "name au1", nearest: "name sydney", edge: "name dublin" }]],
  ["ie1", "dublin", null],
  ["ie1", "roaming", null],
  ["ie1", "nowhere", null],
  ["ie1", undefined, null],
  ["us1", "dublin", null],
  [undefined, "dublin", null],
  ["constructor", "dublin", null],
])("an edge far from the region: %s, %s", (twr, edge, said) => {
  expect(say("region-edge-far", twr, edge === undefined ? {} : { edge })).toEqual(said);
});

test.each<[edge: string, said: unknown]>([
  ["de1", ["warning", null, { edge: "name de1", today: "name frankfurt" }]],
  ["gll", ["warning", null, { edge: "name gll", today: "name roaming" }]],
  ["frankfurt", null],
])("an old name of an edge: %s", (edge, said) => {
  expect(say("edge-legacy-name", undefined, { edge })).toEqual(said);
});

const refusedWith = (code: number): TwilioAnswer => ({
  from: "signaling",
  type: "error",
  atMs: NOW * 1000,
  code,
});
const beside = (edge: string, region: string): object => ({ region: `name ${region}`, edge: `name ${edge}` });

test.each<[title: string, twr: unknown, evidence: Partial<Evidence>, said: unknown]>([
  [
    "refused",
    undefined,
    { edge: "sydney", answers: [refusedWith(31204)] },
    ["warning", "refused", { ...beside("sydney", "au1"), code: "code 31204" }],
  ],
  [
    "refused for its signature",
    undefined,
    { edge: "dublin", answers: [refusedWith(31202)] },
    ["info", null, beside("dublin", "ie1")],
  ],
  [
    "refused for something else",
    undefined,
    { edge: "dublin", answers: [refusedWith(31205)] },
    ["info", null, beside("dublin", "ie1")],
  ],
  ["not refused", undefined, { edge: "sydney-ix" }, ["info", null, beside("sydney-ix", "au1")]],
  ["an old name of the edge", undefined, { edge: "au1" }, ["info", null, beside("au1", "au1")]],
  ["accepted", undefined, { edge: "sydney", answers: [connected("us1")] }, null],
  [
    "served from that region, which is told",
    undefined,
    { edge: "dublin", host: "eventgw.ie1.twilio.com" },
    null,
  ],
  ["the edge of the usual region", undefined, { edge: "ashburn" }, null],
  ["an edge of no region", undefined, { edge: "frankfurt" }, null],
  ["an edge that is not known", undefined, { edge: "constructor" }, null],
  ["no edge", undefined, {}, null],
  ["a region in the token", "us1", { edge: "sydney" }, null],
  ["an odd region in the token", 7, { edge: "sydney" }, null],
])("a token without region beside another region: %s", (_title, twr, evidence, said) => {
  expect(say("region-unnamed-at-edge", twr, evidence)).toEqual(said);
});

test("edges are not told of where another product was asked", () => {
  const evidence = { edge: "us1", host: "tsock.us1.twilio.com", sdkVersion: "2.0.1" };
  for (const id of ["edge-legacy-name", "region-unnamed-at-edge", "twr-needs-sdk-2-1"])
    expect(say(id, id.startsWith("twr") ? "ie1" : undefined, evidence)).toBeNull();
});
