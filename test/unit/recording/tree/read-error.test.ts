import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import { errorOf, readErrorBody } from "../../../../src/recording/tree/read-error.ts";

describe("Twilio's error", () => {
  test.each<[title: string, body: string | null, error: object]>([
    ["code and text", '{"code":20101,"message":"Invalid"}', { code: 20101, message: "Invalid" }],
    ["a code as text", ' {"code":"20101"}', { code: 20101 }],
    ["a text alone", '{"message":"Invalid"}', { message: "Invalid" }],
    ["a code that is none", '{"code":"ENOENT","message":7}', {}],
    ["a fraction", '{"code":1.5}', {}],
    ["no code", '{"status":403}', {}],
    ["a code that is null", '{"code":null}', {}],
    ["no JSON", '{"code":20101', {}],
    ["a page", "<html>", {}],
    ["a JSON text", '"code"', {}],
    ["nothing", "", {}],
    ["no body", null, {}],
  ])("%s", (_title, body, error) => {
    expect(readErrorBody(body)).toEqual(error);
  });
});

describe("an object that is an error", () => {
  test.each<[title: string, value: JsonObject, error: object]>([
    ["of an answer", { code: 20101, message: "Invalid" }, { code: 20101, message: "Invalid" }],
    ["with its code as text", { code: "31205", message: "m" }, { code: 31205, message: "m" }],
    ["of REST", { code: 20104, more_info: "x", status: 401 }, { code: 20104 }],
    [
      "of the SDK",
      { name: "AccessTokenInvalid", code: 20101, description: "d" },
      { code: 20101, message: "d" },
    ],
    ["error_code", { error_code: 20101, message: "m" }, { code: 20101, message: "m" }],
    ["errorCode", { errorCode: 20101, error: "e" }, { code: 20101, message: "e" }],
  ])("%s", (_title, value, error) => expect(errorOf(value)).toEqual(error));

  test.each<[title: string, value: JsonObject]>([
    ["a code of another service", { code: 12345, message: "m" }],
    ["a status", { code: 403, message: "m" }],
    ["a code alone", { code: 20101 }],
    ["a number under another name", { id: 20101, message: "m" }],
    ["a code that is no number", { code: "ENOENT", message: "m" }],
    ["no code", { message: "m" }],
  ])("none: %s", (_title, value) => expect(errorOf(value)).toBeNull());

  test("a long text is cut", () => {
    expect(errorOf({ code: 20101, message: "m".repeat(5000) })?.message).toHaveLength(1000);
  });
});
