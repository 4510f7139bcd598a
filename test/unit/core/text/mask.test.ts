import fc from "fast-check";
import { expect, test } from "vitest";
import { makeMask, NO_MASK } from "../../../../src/core/text/mask.ts";

const SID = `AC${"0123456789abcdef".repeat(2)}`;

test("of a SID the kind and the last four digits stay", () => {
  expect(makeMask([]).message(`account ${SID}.`)).toBe("account AC••••cdef.");
  expect(makeMask([SID]).message(`account ${SID}.`)).toBe("account AC••••cdef.");
  expect(makeMask([]).value(SID)).toBe("AC••••cdef");
});

test.each([
  ["one that was copied short", SID.slice(0, 24)],
  ["one in capitals", SID.toUpperCase()],
  ["an Auth Token", "0123456789abcdef".repeat(2)],
])("%s is masked too", (_what, text) => {
  expect(makeMask([]).message(text)).not.toContain(text.slice(2, -4));
});

test("an identity is masked as a word, not inside of other words", () => {
  expect(makeMask(["al"]).message("for al, also as al")).toBe("for •••, also as •••");
});

test("an identity with signs that mean something in a pattern is masked", () => {
  expect(makeMask(["a.b+c(d)"]).message("as a.b+c(d), aXb+c(d)")).toBe("as a•••, aXb+c(d)");
  expect(makeMask(["a.b+c"]).message("as a.b+c, aXb+c")).toBe("as a•••, aXb+c");
});

test("a piece of a value is masked, wherever it was cut and whatever stands around it", () => {
  const value = "a wrong Account SID of over fifty characters, 1234567";
  const { message } = makeMask([value]);
  expect(message(`sub is ${value.slice(0, 50)}…`)).toBe("sub is a•••…");
  expect(message(`…${value.slice(20)} is sub`)).toBe("…o••• is sub");
});

test.each(["Robert@Corp.Example", "robert%40corp.example", "robert_40corp_2Eexample"])(
  "an identity is masked however it is written: %s",
  (written) => {
    expect(makeMask(["robert@corp.example"]).message(`as ${written},`)).not.toMatch(/corp/i);
  },
);

test.each(["ac2764a7acd382499b", "my secret key", "robert@corp.example", "AP_my_secret_app"])(
  "of a value next to nothing is left, whatever it looks like: %s",
  (value) => {
    expect(makeMask([]).value(value)).toBe(`${value[0]}•••`);
  },
);

test("a SID that was cut off is masked", () => {
  expect(makeMask([]).message("SK46554b66fb137…")).toBe("SK••••b137…");
});

test("a value that was cut within a character is masked, also one with another lower case", () => {
  const value = "\u{10000} \u{118a0}\u{10000}\u{10000}\u{10000} ";
  for (let from = 0; from < value.length; from++)
    expect(leaks(value, makeMask([value]).message(value.slice(from))), String(from)).toEqual([]);
});

test("without a mask every text stays as it is", () => {
  expect(NO_MASK.message(SID) + NO_MASK.value("alice")).toBe(`${SID}alice`);
});

/** Pieces of eight UTF-16 units of a value that stand in a text. */
function leaks(value: string, text: string): string[] {
  const pieces = Array.from({ length: Math.max(0, value.length - 7) }, (_, at) => value.slice(at, at + 8));
  return pieces.filter((piece) => text.toLowerCase().includes(piece.toLowerCase()));
}

test("a masked message never holds eight characters in a row of a value, wherever they were cut", () => {
  const values = fc.array(fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }), { maxLength: 4 });
  const around = fc.string({ maxLength: 30, unit: "grapheme" });
  fc.assert(
    fc.property(
      values.filter((all) => !all.some((value) => value.includes("•"))),
      around,
      around,
      fc.nat(40),
      fc.nat(80),
      (all, before, after, from, to) => {
        const { message } = makeMask(all);
        for (const value of all) {
          const masked = message(`${before}${value.slice(from, from + to)}${after}`);
          for (const each of all) expect(leaks(each, masked)).toEqual([]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a masked value never holds eight of its characters in a row", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      expect(leaks(value, makeMask([]).value(value))).toEqual([]);
    }),
  );
});
