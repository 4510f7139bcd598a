import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../../../src/core/twilio/error-codes.ts";
import { hidesOthers, rawCodesBehind, shownBySdk } from "../../../../src/core/twilio/shown-by-sdk.ts";

const require = createRequire(import.meta.url);

interface SdkErrors {
  readonly hasErrorByCode: (code: number) => boolean;
  /** From 2.8.0 on. */
  readonly getPreciseSignalingErrorByCode?: (precise: boolean, code: number) => unknown;
}

/** The error table of an installed SDK, which its package doesn't export by name. */
function sdkErrors(name: string): SdkErrors {
  const main: string = require.resolve(name);
  return require(main.replace(/twilio\.js$/, "twilio/errors/index.js"));
}

/** What `device.ts` and `pstream.ts` make of the code of a socket's error frame. */
function onDevice(raw: number, errors: SdkErrors): number {
  if (raw === 31201) return 20151;
  if (raw === 31204) return 20101;
  if (raw === 31205) return 20104;
  const { getPreciseSignalingErrorByCode: precise, hasErrorByCode } = errors;
  const hasClass = precise === undefined ? hasErrorByCode(raw) : precise(false, raw) !== undefined;
  return hasClass ? raw : 53000;
}

/** What `call.ts` makes of the code of a hangup. */
function onCall(raw: number, { getPreciseSignalingErrorByCode: precise }: SdkErrors): number {
  return precise?.(false, raw) === undefined ? 31005 : raw;
}

const codes = [
  ...ERROR_CODES.keys(),
  ...Array.from({ length: 1000 }, (_, index) => 31_000 + index),
  ...Array.from({ length: 1000 }, (_, index) => 53_000 + index),
  20_100,
  99_999,
];

describe.each([
  ["@twilio/voice-sdk", "2.18.5"],
  ["voice-sdk-2.5", "2.5.0"],
  ["voice-sdk-2.1", "2.1.2"],
])("%s %s", (name, version) => {
  const errors = sdkErrors(name);

  test("has an error table", () => expect(errors.hasErrorByCode(20101)).toBe(true));

  test("shows at the Device what we say it shows, for every code", () => {
    const ours = codes.map((code) => [code, shownBySdk(code, "device", version)]);
    expect(ours).toEqual(codes.map((code) => [code, onDevice(code, errors)]));
  });

  test("shows at the Call what we say it shows, for every code", () => {
    const ours = codes.map((code) => [code, shownBySdk(code, "call", version)]);
    expect(ours).toEqual(codes.map((code) => [code, onCall(code, errors)]));
  });
});

test("an SDK whose version is not known is taken for the newest", () => {
  for (const code of codes) expect(shownBySdk(code, "device")).toBe(shownBySdk(code, "device", "2.18.5"));
});

test.each([
  ["2.1.2", 31206, 53000],
  ["2.2.0", 31206, 31206],
  ["2.11.2", 31212, 53000],
  ["2.12.0", 31212, 31212],
])("%s shows %d at the Device as %d", (version, code, shown) => {
  expect(shownBySdk(code, "device", version)).toBe(shown);
});

test("1.x shows the raw code", () => {
  for (const code of codes) {
    expect(shownBySdk(code, "device", "1.15.1")).toBe(code);
    expect(shownBySdk(code, "call", "1.15.1")).toBe(code);
  }
});

test("the raw codes behind a label are such as the SDK shows by that label", () => {
  for (const shown of [20101, 20104, 20151, 53000]) {
    const raw = rawCodesBehind(shown);
    expect(raw.length).toBeGreaterThan(0);
    for (const code of raw) expect(shownBySdk(code, "device")).toBe(shown);
  }
  for (const code of rawCodesBehind(31005)) expect(shownBySdk(code, "call")).toBe(31005);
  expect(rawCodesBehind(31404)).toEqual([31404]);
});

test.each([
  [20151, [31201]],
  [20101, [31204]],
  [20104, [31205]],
  [53000, [31202, 31203, 31207, 31105, 31102, 31001]],
  [31005, [31001, 31002, 31105, 31404, 31480, 31486, 31603, 31204, 31205]],
  [31206, [31206]],
  [31201, [31201]],
])("behind %d stand %j", (shown, raw) => {
  expect(rawCodesBehind(shown)).toEqual(raw);
});

test("only the labels for many hide others", () => {
  expect(new Set(codes.filter(hidesOthers))).toEqual(new Set([31005, 53000]));
});

test.each([
  ["2.0.0", 31100, 53000],
  ["2.1.2", 31100, 53000],
  ["2.1.2", 31209, 53000],
  ["2.2.0", 31209, 31209],
  ["2.8.0", 31210, 53000],
  ["2.11.2", 31210, 53000],
  ["2.12.0", 31210, 31210],
])("the Device of %s shows %d as %d", (version, code, shown) => {
  expect(shownBySdk(code, "device", version)).toBe(shown);
});

test.each([
  ["2.7.3", 31206, 31005],
  ["2.8.0", 31206, 31206],
  ["2.8.0", 31404, 31005],
  ["2.8.0", 31201, 31005],
  ["2.8.0", 99999, 31005],
])("%s shows %d at the Call as %d", (version, code, shown) => {
  expect(shownBySdk(code, "call", version)).toBe(shown);
});
