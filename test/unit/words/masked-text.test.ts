import fc from "fast-check";
import { expect, test } from "vitest";
import type { TwilioAnswer } from "../../../src/core/evidence/evidence.ts";
import { type Finding, findingStatement } from "../../../src/core/rules/finding.ts";
import { valuesToMask } from "../../../src/core/session/values-to-mask.ts";
import { makeMask } from "../../../src/core/text/mask.ts";
import type { Statement } from "../../../src/core/text/value.ts";
import { judgeToken } from "../../../src/core/verdict/judge-token.ts";
import { englishWords } from "../../../src/words/english-words.ts";
import { statementText } from "../../../src/words/statement-text.ts";
import { HEADER, NOW, payload, token } from "../../support/make-token.ts";

const TEXTS = ["title", "why", "remedy"] as const;

/** Letters that no text of ours has, so that a piece of a value can come from nowhere but the value. */
const letters = fc.constantFrom(..."αβγδεζηθικλμνξοπρστυφχψω", " ", "\n", "@", ".", "-", "\u202e", "%", '"');
const odd = fc.string({ unit: letters, minLength: 1, maxLength: 120 });
const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEFxZ"), minLength: 20, maxLength: 80 });
const sidLike = fc
  .tuple(fc.constantFrom("AC", "SK", "AP", "CR", "PN", "", "ac", "your_"), hex)
  .map(([prefix, digits]) => prefix + digits);
const claim = fc.oneof(odd, sidLike, fc.string({ unit: "grapheme", minLength: 9, maxLength: 90 }));
const error = fc.record({
  code: fc.constantFrom(31202, 31205, 31105, 31000, 31299),
  from: fc.nat(30),
  length: fc.nat(100),
});

/** Pieces of eight characters of a value that a text holds. */
function piecesIn(text: string, value: string): string[] {
  const pieces = Array.from({ length: Math.max(0, value.length - 7) }, (_, at) => value.slice(at, at + 8));
  // A piece that our own words have by chance tells nothing of the value.
  return pieces.filter((piece) => text.includes(piece) && !/^[a-z ]+$/i.test(piece));
}

test("a masked text never holds eight characters in a row of a value that it masks, for any token", () => {
  fc.assert(
    fc.property(
      fc.record({ iss: claim, sub: claim, identity: claim, app: claim, push: claim }),
      fc.array(error, { maxLength: 2 }),
      fc.integer({ min: -7200, max: 7200 }),
      ({ iss, sub, identity, app, push }, errors, later) => {
        const text = token({
          header: HEADER,
          payload: payload({
            iss,
            sub,
            grants: {
              identity,
              voice: { outgoing: { application_sid: app }, push_credential_sid: push },
            },
          }),
        });
        const answers = errors.map(({ code, from, length }): TwilioAnswer => {
          const message = `Not for ${identity.slice(from, from + length)} and ${sub.slice(0, length)}`;
          return { from: "signaling", type: "error", atMs: NOW * 1000, code, message, reportedByPage: true };
        });
        const judgement = judgeToken(text, {
          nowSeconds: NOW + later,
          via: "capture",
          evidence: { answers },
        });
        const values = valuesToMask({ calls: [], signaling: [] }, judgement);
        expect(values).toContain(identity);
        const mask = makeMask(values);
        const say = (statement: Statement): string =>
          statementText([statement], englishWords, (at) => englishWords.away(at - NOW), mask);
        const said = [
          ...judgement.sentence,
          ...judgement.findings.flatMap((finding: Finding) =>
            TEXTS.map((each) => findingStatement(finding, each)),
          ),
        ].map(say);
        for (const each of said) for (const value of values) expect(piecesIn(each, value), each).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
}, 30_000);

test("a wrong account value of over 50 characters is masked in the headline", () => {
  const sub = "acme-production-account-0123456789-of-the-customer-in-dublin";
  const judgement = judgeToken(token({ payload: payload({ sub }) }), { nowSeconds: NOW, via: "capture" });
  const mask = makeMask(valuesToMask({ calls: [], signaling: [] }, judgement));
  const said = statementText(judgement.sentence, englishWords, () => "", mask);
  expect(said).toContain("a•••");
  expect(piecesIn(said, sub)).toEqual([]);
});
