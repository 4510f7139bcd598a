import { expect, test } from "vitest";
import { inspectSigned } from "../../../src/recording/inspect-signed.ts";
import { ACCOUNT, NOW, payload, SECRET, token } from "../../support/make-token.ts";

const OPTIONS = { nowSeconds: NOW, via: "paste" } as const;

test("with the secret, the signature is checked", async () => {
  const right = await inspectSigned(token(), OPTIONS, SECRET);
  expect(right.tokens[0]?.evidence.signature).toEqual({ result: "verified", with: "secret" });
  const wrong = await inspectSigned(token(), OPTIONS, "x".repeat(32));
  expect(wrong.tokens[0]?.evidence.signature).toMatchObject({ result: "mismatch" });
  expect(wrong.verdict).toBe("invalid");
});

test("without it, nothing is said of a signature that fits no well-known key", async () => {
  const inspection = await inspectSigned(token(), OPTIONS);
  expect(inspection.tokens[0]?.evidence).not.toHaveProperty("signature");
  expect(inspection.verdict).toBe("valid");
});

test("without it, a well-known wrong key is found", async () => {
  const inspection = await inspectSigned(token({ secret: ACCOUNT }), OPTIONS);
  expect(inspection.tokens[0]?.evidence.signature).toEqual({ result: "wrong-key", wrongKey: "sub" });
  expect(inspection.verdict).toBe("invalid");
});

test("each of several tokens is checked, and what is around it does no harm", async () => {
  const other = token({ payload: payload({ iat: NOW - 90 }), secret: ACCOUNT });
  const { tokens } = await inspectSigned(`first "${token()}"\nsecond ${other}`, OPTIONS, SECRET);
  expect(tokens.map(({ evidence }) => evidence.signature?.result)).toEqual(["verified", "mismatch"]);
});

test("the fifty newest are checked", async () => {
  const texts = Array.from({ length: 51 }, (_, at) =>
    token({ payload: payload({ iat: NOW - 100 + at }), secret: ACCOUNT }),
  );
  const { tokens } = await inspectSigned(texts.join("\n\n"), OPTIONS);
  expect(tokens.map(({ evidence }) => evidence.signature?.result)).toEqual([
    ...new Array(50).fill("wrong-key"),
    undefined,
  ]);
});

test("a text without a token is judged as ever", async () => {
  expect((await inspectSigned("undefined", OPTIONS, SECRET)).verdict).toBe("not-a-token");
});
