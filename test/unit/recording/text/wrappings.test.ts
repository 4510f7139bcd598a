import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readToken } from "../../../../src/core/token/read-token.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import type { Judgement } from "../../../../src/core/verdict/judgement.ts";
import { findTokens } from "../../../../src/recording/text/find-tokens.ts";
import { HEADER, NOW, token, withIdentity } from "../../../support/make-token.ts";
import {
  INTRUDERS,
  LINE_WRAPPINGS,
  REMOVALS,
  SHORTENINGS,
  SPELLINGS,
  WRAPPINGS,
} from "../../../support/wrappings.ts";

const RUNS = { numRuns: 25 };
/** Good tokens, so that the base64 of their parts and their signatures differ. */
const tokens = fc
  .record({
    identity: fc.string({ unit: fc.constantFrom(..."abcXYZ019_"), minLength: 1, maxLength: 60 }),
    secret: fc.string({ minLength: 1 }),
    kid: fc.option(fc.string({ unit: fc.constantFrom(..."abc?>~"), maxLength: 9 }), { nil: undefined }),
  })
  .map(({ identity, secret, kid }) =>
    token({ header: { ...HEADER, kid }, payload: withIdentity(identity), secret }),
  );
const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const CUT = ["token-not-three-parts", "signature-wrong-length", "signature-missing", "segment-bad-length"];

const judge = (text: string, via: "capture" | "paste" = "paste"): Judgement =>
  judgeToken(text, { nowSeconds: NOW, via });
const ids = ({ findings }: Judgement): string[] => findings.map(({ id }) => id);
/** The only token in a text. */
function onlyIn(text: string): string {
  const found = findTokens(text);
  expect(found, text).toHaveLength(1);
  return found[0] ?? "";
}

describe.each(Object.entries(WRAPPINGS))("a good token in: %s", (name, wrap) => {
  test("is found, and judged as by itself", () => {
    fc.assert(
      fc.property(tokens, (good) => {
        const found = onlyIn(wrap(good));
        expect(readToken(found).core).toBe(good);
        if (name.startsWith("base64")) expect(["valid", "warning"]).toContain(judge(found).verdict);
        else expect(found).toBe(good);
      }),
      RUNS,
    );
  });
});

describe.each(Object.entries(LINE_WRAPPINGS))("a good token broken into: %s", (_name, wrap) => {
  test("is put together at any column", () => {
    fc.assert(
      fc.property(tokens, fc.integer({ min: 8, max: 600 }), (good, column) => {
        expect(findTokens(wrap(good, column))).toEqual([good]);
      }),
      RUNS,
    );
  });
});

test.each(Object.entries(SPELLINGS))("a good token with its characters written as: %s", (_name, spell) => {
  fc.assert(
    fc.property(tokens, (good) => {
      expect(findTokens(spell(good))).toEqual([good]);
    }),
    RUNS,
  );
});

describe.each(Object.entries(INTRUDERS))("a %s within a good token", (_name, intruder) => {
  const tainted = fc.tuple(tokens, chance).map(([good, where]) => {
    const at = 3 + Math.floor(where * (good.length - 3));
    return { good, text: good.slice(0, at) + intruder + good.slice(at) };
  });

  test("is read through in a paste, and told", () => {
    fc.assert(
      fc.property(tainted, ({ good, text }) => {
        const found = onlyIn(`token: ${text} end`);
        expect(readToken(found).core).toBe(good);
        for (const each of [judge(found), judge(text)]) {
          expect(each.verdict).toBe("valid");
          expect(each.findings.every(({ severity }) => severity === "info")).toBe(true);
        }
        expect(judge(text).findings.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test("is a fault where it was sent, yet the token is read and not called cut", () => {
    fc.assert(
      fc.property(tainted, ({ good, text }) => {
        const sent = judge(text, "capture");
        expect(sent.verdict).toBe("invalid");
        expect(sent.payload).toEqual(readToken(good).payload);
        expect(ids(sent).filter((id) => CUT.includes(id))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("a character that means nothing", () => {
  const strange = fc.constantFrom(..."$é*|~§漢ü!^(");

  test("added or in place of another is named, and never called a cut", () => {
    fc.assert(
      fc.property(tokens, chance, strange, fc.nat({ max: 1 }), (good, where, character, lost) => {
        const at = 12 + Math.floor(where * (good.length - 13));
        if (good.slice(at, at + 1) === "." || good[at - 1] === ".") return;
        const text = good.slice(0, at) + character + good.slice(at + lost);
        const found = onlyIn(`token=${text}&theme=dark`);
        for (const each of [judge(found), judge(text)]) {
          expect(
            ids(each).filter((id) => CUT.includes(id)),
            text,
          ).toEqual([]);
          expect(ids(each)).toContain("segment-not-base64url");
          expect(each.verdict).toBe("warning");
        }
        expect(judge(text, "capture").verdict).toBe("invalid");
      }),
      { numRuns: 600 },
    );
  });
});

describe("a token that was cut", () => {
  const words = fc.array(
    fc.constantFrom(..."and the agent still cannot register What is wrong 42 OK".split(" ")),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  test("takes nothing of the text behind it", () => {
    fc.assert(
      fc.property(tokens, chance, words, fc.constantFrom(" ", "\n", ", "), (good, where, prose, between) => {
        const at = 40 + Math.floor(where * (good.length - 60));
        const cut = good.slice(0, at);
        if (cut.endsWith(".")) return;
        expect(findTokens(`${cut} ${prose.join(between)}`)).toEqual([cut]);
      }),
      { numRuns: 600 },
    );
  });

  test("takes nothing of a token on the next line", () => {
    fc.assert(
      fc.property(tokens, tokens, chance, (first, second, where) => {
        const cut = first.slice(0, 70 + Math.floor(where * (first.length - 80)));
        if (cut.endsWith(".")) return;
        expect(findTokens(`${cut}\n${second}`)).toEqual([cut, second]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(SHORTENINGS)("by a console that wrote %s is decoded, and told as shortened", (mark) => {
    fc.assert(
      fc.property(tokens, chance, (good, where) => {
        const from = good.indexOf(".") + 90;
        const at = from + Math.floor(where * (good.length - from - 1));
        if (good[at - 1] === ".") return;
        const judged = judge(onlyIn(`flutter: token ${good.slice(0, at)}${mark}\nmore`));
        expect(judged.verdict).toBe("warning");
        expect(judged.findings).toMatchObject([{ id: "token-not-three-parts", variant: "elided_pasted" }]);
        expect(judged.payload).not.toBeNull();
      }),
      RUNS,
    );
  });
});

test.each(REMOVALS)("a signature in whose place stands %s was taken out", (mark) => {
  fc.assert(
    fc.property(tokens, (good) => {
      const blanked = good.slice(0, good.lastIndexOf(".") + 1) + mark;
      const texts = [blanked, `token=${blanked}`, JSON.stringify({ token: blanked })];
      for (const each of [...texts.map((text) => judge(onlyIn(text))), judge(blanked, "capture")]) {
        expect(ids(each)).toEqual(["signature-taken-out"]);
        expect(each.payload).toEqual(readToken(good).payload);
      }
    }),
    RUNS,
  );
});
