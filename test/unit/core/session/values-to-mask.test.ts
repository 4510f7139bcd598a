import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import type { SignalingEvent } from "../../../../src/core/session/sighting.ts";
import { valuesToMask } from "../../../../src/core/session/values-to-mask.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { ACCOUNT, APP, HEADER, KEY, NOW, PUSH, token, withVoice } from "../../../support/make-token.ts";

const judge = (payload: unknown, header: JsonObject = {}) =>
  judgeToken(token({ header: { ...HEADER, ...header }, payload }), { nowSeconds: NOW, via: "capture" });
const connected = (identity?: string): SignalingEvent => ({
  at: 0,
  type: "connected",
  sent: false,
  ...(identity === undefined ? {} : { identity }),
});

test("the claims are masked, but no region", () => {
  const claims = withVoice({ outgoing: { application_sid: APP }, push_credential_sid: PUSH });
  const masked = valuesToMask({ calls: [], signaling: [] }, judge(claims, { twr: "ie1" }));
  expect(masked.toSorted()).toEqual([ACCOUNT, APP, PUSH, KEY, "alice"]);
});

test("so is what Twilio answered with, and both names of a call; each once, and nothing that is empty", () => {
  const calls = [{ callSid: "CA1", tempCallSid: "TJS1" }, { callSid: "CA1" }, { edge: "dublin" }];
  const signaling = [connected("bob"), connected("bob"), connected(), connected("")];
  expect(valuesToMask({ calls, signaling }, judge("{}")).toSorted()).toEqual(["CA1", "TJS1", "bob"]);
});
