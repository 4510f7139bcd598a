import { expect, test } from "vitest";
import { requestBodyText } from "../../../src/capture/request-body.ts";
import { LIMITS } from "../../../src/core/session/limits.ts";

function bytes(...values: number[]): ArrayBuffer {
  return new Uint8Array(values).buffer;
}

test("chunks are joined, also in the middle of a character", () => {
  expect(requestBodyText({ raw: [{ bytes: bytes(0x61, 0xc3) }, { bytes: bytes(0xa9) }] })).toBe("aé");
});

test.each([
  ["no body", undefined],
  ["null", null],
  ["a form", {}],
  ["a file", { raw: [{}] }],
  ["bytes that are no UTF-8", { raw: [{ bytes: bytes(0xff, 0xfe) }] }],
  ["half a character", { raw: [{ bytes: bytes(0xc3) }] }],
])("%s has no text", (_, body) => {
  expect(requestBodyText(body)).toBeNull();
});

test("a body over the bound is not read, one at the bound is", () => {
  const full = new Uint8Array(LIMITS.bodyBytes).fill(0x20).buffer;
  expect(requestBodyText({ raw: [{ bytes: full }] })).toHaveLength(LIMITS.bodyBytes);
  expect(requestBodyText({ raw: [{ bytes: full }, { bytes: bytes(0x20) }] })).toBeNull();
});
