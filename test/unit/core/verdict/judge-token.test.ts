import { expect, test } from "vitest";
import type { Evidence } from "../../../../src/core/evidence/evidence.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { HEADER, NOW, payload, token } from "../../../support/make-token.ts";

const judge = (text: string, evidence?: Evidence, via: "capture" | "paste" = "capture") =>
  judgeToken(text, { nowSeconds: NOW, via, evidence });

test("a good token: its verdict, what it says, and when", () => {
  const claims = payload({ nbf: NOW - 50 });
  const judgement = judge(token({ payload: claims }));
  expect(judgement).toMatchObject({
    verdict: "valid",
    headline: null,
    kind: "voice",
    header: HEADER,
    payload: claims,
    issuedAt: NOW - 60,
    notBefore: NOW - 50,
    expiresAt: NOW + 3540,
    nowSeconds: NOW,
    clockOffsetSeconds: 0,
  });
  expect(judgement.sentence[0]?.message).toBe("sentence_valid");
  expect(judgement.findings.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual(
    [],
  );
});

test("an expired token: the headline is the first finding, and the sentence says its title", () => {
  const judgement = judge(token({ payload: payload({ iat: NOW - 7200, exp: NOW - 600 }) }));
  expect(judgement).toMatchObject({
    verdict: "invalid",
    headline: { id: "token-expired", severity: "error" },
  });
  expect(judgement.findings[0]).toBe(judgement.headline);
  expect(judgement.sentence[0]?.message).toMatch(/^rule_token_expired_title/);
});

test("what is no token has no claims and no times", () => {
  expect(judge("hello")).toMatchObject({
    verdict: "not-a-token",
    kind: "none",
    header: null,
    payload: null,
    issuedAt: null,
    notBefore: null,
    expiresAt: null,
  });
});

test("Twilio's clock, where it is known, is the one that the token is judged by", () => {
  const text = token({ payload: payload({ exp: NOW + 300 }) });
  expect(judge(text).verdict).toBe("valid");
  expect(judge(text, { answers: [], clockOffset: 600 })).toMatchObject({
    verdict: "invalid",
    nowSeconds: NOW + 600,
    clockOffsetSeconds: 600,
  });
  expect(judge(text, { answers: [], clockOffset: -20 })).toMatchObject({
    nowSeconds: NOW - 20,
    clockOffsetSeconds: -20,
  });
});

test("what surrounds a token counts only where exactly that was sent", () => {
  const text = `"${token()}"`;
  expect(judge(text).verdict).toBe("invalid");
  expect(judge(text, undefined, "paste").verdict).toBe("valid");
});
