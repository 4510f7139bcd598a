import { expect, test } from "vitest";
import { readTurns } from "../../../../src/core/verdict/read-turns.ts";
import { payload, token } from "../../../support/make-token.ts";

test.each([
  [{ iat: 1_000_000, nbf: 2_000_000, exp: 3_000_000 }, [999_940, 1e6, 1_999_940, 2e6, 2_999_940, 3e6]],
  [{ iat: 1_000_000, exp: undefined }, [999_940, 1e6]],
  [{ iat: undefined, nbf: 2_000_000, exp: undefined }, [1_999_940, 2e6]],
  [{ iat: undefined, exp: 3_000_000 }, [2_999_940, 3e6]],
  [{ iat: undefined, exp: "3000000" }, []],
])("the verdict on a token with %j turns at %j", (times, expected) => {
  const turns = readTurns(token({ payload: payload(times) }));
  expect(turns.toSorted((a, b) => a - b)).toEqual(expected);
});

test("what has no payload never turns", () => {
  expect(readTurns("hello")).toEqual([]);
  expect(readTurns(token({ payload: "no JSON" }))).toEqual([]);
});
