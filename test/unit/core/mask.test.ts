import fc from "fast-check";
import { expect, test } from "vitest";
import { makeMask } from "../../../src/core/mask.ts";
import { visibleText } from "../../../src/core/visible-text.ts";

const SID = `AC${"0123456789abcdef".repeat(2)}`;

test("of a SID the kind and the last four digits stay", () => {
  expect(makeMask([])(`account ${SID}.`)).toBe("account AC••••cdef.");
});

test.each([
  ["one that was copied short", SID.slice(0, 24)],
  ["one in capitals", SID.toUpperCase()],
  ["an Auth Token", "0123456789abcdef".repeat(2)],
])("%s is masked too", (_what, text) => {
  expect(makeMask([])(text)).not.toContain(text.slice(2, -4));
});

test("an identity is masked as a word, not inside of other words", () => {
  const mask = makeMask(["al"]);
  expect(mask("for al, also as al")).toBe("for •••, also as •••");
});

test("an identity with signs that mean something in a pattern is masked", () => {
  expect(makeMask(["a.b+c(d)"])("as a.b+c(d), aXb+c(d)")).toBe("as a•••, aXb+c(d)");
});

test("an identity that a sentence cuts off, or writes with escapes, is masked", () => {
  const long = "x".repeat(500);
  expect(makeMask([long])(`for ${visibleText(long, 40)}, accepted`)).toBe("for x•••, accepted");
  expect(makeMask(["a\u202eb"])(visibleText("as a\u202eb"))).toBe("as a•••");
});

test("no identity of some length survives in a sentence", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: "grapheme" }), (name) => {
      const masked = makeMask([name])(`for ${visibleText(name, 40)}, accepted`);
      // A name may be a part of the sentence's own words, and then stays in them.
      return !masked.includes(visibleText(name, 40)) || "for , accepted".includes(visibleText(name, 40));
    }),
  );
});

test.each(["Robert@Corp.Example", "robert%40corp.example", "robert_40corp_2Eexample"])(
  "an identity is masked however it is written: %s",
  (written) => {
    expect(makeMask(["robert@corp.example"])(`as ${written},`)).not.toMatch(/corp/i);
  },
);

test.each(["ac2764a7acd382499b", "my secret key", "robert@corp.example", "AP_my_secret_app"])(
  "of a value next to nothing is left, whatever it looks like: %s",
  (value) => {
    expect(makeMask([]).value(value)).toBe(`${value[0]}•••`);
  },
);

test("a SID that was cut off is masked", () => {
  expect(makeMask([])("SK46554b66fb137…")).toBe("SK••••b137…");
});
