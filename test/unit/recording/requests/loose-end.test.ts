import { expect, test } from "vitest";
import { isWholeToken, looseEnd } from "../../../../src/recording/requests/loose-end.ts";
import { token } from "../../../support/make-token.ts";

const T = token();

test.each<[line: string, value: string, kind: string]>([
  [`${T} and more`, T, "token"],
  [`${T}. And more`, T, "token"],
  [`${T}, and`, T, "token"],
  [`Bearer ${T} and`, `Bearer ${T}`, "token"],
  [`"${T}" and`, `"${T}"`, "token"],
  [`(${T}) and`, `(${T})`, "token"],
  [`${T}) and`, T, "token"],
  [`b'${T}' and`, `b'${T}'`, "token"],
  [`${T.slice(0, 90)}... and`, `${T.slice(0, 90)}...`, "token"],
  [`${T.slice(0, 90)}… and`, `${T.slice(0, 90)}…`, "token"],
  [`${T.slice(0, 90)} and more`, T.slice(0, 90), "token"],
  [`${T.slice(0, 90)} ${T.slice(90)}`, `${T.slice(0, 90)} ${T.slice(90)}`, "token"],
  [
    `${T.split(".").slice(0, 2).join(".")}.[REDACTED] and`,
    `${T.split(".").slice(0, 2).join(".")}.[REDACTED]`,
    "token",
  ],
  [`${T}..Accept: */*..`, T, "token"],
  [`${T}....{"a":1}`, T, "token"],
  [`${T}..Accept and more`, `${T}..Accept`, "token"],
  ["undefined and more", "undefined", "word"],
  ["null, and", "null", "word"],
  ["[object Object] and", "[object Object]", "word"],
  ["(null) and", "(null)", "word"],
  ["None.", "None", "word"],
  ["undefinedly so", "undefinedly so", "line"],
  ["is missing", "is missing", "line"],
  ["", "", "line"],
])("%s", (line, value, kind) => {
  const found = looseEnd(line);
  expect([line.slice(0, found.end), found.kind]).toEqual([value, kind]);
});

test("a token is whole with its signature", () => {
  expect([isWholeToken(T), isWholeToken(T.slice(0, -10)), isWholeToken(`${T} a`)]).toEqual([
    true,
    false,
    false,
  ]);
});
