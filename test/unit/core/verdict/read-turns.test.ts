import { expect, test } from "vitest";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { readTurns } from "../../../../src/core/verdict/read-turns.ts";
import { NOW, payload, token } from "../../../support/make-token.ts";

test.each([
  [{ iat: 1_000_000, nbf: 2_000_000, exp: 3_000_000 }, [999_940, 1_999_940, 2_999_940, 3e6, 3_000_060]],
  [{ iat: 1_000_000, exp: undefined }, [999_940]],
  [{ iat: undefined, nbf: 2_000_000, exp: undefined }, [1_999_940]],
  [{ iat: undefined, exp: 3_000_000 }, [2_999_940, 3e6, 3_000_060]],
  [{ iat: undefined, exp: "3000000" }, []],
])("the verdict on a token with %j turns at %j", (times, expected) => {
  const turns = readTurns(token({ payload: payload(times) }));
  expect(turns.toSorted((a, b) => a - b)).toEqual(expected);
});

test("what has no payload never turns", () => {
  expect(readTurns("hello")).toEqual([]);
  expect(readTurns(token({ payload: "no JSON" }))).toEqual([]);
});

test("between two turns in a row the verdict and its sentence's message stay the same", () => {
  const text = token({ payload: payload({ iat: NOW, nbf: NOW + 100, exp: NOW + 3600 }) });
  const said = (nowSeconds: number): unknown => {
    const { verdict, sentence, headline } = judgeToken(text, { nowSeconds, via: "paste" });
    return [verdict, sentence.map(({ message }) => message), headline?.id, headline?.variant];
  };
  const turns = readTurns(text).toSorted((a, b) => a - b);
  for (const [at, turn] of turns.entries()) {
    const end = (turns[at + 1] ?? turn + 10) - 1;
    expect(said(end), `from ${turn}`).toEqual(said(turn));
  }
});
