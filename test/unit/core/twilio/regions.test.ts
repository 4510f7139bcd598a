import { expect, test } from "vitest";
import {
  currentEdge,
  EDGES,
  isRegion,
  LEGACY_EDGES,
  regionAtEdge,
  restHostOf,
} from "../../../../src/core/twilio/regions.ts";

/** Names of old edges and today's, as Twilio's page on legacy regions and the SDK list them. */
const RENAMED = {
  au1: "sydney",
  br1: "sao-paulo",
  de1: "frankfurt",
  ie1: "dublin",
  jp1: "tokyo",
  sg1: "singapore",
  us1: "ashburn",
  us2: "umatilla",
  gll: "roaming",
  "jp1-ix": "tokyo-ix",
  "us2-ix": "san-jose-ix",
  "ie1-tnx": "london-ix",
  "us1-tnx": "ashburn-ix",
  "us2-tnx": "ashburn-ix",
  "sg1-tnx": "singapore-ix",
  au: "sydney",
  br: "sao-paulo",
  ie: "dublin",
  jp: "tokyo",
  sg: "singapore",
  "us-or": "umatilla",
  "us-va": "ashburn",
};

test.each(Object.entries(RENAMED))("%s is now %s", (old, today) => {
  expect(LEGACY_EDGES.has(old)).toBe(true);
  expect(currentEdge(old)).toBe(today);
});

test("every old name has one of today's, and none is both", () => {
  for (const old of LEGACY_EDGES) {
    expect(EDGES.has(currentEdge(old)), old).toBe(true);
    expect(EDGES.has(old), old).toBe(false);
  }
});

test.each(["tokyo-ix", "sao-paulo-ix", "roaming", "umatilla"])("%s is an edge", (edge) => {
  expect(EDGES.has(edge)).toBe(true);
  expect(currentEdge(edge)).toBe(edge);
});

test.each(["constructor", "toString", "", "nowhere"])("%j is neither", (name) => {
  expect(currentEdge(name)).toBe(name);
  expect(isRegion(name)).toBe(false);
  expect(regionAtEdge(name)).toBeNull();
  expect(restHostOf(name)).toBeNull();
});

test.each([
  ["sydney", "au1"],
  ["Sydney", "au1"],
  ["sydney-ix", "au1"],
  ["au", "au1"],
  ["dublin", "ie1"],
  ["ie1", "ie1"],
  ["ashburn-ix", "us1"],
  ["us-va", "us1"],
  ["london-ix", null],
  ["frankfurt", null],
  ["roaming", null],
])("beside the edge %s: %s", (edge, region) => expect(regionAtEdge(edge)).toBe(region));

test.each([
  ["us1", true],
  ["ie1", true],
  ["au1", true],
  ["IE1", false],
  ["sg1", false],
  ["dublin", false],
  [7, false],
  [null, false],
])("%j is a home region: %s", (name, is) => expect(isRegion(name)).toBe(is));

test.each([
  ["us1", "api.twilio.com"],
  ["ie1", "api.dublin.ie1.twilio.com"],
  ["au1", "api.sydney.au1.twilio.com"],
  ["sg1", null],
])("the REST API of %s is at %s", (region, host) => expect(restHostOf(region)).toBe(host));
