import { expect, test } from "vitest";
import { judgeSeenToken } from "../../../../src/core/session/judge-seen-token.ts";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import type { TabSession } from "../../../../src/core/session/tab-session.ts";
import { value } from "../../../../src/core/text/value.ts";
import { token } from "../../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

function judge(session: TabSession, now = NOW) {
  const [seen] = session.tokens;
  if (seen === undefined) throw new Error("No token was noted.");
  return judgeSeenToken(seen, session, now);
}

test("a token is judged with what was seen of it", () => {
  expect(judge(sessionAfter(...request("r1", token())), NOW + 999)).toMatchObject({
    verdict: "valid",
    nowSeconds: NOW / 1000,
  });
  const refused = judge(sessionAfter(...request("r1", token(), { status: 403 })));
  expect(refused.verdict).toBe("invalid");
  expect(refused.findings.map(({ id }) => id)).toContain("server-rejected-http");
});

test("exactly the captured text was sent, so what surrounds the token counts", () => {
  expect(judge(sessionAfter(...request("r1", `"${token()}"`))).verdict).toBe("invalid");
});

test("of a token that was cut nothing is said but its length", () => {
  const text = token() + "x".repeat(LIMITS.tokenLength);
  const judgement = judge(sessionAfter(...request("r1", text)));
  const finding = {
    id: "token-too-long",
    severity: "error",
    claim: null,
    codes: [31204, 20101],
    source: null,
    variant: null,
    variantTexts: [],
    values: { length: value.number(text.length) },
  };
  expect(judgement).toMatchObject({
    verdict: "invalid",
    sentence: [{ message: "rule_token_too_long_title", values: { length: value.number(text.length) } }],
  });
  expect(judgement.findings).toEqual([finding]);
  expect(judgement.headline).toEqual(finding);
});

test("a token of the greatest length is judged as any other", () => {
  const text = "x".repeat(LIMITS.tokenLength);
  expect(judge(sessionAfter(...request("r1", text))).findings.map(({ id }) => id)).not.toContain(
    "token-too-long",
  );
});
