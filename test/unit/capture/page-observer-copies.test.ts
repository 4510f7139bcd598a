import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TELLING_TYPES } from "../../../src/core/twilio/signaling-types.ts";

const read = (path: string): string => readFileSync(new URL(`../../../src/${path}`, import.meta.url), "utf8");

const observer = read("capture/page-observer.iife.ts");

// The observer runs beside foreign code and imports nothing, so what it shares with the rest stands in it a second time.

test("the page observer knows Twilio's hosts by the same patterns as the rest", () => {
  const patterns = (source: string): string[] =>
    [...source.matchAll(/\/\^.*?twilio\\\.com\$\//g)].map(([pattern]) => pattern);
  const shared = patterns(read("core/twilio/hosts.ts"));
  expect(patterns(observer)).toHaveLength(2);
  for (const pattern of patterns(observer)) expect(shared).toContain(pattern);
});

test("the page observer tells of the same messages as the rest takes", () => {
  const told = [...observer.matchAll(/^ {4}case "(\w+)":$/gm)].map(([, type]) => type);
  expect(told.toSorted()).toEqual([...TELLING_TYPES].toSorted());
});
