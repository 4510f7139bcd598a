import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerValues } from "../../../../src/recording/requests/header-values.ts";
import { token } from "../../../support/make-token.ts";
import { type Alphabet, WRITERS } from "../../../support/writers.ts";

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const PLAIN = [..."abcXYZ0189-_.+/~* "];

const SETS: Readonly<Record<Alphabet, readonly string[]>> = {
  any: [...ASCII, ..."éß€漢"],
  ascii: ASCII,
  word: ASCII.slice(1),
  plain: PLAIN,
};

/** Values as servers get them: without white space at their ends, and with what pages send for a token. */
function values(alphabet: Alphabet): fc.Arbitrary<string> {
  const any = fc
    .string({ unit: fc.constantFrom(...SETS[alphabet]), minLength: 1, maxLength: 90 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const sent = [token(), `Bearer ${token()}`, "undefined", "null"];
  const wrapped = [
    "[object Object]",
    `"${token()}"`,
    `b'${token()}'`,
    `{"token":"${token()}"}`,
    "<%= token %>",
    "</",
    "\\n",
  ];
  return fc.oneof(
    { weight: 4, arbitrary: any },
    { weight: 1, arbitrary: fc.constantFrom(...sent, ...(alphabet === "plain" ? [] : wrapped)) },
  );
}

describe("what a writer writes is read back", () => {
  it.each(Object.keys(WRITERS))("%s", (name) => {
    const writer = WRITERS[name];
    if (writer === undefined) throw new Error(name);
    fc.assert(
      fc.property(values(writer.alphabet), (value) => {
        const text = writer.write(value);
        const found = headerValues(text);
        const expected = /no quotes/.test(name) ? `${value.replaceAll(" ", "")}x` : value;
        expect(found.map((one) => [one.value, one.proven])).toEqual([[expected, true]]);
        const [one] = found;
        expect(one && one.start <= one.end && one.end <= text.length).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
