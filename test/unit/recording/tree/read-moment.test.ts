import { describe, expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { readMoment } from "../../../../src/recording/tree/read-moment.ts";

/** 2026-11-18 11:06:40 UTC. */
const AT = 1_795_000_000_000;

describe("moments", () => {
  test.each<[title: string, value: Json | undefined, milliseconds: number | null]>([
    ["a date as text", "2026-11-18T11:06:40.000Z", AT],
    ["an HTTP date", "Wed, 18 Nov 2026 11:06:40 GMT", AT],
    ["milliseconds", AT, AT],
    ["seconds with a fraction", 1_795_000_000.5, AT + 500],
    ["microseconds", AT * 1000, AT],
    ["the smallest number that counts as seconds", 1e8, 1e11],
    ["the smallest number that counts as milliseconds", 1e11, 1e11],
    ["the smallest number that counts as microseconds", 1e14, 1e11],
    ["a tool's own clock", 99_999_999, null],
    ["a text that is no date", "soon", null],
    ["no value", undefined, null],
    ["null", null, null],
    ["an object", {}, null],
  ])("%s", (_title, value, milliseconds) => {
    expect(readMoment(value)).toBe(milliseconds);
  });
});

test.each(["2026-11-18 11:06:40", "2026-11-18", "11:06:40", `${"x".repeat(60)}Z`])(
  "no moment, because nobody knows its time zone, or it is too long: %s",
  (text) => expect(readMoment(text)).toBeNull(),
);

test.each(["2026-11-18T12:06:40+01:00", "2026-11-18T11:06:40Z", "Wed Nov 18 2026 11:06:40 UTC"])(
  "a time zone: %s",
  (text) => expect(readMoment(text)).toBe(AT),
);
