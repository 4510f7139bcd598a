import { describe, expect, test } from "vitest";
import { rawCodesBehind } from "../../../../src/core/twilio/shown-by-sdk.ts";
import { token } from "../../../support/make-token.ts";
import { connected, EXPIRED, frame, judge, log, told } from "./answered.ts";

describe("a log", () => {
  test.each([
    [{ code: 20101 }, "invalid", [20101, 31204]],
    [{ code: 31202 }, "invalid", [31202]],
    [{ message: "JWT is invalid" }, "invalid", [31204]],
    [{ code: 31404 }, "warning", [31404]],
  ] as const)("%j: %s", (more, verdict, codes) => {
    expect(judge(token(), [log(more)]).verdict).toBe(verdict);
    expect(told("server-refused-in-log", token(), [log(more)])).toMatchObject({
      codes,
      title: expect.stringMatching(/^The log /),
    });
  });

  test.each([53000, 31005])("with %d refuses nothing, and tells what may stand behind it", (code) => {
    const { verdict, findings } = judge(token(), [log({ code })]);
    expect([verdict, findings.map(({ id }) => id)]).toEqual(["warning", ["log-hides-code"]]);
    expect(told("log-hides-code", token(), [log({ code })])).toMatchObject({
      codes: [code, ...rawCodesBehind(code)],
      title: `The log shows ${code}, behind which the SDK hides Twilio's true code.`,
    });
    expect(judge(token(), [connected, log({ code })]).verdict).toBe("valid");
  });

  test("is no matter of the token where it names a busy callee, or nobody's code", () => {
    expect(judge(token(), [log({ code: 31486 })]).verdict).toBe("valid");
    expect(judge(token(), [log({ code: 12_345 })]).findings).toEqual([]);
  });

  test("tells nothing new beside the frame that it repeats", () => {
    const { findings } = judge(token(), [frame("error", 31202), log({ code: 53000 })]);
    expect(findings.map(({ id }) => id)).toEqual(["server-error-frame"]);
  });

  test("is explained by the fault that the code stands for", () => {
    expect(judge(EXPIRED, [log({ code: 20104 })]).headline?.id).toBe("token-expired");
  });
});
